import { filesIn } from '../../../spec/value.ts';
import type { RunningRule } from '../define.ts';
import { findingOf } from '../finding.ts';
import { askForResult, goodAnswers, notApplicable, unknown } from '../honest.ts';
import { wholeJson } from '../wholeJson.ts';
import { answersAlone } from './inputsLost.ts';
import { belongsTo, entryPairs, isNamed } from './pairs.ts';
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
    const [first, second] = await Promise.all(alone.map(wholeJson));
    for (const [one, order] of [
      [several.both, [0, 1]],
      [several.swapped, [1, 0]],
    ] as const) {
      const shown = await askForResult(lab, one);
      const both = shown && (await wholeJson(shown));
      if (first === undefined || second === undefined || both === undefined) return unknown(words.notComparable);
      const pair = entryPairs({ first, second, both }).find((found) =>
        found.together.every((entry) => belongsTo(entry, found.alone) !== undefined),
      );
      if (pair === undefined) return unknown(words.orderUnclear);
      const came = pair.together.map((entry) => belongsTo(entry, pair.alone));
      if (came[0] === order[0] && came[1] === order[1]) continue;
      if (came[0] === came[1]) return unknown(words.orderUnclear);
      const names = several.alone.map((single) => filesIn(single.values.get(several.argument))[0]?.name ?? '');
      if (pair.alone.every((entry, index) => isNamed(entry, names[index] ?? ''))) return { state: 'held', note: words.named };
      const text = words.otherOrder(pair.path, one === several.both);
      return { state: 'broken', findings: [findingOf(lab, this, { text, place: { at: 'response', name: pair.path }, shown })] };
    }
    return { state: 'held', note: words.ordered };
  },
};
