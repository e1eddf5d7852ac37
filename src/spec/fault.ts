import { asFinite, asObject, asString } from './loose.ts';

/**
 * What the page's own checks find wrong with a value: a code, and the data that belong to it. This is what is stored and
 * exported; words are made of it where it is shown.
 */
export type Fault =
  | { readonly code: (typeof PLAIN)[number] }
  | { readonly code: (typeof LIMITS)[number]; readonly limit: number }
  | { readonly code: 'must-match'; readonly pattern: string }
  | { readonly code: (typeof SIZES)[number]; readonly bytes: number; readonly limit: number };

/** `unfinished` is text that isn't a value yet. */
const PLAIN = ['required', 'unfinished', 'no-json', 'only-as-json', 'only-without-file', 'no-empty-list', 'no-header'] as const;
const LIMITS = [
  'entries-at-least',
  'entries-at-most',
  'characters-at-least',
  'characters-at-most',
  'more-than',
  'less-than',
  'or-more',
  'or-less',
] as const;
const SIZES = ['too-large', 'too-large-together'] as const;

/** Texts of foreign records end here. */
const MAX_PATTERN = 2000;

/** Reads a fault that was stored or imported; undefined for what this page doesn't know. */
export function parseFault(input: unknown): Fault | undefined {
  const found = asObject(input);
  const among = <T extends string>(codes: readonly T[]) => codes.find((code) => code === found?.code);
  const limit = asFinite(found?.limit) ?? 0;
  const plain = among(PLAIN);
  if (plain !== undefined) return { code: plain };
  const bound = among(LIMITS);
  if (bound !== undefined) return { code: bound, limit };
  const size = among(SIZES);
  if (size !== undefined) return { code: size, bytes: asFinite(found?.bytes) ?? 0, limit };
  return found?.code === 'must-match' ? { code: found.code, pattern: asString(found.pattern)?.slice(0, MAX_PATTERN) ?? '' } : undefined;
}
