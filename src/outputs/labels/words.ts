import { grouped, plural } from '../../files/amounts.ts';

export const asWhat = 'Shown as';
export const as = { labels: 'Label map', picture: 'Picture' } as const;
export const failed = 'The numbers can’t be read as classes.';

export const mapOf = (name: string): string => `Label map in the result: ${name}`;
export const overPicture = (label: string, name: string): string => `${label}, over ${name}`;
export const onItsOwn = 'no picture of these proportions was sent';
export const stretchedOver = (name: string, size: string): string => `stretched over ${name}, which has ${size}`;
/** What somebody calls classes or instances; without a word on it they are values. */
export const countOf = {
  classes: (count: number): string => `${grouped(count)} ${plural(count, 'class', 'classes')}`,
  instances: (count: number): string => `${grouped(count)} ${plural(count, 'instance', 'instances')}`,
  values: (count: number): string => `${grouped(count)} ${plural(count, 'value', 'values')}`,
  masks: (count: number): string => `${grouped(count)} ${plural(count, 'mask', 'masks')}`,
} as const;
export const page = 'Page';
export const pageOf = (position: number, count: number): string => `${position} of ${count}`;
export const opacity = 'Opacity';
export const percent = (share: number): string => `${Number((share * 100).toPrecision(4))} %`;

export const legend = { classes: 'Classes', instances: 'Instances', values: 'Values', masks: 'Masks' } as const;
export const columns = {
  shown: 'Shown',
  id: { classes: 'Value', instances: 'Value', values: 'Value', masks: 'Mask' },
  name: 'Name',
  pixels: 'Pixels',
  share: 'Share',
  rest: { values: 'Without background', masks: 'Of what is masked' },
  regions: 'Regions',
  largest: 'Largest',
} as const;
export const show = (name: string): string => `Show ${name}`;
/** Masks by their places in the answer, from 0, as programs count them. */
export const unnamedAs = {
  classes: (value: number): string => `class ${value}`,
  instances: (value: number): string => `instance ${value}`,
  values: (value: number): string => `value ${value}`,
  masks: (value: number): string => `mask ${value}`,
} as const;
export const nameFor = (name: string): string => `Name of ${name}`;
export const unnamed = 'unnamed';
export const background = 'background';
export const hideAll = 'Hide all';
export const showAll = 'Show all';
export const ofRows = { classes: 'classes', instances: 'instances', values: 'values', masks: 'masks' } as const;

export const whatIsBackground = 'Background';
export const noBackground = 'none';
export const asSaid = (values: readonly number[]): string => values.join(', ');
export const sharesOf = (pixels: number): string => `Shares are of ${grouped(pixels)} pixels.`;
export const saidBackground = {
  named: 'What counts as background follows from the names or the file.',
  instances: 'Each number is one thing, and 0 what lies between them: it counts as background.',
  chosen: '',
  none: 'Nothing is said to be background: 0 counts like any other value.',
} as const;
export const missing = (count: number): string =>
  `${grouped(count)} ${plural(count, 'pixel has', 'pixels have')} no value and ${plural(count, 'isn’t', 'aren’t')} counted.`;
export const inNone = (count: number): string => `${grouped(count)} ${plural(count, 'pixel is', 'pixels are')} in no mask.`;
export const inSeveral = (count: number, shares: number): string =>
  `${grouped(count)} ${plural(count, 'pixel is', 'pixels are')} in more than one, and each of the masks counts them: the shares of what is masked add up to ${percent(shares)}.`;
export const reduced = (step: number): string =>
  `Counted on one of ${Math.round(step)} pixels in each direction: the picture is too large to be read whole.`;
/** `counted` as in “4 values”. */
export const unsureNames = (names: number, counted: string): string =>
  `The answer lists ${grouped(names)} ${plural(names, 'name', 'names')} for ${counted} and doesn’t say which belongs to which.`;
export const namesFrom = {
  answer: 'Names are those that the answer lists.',
  order: 'Names are those that the answer lists in order, the first for 0.',
  description: 'Names are those of the description.',
} as const;

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
