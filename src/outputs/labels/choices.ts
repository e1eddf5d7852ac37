import { isObject } from '../../answers/isObject.ts';
import type { Json } from '../../spec/model.ts';

/** Names that somebody typed, by value. */
export type TypedNames = Readonly<Record<string, string>>;

const LONGEST_NAME = 80;
const MOST_NAMES = 200;
const MOST_VALUES = 200;

/** Here and below: what an older page, or somebody else, may have left there. */
export function parseNames(value: unknown): Record<string, string> | undefined {
  if (!isObject(value as Json)) return undefined;
  const names = Object.entries(value as Record<string, unknown>).filter(
    (entry): entry is [string, string] => /^-?\d{1,10}$/.test(entry[0]) && typeof entry[1] === 'string' && entry[1].length <= LONGEST_NAME,
  );
  return Object.fromEntries(names.slice(0, MOST_NAMES));
}

export function parseValues(value: unknown): number[] | undefined {
  return Array.isArray(value) && value.length <= MOST_VALUES && value.every((one) => Number.isSafeInteger(one))
    ? (value as number[])
    : undefined;
}

export function parseShare(value: unknown): number | undefined {
  return typeof value === 'number' && value >= 0 && value <= 1 ? value : undefined;
}

/** What is typed as it was given isn't typed; an empty name is the given one again. */
export function withName(typed: TypedNames, value: number, name: string, given: string | undefined): Record<string, string> {
  const { [String(value)]: _, ...others } = typed;
  return name.trim() === '' || name === given ? others : { ...others, [String(value)]: name.slice(0, LONGEST_NAME) };
}
