import { grouped, plural } from '../../files/amounts.ts';

export const asWhat = 'Shown as';
export const as = { labels: 'Label map', picture: 'Picture' } as const;
export const failed = 'The numbers can’t be read as classes.';

export const mapOf = (name: string): string => `Label map in the result: ${name}`;
export const overPicture = (label: string, name: string): string => `${label}, over ${name}`;
export const onItsOwn = 'no picture of these proportions was sent';
export const classesIn = (count: number): string => `${grouped(count)} ${plural(count, 'class', 'classes')}`;
export const masksIn = (count: number): string => `${grouped(count)} ${plural(count, 'mask', 'masks')}`;
export const page = 'Page';
export const pageOf = (position: number, count: number): string => `${position} of ${count}`;
export const opacity = 'Opacity';
export const percent = (share: number): string => `${Number((share * 100).toPrecision(4))} %`;

export const legend = { values: 'Classes', masks: 'Masks' } as const;
export const columns = {
  shown: 'Shown',
  value: 'Value',
  mask: 'Mask',
  name: 'Name',
  pixels: 'Pixels',
  share: 'Share',
  rest: { values: 'Without background', masks: 'Of what is masked' },
  regions: 'Regions',
  largest: 'Largest',
} as const;
export const show = (name: string): string => `Show ${name}`;
export const className = (value: number): string => `class ${value}`;
export const maskName = (value: number): string => `mask ${value + 1}`;
export const nameFor = (name: string): string => `Name of ${name}`;
export const unnamed = 'unnamed';
export const background = 'background';
export const hideAll = 'Hide all';
export const showAll = 'Show all';
export const ofRows = { values: 'classes', masks: 'masks' } as const;

export const whatIsBackground = 'Background';
export const noBackground = 'none';
export const asSaid = (values: readonly number[]): string => values.join(', ');
export const sharesOf = (pixels: number): string => `Shares are of ${grouped(pixels)} pixels.`;
export const saidBackground = {
  named: 'What counts as background follows from the names or the file.',
  chosen: '',
  none: 'Nothing is said to be background: 0 counts like any other value.',
} as const;
export const missing = (count: number): string =>
  `${grouped(count)} ${plural(count, 'pixel has', 'pixels have')} no value and ${plural(count, 'isn’t', 'aren’t')} counted.`;
export const inNone = (count: number): string => `${grouped(count)} ${plural(count, 'pixel is', 'pixels are')} in no mask.`;
export const inSeveral = (count: number): string => `${grouped(count)} ${plural(count, 'pixel is', 'pixels are')} in more than one.`;
export const reduced = (step: number): string =>
  `Counted on one of ${Math.round(step)} pixels in each direction: the picture is too large to be read whole.`;
export const unsureNames = (names: number, values: number): string =>
  `The answer lists ${grouped(names)} ${plural(names, 'name', 'names')}, which don’t fit the ${grouped(values)} values: which belongs to which it doesn’t say.`;
export const namesFrom = { answer: 'Names are those that the answer lists.', description: 'Names are those of the description.' } as const;

export const count = 'Count regions';
export const counting = 'Counting…';
export const neighbours = 'Connected';
export const bySides = 'by sides (4)';
export const byCorners = 'by sides and corners (8)';
export const counted = {
  4: 'Regions are connected by the sides of pixels (4 neighbours).',
  8: 'Regions are connected by sides and corners of pixels (8 neighbours).',
} as const;
export const notCounted = 'The regions couldn’t be counted.';
export const valueAt = (value: number, name: string): string => (name === '' ? String(value) : `${value} (${name})`);
export const inNoMask = 'in no mask';
