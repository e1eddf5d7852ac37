/** What the browser tests look at. */
interface Tested {
  /** States that axe sees, by their names. */
  readonly states: readonly string[];
  readonly browsers: readonly string[];
  /** Of windows, in pixels. */
  readonly widths: readonly number[];
}

/** From the tests themselves, at build; see scripts/tested.ts. */
export const TESTED = (import.meta.env.TESTED as Tested | undefined) ?? { states: [], browsers: [], widths: [] };
