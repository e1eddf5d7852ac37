import type { Json } from '../../../spec/model.ts';
import { sameValues } from '../compare.ts';
import type { AnsweredCase, Laboratory, RunningRule, Several } from '../define.ts';
import { findingOf } from '../finding.ts';
import { askForResult, goodAnswers, isAnswered, isResult, notApplicable, unknown } from '../honest.ts';
import { comparable } from './comparable.ts';
import { isRepeatable } from './notRepeatable.ts';
import { belongsTo, entryPairs, hasEntries, hasGrown, staysSingle, whatRemains, withoutNames, type EntryPair } from './pairs.ts';
import * as words from './words.ts';

/** Two inputs in one request are both answered. */
export const inputsLost: RunningRule = {
  id: 'TM411',
  name: 'inputs-lost',
  severity: 'error',
  order: 60,
  ...words.INPUTS_LOST,
  async judge(lab) {
    const { several } = lab;
    if (several === undefined) return notApplicable(words.takesOne);
    const { untold } = await goodAnswers(lab);
    if (untold !== undefined) return untold;
    const alone = await answersAlone(lab, several);
    if (alone === undefined) return unknown(words.notAlone);
    const shown = await lab.ask(several.both);
    if (!isAnswered(shown)) return unknown(words.notTogether);
    const place = { at: 'argument', name: several.argument } as const;
    if (!isResult(shown))
      return { state: 'broken', findings: [findingOf(lab, this, { text: words.failsForTwo(shown.response.status), place, shown })] };
    const [first, second, both] = await Promise.all([...alone, shown].map(comparable));
    if (first === undefined || second === undefined || both === undefined) return unknown(words.notComparable);
    const pairs = entryPairs({ first, second, both });
    const repeated = pairs.find((pair) => isTwice(pair));
    const broken = (text: string, isSure = true) =>
      ({
        state: 'broken',
        findings: [findingOf(lab, this, { text, place, shown, ...(!isSure && { severity: 'warning' as const }) })],
      }) as const;
    if (repeated !== undefined) return broken(words.sameTwice(repeated.path));
    // Names of both say nothing of the answers to them.
    const [bareFirst, bareSecond, bareBoth] = [first, second, both].map((answer) => withoutNames(answer, several.names));
    const bare = whatRemains({ first: bareFirst, second: bareSecond, both: bareBoth });
    const remains = bare.size > 0 ? bare : whatRemains({ first, second, both });
    const [left] = remains;
    const lost = remains.size === 1 && left !== 'other' ? left : undefined;
    const isCounted = pairs.some(({ alone: ofEach }) => !ofEach.every((entry, at) => isName(entry, several.names[at] ?? '')));
    if (isCounted) return { state: 'held', note: words.twoAnswers(pairs[0]?.path ?? '') };
    if (!(await isRepeatable(lab))) return unknown(words.notRepeated);
    if (lost !== undefined) {
      // One value of all, such as the best of them, is the same in whatever order they come.
      const isOfAll = !hasEntries({ first, second, both }) && (await remainsSwapped(lab, several, first, second)) === lost;
      return isOfAll ? unknown(words.unclear) : broken(words.onlyOne(lost === 0 ? 'first' : 'second'));
    }
    if (pairs.length > 0) return { state: 'held', note: words.twoAnswers(pairs[0]?.path ?? '') };
    if (sameValues(first, second) && sameValues(both, first) && staysSingle({ first, both })) return broken(words.oneEntry, false);
    return hasGrown({ first, second, both }) ? { state: 'held', note: words.grown } : unknown(words.unclear);
  },
};

export async function answersAlone(lab: Laboratory, { alone }: Several): Promise<readonly [AnsweredCase, AnsweredCase] | undefined> {
  const first = await askForResult(lab, alone[0]);
  const second = await askForResult(lab, alone[1]);
  return first === undefined || second === undefined ? undefined : [first, second];
}

/** Both entries are the answer to one of the inputs, whose answers alone differ. */
function isTwice({ alone, together }: EntryPair): boolean {
  const [left, right] = together.map((entry) => belongsTo(entry, alone));
  return left !== undefined && left === right;
}

/** A text that says which input it is of, and nothing of it. */
function isName(entry: Json, name: string): boolean {
  return typeof entry === 'string' && name !== '' && entry.includes(name.replace(/\.\w+$/, ''));
}

async function remainsSwapped(lab: Laboratory, { swapped }: Several, first: Json, second: Json) {
  const shown = await askForResult(lab, swapped);
  const both = shown && (await comparable(shown));
  const remains = [...whatRemains({ first, second, both })];
  return remains.length === 1 ? remains[0] : undefined;
}
