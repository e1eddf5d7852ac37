import { grouped, plural } from '../../files/amounts.ts';

/** As in “Shown as…”. */
export const shownAs = 'places in the picture';
export const expected = 'the names say boxes or outlines: drawn on the picture when it holds such';
// Names of the tab.
export const boxes = (count: number): string => `${grouped(count)} ${plural(count, 'box', 'boxes')}`;
export const outlines = (count: number): string => `${grouped(count)} ${plural(count, 'outline', 'outlines')}`;
