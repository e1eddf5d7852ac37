import { formatBytes, grouped } from '../../files/amounts.ts';

/** Pieces of an answer in a line, by their codes. */
export const pieces = {
  found: (count: number) => (count === 1 ? 'one detection' : `${grouped(count)} detections`),
  inputs: (count: number) => `${grouped(count)} inputs`,
  rows: (count: number) => (count === 1 ? 'one row' : `${grouped(count)} rows`),
  entries: (count: number) => (count === 0 ? 'no entries' : count === 1 ? 'one entry' : `${grouped(count)} entries`),
  bytes: (count: number) => formatBytes(count),
  nothing: () => 'nothing was found',
  error: () => 'The model reports an error',
} as const satisfies Readonly<Record<string, (count: number) => string>>;

// Names of the tab that shows what was found, where no renderer has a name for it.
export const nothingFound = 'Nothing found';
export const values = 'Values';
