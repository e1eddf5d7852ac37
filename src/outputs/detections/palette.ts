/**
 * Twelve colours that differ in lightness as well as in hue, so that they can be told apart with any kind of colour
 * blindness, on light and dark pictures; each is drawn on a dark edge.
 */
const COLOURS = [
  '#ffb000',
  '#4cb5f5',
  '#2fd08c',
  '#ff5a4f',
  '#f5e642',
  '#c77dff',
  '#ff9ec4',
  '#7de3e8',
  '#b4e655',
  '#ff7f2a',
  '#8fa2ff',
  '#e8dcc8',
] as const;

export interface Ink {
  readonly colour: string;
  /** Line pattern: colours repeat with another one. */
  readonly dash: readonly number[];
}

const DASHES: readonly (readonly number[])[] = [[], [7, 4], [2, 3]];

/** The ink of the n-th class. */
export function inkOf(index: number): Ink {
  return {
    colour: COLOURS[index % COLOURS.length] ?? COLOURS[0],
    dash: DASHES[Math.floor(index / COLOURS.length) % DASHES.length] ?? [],
  };
}

/** Text on any of these colours. */
export const ON_INK = '#10171a';
