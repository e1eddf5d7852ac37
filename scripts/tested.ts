/** What the browser tests look at, read from them: the accessibility statement tells it, and no list is kept twice. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');

/** The image is built with these two alone: .dockerignore lets them in. */
const LOOKS = 'e2e/looks.spec.ts';
const BROWSERS = 'e2e/browsers/playwright.config.ts';

export interface Tested {
  readonly states: readonly string[];
  readonly browsers: readonly string[];
  readonly widths: readonly number[];
}

export function readTested(): Tested {
  const [looks, browsers] = [LOOKS, BROWSERS].map((file) => readFileSync(path.join(root, file), 'utf8')) as [string, string];
  const found = { states: statesIn(looks), browsers: browsersIn(browsers), widths: widthsIn(looks) };
  const missing = Object.entries(found).flatMap(([name, list]) => (list.length === 0 ? [name] : []));
  // A statement that says less than is tested would be as wrong as one that says more.
  if (missing.length > 0)
    throw new Error(`${LOOKS} and ${BROWSERS} have no ${missing.join(', ')} in the form that scripts/tested.ts reads.`);
  return found;
}

/** First words of the rows of `STATES`, as Prettier writes them: on the row's own line, or on the next. */
export function statesIn(text: string): string[] {
  const rows = /const STATES\b.* = \[\n([^]*?)\n\];/.exec(text)?.[1] ?? '';
  return [...rows.matchAll(/^ {2}\[(?:\n {4})?(['"])(.*?)\1,/gm)].map(([, , name = '']) => name);
}

function browsersIn(text: string): string[] {
  return [...(/BROWSERS = \[(.*?)\]/.exec(text)?.[1] ?? '').matchAll(/'(\w+)'/g)].map(([, name = '']) => name);
}

function widthsIn(text: string): number[] {
  return [...(/for \(const width of \[([\d, ]+)\]\) await look\('light'/.exec(text)?.[1] ?? '').matchAll(/\d+/g)].map(Number);
}
