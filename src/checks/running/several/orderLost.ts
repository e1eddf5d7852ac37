import type { Json } from '../../../spec/model.ts';
import type { AnsweredCase, Laboratory, RuleOutcome, RunningRule, Several } from '../define.ts';
import { findingOf } from '../finding.ts';
import { askForResult, goodAnswers, notApplicable, unknown } from '../honest.ts';
import { comparable } from './comparable.ts';
import { answersAlone } from './inputsLost.ts';
import { belongsTo, entryPairs, isCrossed, namedIn, withoutNames, type EntryPair } from './pairs.ts';
import * as words from './words.ts';

/** The two inputs were given in this order; the other way round, entries have to change places, unless they say which they are of. */
export const orderLost: RunningRule = {
  id: 'TM602',
  name: 'order-lost',
  severity: 'error',
  order: 61,
  ...words.ORDER_LOST,
  async judge(lab) {
    const { several } = lab;
    if (several === undefined) return notApplicable(words.takesOne);
    const { untold } = await goodAnswers(lab);
    if (untold !== undefined) return untold;
    const alone = await answersAlone(lab, several);
    if (alone === undefined) return unknown(words.notAlone);
    const [first, second] = await Promise.all(alone.map(comparable));
    for (const [one, order] of [
      [several.both, [0, 1]],
      [several.swapped, [1, 0]],
    ] as const) {
      const shown = await askForResult(lab, one);
      const both = shown && (await comparable(shown));
      if (first === undefined || second === undefined || both === undefined || shown === undefined) return unknown(words.notComparable);
      if (isCrossed({ first, second, both })) return lost(lab, words.misnamed(''), '', shown);
      const outcome = judgeOrder(lab, several, entryPairs({ first, second, both }), order, shown);
      if (outcome !== undefined) return outcome;
    }
    return { state: 'held', note: words.ordered };
  },
};

function lost(lab: Laboratory, text: string, path: string, shown: AnsweredCase): RuleOutcome {
  return { state: 'broken', findings: [findingOf(lab, orderLost, { text, place: { at: 'response', name: path }, shown })] };
}

type Order = readonly [0 | 1, 0 | 1];

/** Undefined where the entries come as the inputs were given. */
function judgeOrder(
  lab: Laboratory,
  { names, both }: Several,
  pairs: readonly EntryPair[],
  order: Order,
  shown: AnsweredCase,
): RuleOutcome | undefined {
  const told = pairs.flatMap((pair) => {
    const came = contentsOf(pair, names);
    return came === undefined ? [] : [{ ...pair, came, named: namesOf(pair.together, names) }];
  });
  const wrong = told.find(({ came, named }) => named !== undefined && came[0] !== named[0]);
  if (wrong !== undefined) return lost(lab, words.misnamed(wrong.path), wrong.path, shown);
  if (told.length === 0) return unknown(words.orderUnclear);
  const others = told.filter(({ came }) => came[0] !== order[0]);
  if (others.length === 0) return undefined;
  // Some in this order, some in that: no list of names is of all of them.
  if (others.length === told.length && told.some(({ named }) => named !== undefined)) return { state: 'held', note: words.named };
  const { path } = others.find(({ named }) => named === undefined) ?? others[0] ?? { path: '' };
  return lost(lab, words.otherOrder(path, shown.asked === both), path, shown);
}

/** Which inputs the two entries are the answers to; undefined where it can't be told, or where both are of one. */
function contentsOf({ alone, together }: EntryPair, names: Several['names']): Order | undefined {
  const [one, other] = alone.map((entry) => withoutNames(entry, names));
  const whole = orderOf(together.map((entry) => belongsTo(entry, alone)));
  if (whole !== undefined || one === undefined || other === undefined) return whole;
  return orderOf(together.map((entry) => belongsTo(withoutNames(entry, names), [one, other])));
}

function namesOf(together: EntryPair['together'], names: Several['names']): Order | undefined {
  return orderOf(together.map((entry: Json) => namedIn(entry, names)));
}

function orderOf([left, right]: readonly (0 | 1 | undefined)[]): Order | undefined {
  return left === undefined || right === undefined || left === right ? undefined : [left, right];
}
