import * as say from './words.ts';

/**
 * Separators of thousands. `1,000` is a thousand to some and 1 to others, and a run with the wrong one looks like any other,
 * so such a number is refused in words. What is one reading only (`0.125`, `1234,567`) never gets here.
 */

/** The blanks and marks that people and spreadsheets put between thousands. */
const GROUPS = /^[+-]?[1-9]\d{0,2}(?:([.,'’ \u00a0\u2009\u202f])\d{3})(?:\1\d{3})*(?:[.,]\d+)?$/;

/** Why this number isn't read; undefined when its separators are no matter. */
export function separatorProblem(text: string, kind: 'integer' | 'number'): string | undefined {
  const mark = GROUPS.exec(text)?.[1];
  if (mark === undefined) return undefined;
  const [sign = '', digits = ''] = /^([+-]?)(.*)$/s.exec(text)?.slice(1) ?? [];
  const groups = digits.split(mark);
  const rest = groups.length === 1 ? '' : (groups.at(-1) ?? '');
  const decimals = /^(\d{3})[.,](\d+)$/.exec(rest);
  const thousands = sign + [...groups.slice(0, -1), decimals?.[1] ?? rest].join('') + (decimals ? `.${decimals[2]}` : '');
  const single = groups.length === 2 && decimals === null && (mark === '.' || mark === ',');
  if (!single) return say.withoutSeparators(text, thousands);
  // A point is how decimals are written here; three zeros behind it are more likely a thousand.
  if (kind === 'number' && mark === '.' && rest !== '000') return undefined;
  const decimal = String(Number(`${sign}${groups[0]}.${rest}`));
  return kind === 'integer' && rest !== '000' ? say.withoutSeparator(text, thousands) : say.twoReadings(text, thousands, decimal);
}
