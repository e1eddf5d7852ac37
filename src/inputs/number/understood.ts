import { toText, type ArgValue } from '../../spec/value.ts';

/** As JavaScript and Python write numbers, and so does everybody who means the same by it. */
const PLAIN = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
/** A point that separates thousands elsewhere. */
const LIKE_THOUSANDS = /^[+-]?\d{1,3}\.\d{3}$/;

/**
 * What to write into a number's box when it is left, so that nobody goes on believing something else was read: `0,5` becomes
 * `0.5`, and `1.500` becomes `1.5`. Undefined when what was typed says it as plainly, as `5.0` and `1e-3` do.
 */
export function understoodAs(text: string, value: ArgValue): string | undefined {
  if (typeof value !== 'number' && typeof value !== 'bigint') return undefined;
  const written = Object.is(value, -0) ? '-0' : toText(value);
  if (written === text) return undefined;
  return PLAIN.test(text) && !LIKE_THOUSANDS.test(text) ? undefined : written;
}
