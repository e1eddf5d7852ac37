import type { Delimited } from './parse.ts';

/** A table of a file that holds several: text with columns, numbers as they are written in the file, dates as ISO has them. */
export interface Sheet {
  /** Empty where it has none. */
  readonly name: string;
  readonly table: Delimited;
}

export interface Sheets {
  readonly sheets: readonly Sheet[];
  /** What else is known of the file, in words. */
  readonly facts: readonly string[];
}
