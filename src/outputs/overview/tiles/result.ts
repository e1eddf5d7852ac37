import { isNumber } from '../../../answers/isObject.ts';
import { formatScore, formatShare } from '../../summary/formatScore.ts';
import type { InputMark } from '../inputMark.ts';
import type { ListedInput } from '../listed.ts';
import * as words from '../words.ts';
import type { Small } from './thumbs.ts';

/** More values than that are in the table. */
const MOST_VALUES = 3;

/** The main result in two words: what it is, and how sure; of counts and other values the first ones. */
export function resultOf({ label, score, isShare, values, error, state }: ListedInput): {
  readonly what: string;
  readonly amount: string;
} {
  if (error !== undefined) return { what: error, amount: '' };
  const amount = score === undefined || Number.isNaN(score) ? '' : isShare === true ? formatShare(score) : formatScore(score);
  if (label !== undefined) return { what: label, amount };
  if (state !== undefined) return { what: state, amount: '' };
  const numbers = Object.entries(values).filter(([, value]) => isNumber(value));
  const [only] = numbers;
  if (numbers.length === 1 && only !== undefined) return { what: only[0], amount: formatScore(Number(only[1])) };
  const said = (numbers.length > 0 ? numbers : Object.entries(values)).slice(0, MOST_VALUES);
  const text = said.map(([name, value]) => `${name} ${isNumber(value) ? formatScore(Number(value)) : String(value)}`).join(' · ');
  return { what: text, amount };
}

/** What is said of a file that isn't drawn: its kind, and why not. */
export function saidOfFile(small: Small | undefined): readonly string[] {
  if (small?.kind !== 'none') return [];
  const { type, why } = small;
  return [type, why && words.notDrawn[why]].filter((part) => part !== undefined);
}

/** A tile for those who listen, what tells it from others first. */
export function tileInWords(input: ListedInput, { verdict, note = '' }: InputMark, small: Small | undefined): string {
  const { what, amount } = resultOf(input);
  return [
    input.name,
    [what, amount].filter((part) => part !== '').join(' '),
    ...(verdict === undefined ? [] : [words.saidOf[verdict]]),
    ...(note === '' ? [] : [words.withNote(note)]),
    ...saidOfFile(small),
  ]
    .filter((part) => part !== '')
    .join(', ');
}
