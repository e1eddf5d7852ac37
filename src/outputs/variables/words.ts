import { grouped } from '../../files/amounts.ts';
import { singleText } from '../../files/raster/half.ts';

export const reading = 'Reading the list of variables…';
export const readingFailed = 'This file can’t be read.';
export const readingValues = 'Reading the values…';
export const variablesOf = (fileName: string): string => `Variables of ${fileName}`;
export const ofFile = 'Attributes of the file';
export const ofGroup = (name: string): string => `Attributes of ${name}`;
export const noAttributes = 'It has no attributes.';
export const noValues = 'It holds no values.';
export const attributes = (count: number): string => (count === 1 ? '1 attribute' : `${grouped(count)} attributes`);
export const count = (variables: number): string => (variables === 1 ? '1 variable' : `${grouped(variables)} variables`);
const scalar = 'single value';
/** `time 3 × lat 10`; an axis without a name has only its length. */
export const sides = (shape: readonly number[], names: readonly (string | undefined)[]): string =>
  shape.length === 0
    ? scalar
    : shape.map((side, axis) => [names[axis], grouped(side)].filter((part) => part !== undefined).join(' ')).join(' × ');
export const axis = (name: string | undefined, index: number): string => name ?? `axis ${index + 1}`;

// How values are shown.
export const howShown = 'How to show the values';
export const picture = 'Picture';
export const table = 'Table';
export const whichNumbers = 'Which numbers';
export const unpacked = 'Real values';
export const asStored = 'As stored';
export const rows = 'Rows';
export const columns = 'Columns';
export const back = 'Previous';
export const on = 'Next';
export const place = (index: number, sideLength: number, coordinate: string | undefined): string =>
  `${grouped(index + 1)} of ${grouped(sideLength)}${coordinate === undefined ? '' : ` · ${coordinate}`}`;
export const valuesOf = (path: string): string => `Values of ${path}`;
export const value = 'value';

// What was done with the numbers.
export const conventions = (
  scale: number,
  offset: number,
  missing: readonly string[],
  valid: readonly [number, number] | undefined,
): string => {
  const said = [
    ...(scale !== 1 || offset !== 0
      ? [`stored × ${short(scale)}${offset === 0 ? '' : ` ${offset < 0 ? '−' : '+'} ${short(Math.abs(offset))}`}`]
      : []),
    ...(missing.length > 0 ? [`${missing.join(' and ')} ${missing.length === 1 ? 'stands' : 'stand'} for missing values`] : []),
    ...(valid === undefined ? [] : [`what is outside of ${valid[0]} to ${valid[1]} is missing`]),
  ];
  return `By its attributes (CF): ${said.join('; ')}.`;
};
export const storedNumbers = 'The numbers as they are stored: scale, offset and missing values are not applied.';
export const northUp = 'Drawn with the north at the top: the rows are stored from south to north.';
export const firstRowTop = 'The first row is at the top.';
export const lost = (values: number): string => `${grouped(values)} values lie behind the end of the file; they are shown as zero.`;
export const cutSides = (most: number): string => `Only the first ${grouped(most)} along each side are shown.`;
/** `depth (m)`, at the edge of a picture. */
export const title = (name: string, unit: string | undefined): string => (unit === undefined ? name : `${name} (${unit})`);
/** Where the pointer is. */
export const spot = (parts: readonly (readonly [name: string, coordinate: string])[], here: string, unit: string | undefined): string =>
  `${parts.map(([name, coordinate]) => `${name} ${coordinate}`).join(', ')}: ${here === 'NaN' ? 'missing' : `${here}${unit === undefined ? '' : ` ${unit}`}`}`;
export const pointAt = 'Point at the picture to read a value.';

/** What was written with 32 bits, as it was meant. */
function short(number: number): string {
  return Math.fround(number) === number ? singleText(number) : String(number);
}
