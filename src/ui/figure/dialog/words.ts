import { grouped } from '../../../files/amounts.ts';

export const title = 'Save as picture';

// What kind of file, and how it looks.
export const format = 'Format';
export const formats = { png: 'PNG', svg: 'SVG' } as const;
export const size = 'Size';
export const scale = (times: number): string => `${times}×`;
export const pixels = (width: number, height: number): string => `${grouped(Math.round(width))} × ${grouped(Math.round(height))} pixels`;
export const sizeTold = (times: number, width: number, height: number): string => `${scale(times)}, ${pixels(width, height)}`;
/** Why larger ones can’t be chosen. */
export const tooLarge = (scales: readonly string[]): string =>
  `${scales.join(' and ')} would have more pixels than some browsers can draw: 64 million, or 16,384 on a side.`;
export const reduced = (width: number, height: number): string =>
  `In full it has ${pixels(width, height)}. Some browsers draw no more than 64 million, so the PNG is smaller. The SVG isn’t.`;
export const sharp =
  'Lines and text are sharp at every size, and can be changed in a drawing program. A photo is inside with the pixels that it came with.';
export const colours = 'Colours';
export const clear = 'Transparent';
export const themes = { light: 'Light', dark: 'Dark' } as const;
/** How much of it. */
export const part = 'Part';
export const parts = { whole: 'Whole', view: 'In view' } as const;
/** What else is in the picture. */
export const shows = 'With';
export const legend = 'Legend';
export const origin = 'Model and file';
/** In the place of further names. */
export const moreFiles = (count: number): string => `${grouped(count)} more files`;

// The picture itself.
export const preview = (what: string): string => `Preview: ${what}`;
export const saveAs = { png: 'Save PNG', svg: 'Save SVG' } as const;
export const close = 'Close';
export const saving = 'Drawing and saving…';
export const saved = (name: string, bytes: string): string => `${name} is saved (${bytes}).`;
export const failed = 'The picture couldn’t be made.';
