import { asObject, asString, own } from '../spec/loose.ts';
import type { Json } from '../spec/model.ts';
import { ownAddress } from './exampleAddress.ts';

/** How far a number may be from the one that was recorded and still be the same. */
export interface Tolerance {
  /** Of the recorded number. */
  readonly relative: number;
  readonly absolute: number;
  /** Two whole numbers must be the same: they are counts, numbers of classes, years. */
  readonly isWholeExact?: boolean;
}

/** What is known of the answer: one that was recorded, what must be in it, or both, and how long it took. */
export interface KnownAnswer {
  /** Address on this site of the answer's bytes, or the value that the answer held as JSON; undefined when none was recorded. */
  readonly from: { readonly url: string } | { readonly json: Json } | undefined;
  /** Part of a JSON answer; an answer is judged by it rather than by the recorded one. */
  readonly contains: { readonly part: Json } | undefined;
  /** Undefined where nobody said; numbers are then judged by `USUAL_TOLERANCE`. */
  readonly tolerance: Tolerance | undefined;
  /** Content-Type of the answer; undefined leaves it to the site. */
  readonly type: string | undefined;
  /** In seconds, of a run when the model was in memory. */
  readonly took: number | undefined;
  /** In seconds, of the run that loaded the model. */
  readonly firstTook: number | undefined;
  /** When it was recorded, as somebody wrote it: a date, the model's version, both. */
  readonly recorded: string | undefined;
}

/** Other processors and versions of a library round in other ways; nothing rounds a count into another one. */
export const USUAL_TOLERANCE: Tolerance = { relative: 1e-3, absolute: 1e-3, isWholeExact: true };

/**
 * An address alone, or `{file, type?, took?, firstTook?, recorded?, tolerance?}`, or the same with `json` in place of `file`, or with
 * `contains`, beside one of them or alone.
 */
export function parseKnownAnswer(input: unknown, document?: string): KnownAnswer | undefined {
  const found = asObject(typeof input === 'string' ? { file: input } : input);
  if (found === undefined) return undefined;
  const url = ownAddress(found.file, document);
  const json = own(found, 'json') as Json | undefined;
  const part = own(found, 'contains') as Json | undefined;
  const from = url !== undefined ? { url } : json === undefined ? undefined : { json };
  if (from === undefined && part === undefined) return undefined;
  return {
    from,
    contains: part === undefined ? undefined : { part },
    tolerance: toleranceOf(own(found, 'tolerance')),
    type: asString(found.type)?.trim() || undefined,
    took: amount(found.took),
    firstTook: amount(found.firstTook),
    recorded: asString(found.recorded)?.trim() || undefined,
  };
}

/** One number is both; `{relative, absolute}` says them apart, and what isn't said of the two is 0. */
function toleranceOf(given: unknown): Tolerance | undefined {
  const one = amount(given);
  if (one !== undefined) return { relative: one, absolute: one };
  const [relative, absolute] = [amount(asObject(given)?.relative), amount(asObject(given)?.absolute)];
  if (relative === undefined && absolute === undefined) return undefined;
  return { relative: relative ?? 0, absolute: absolute ?? 0 };
}

function amount(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined;
}
