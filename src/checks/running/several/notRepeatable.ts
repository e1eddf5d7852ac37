import { compareAnswers } from '../compare.ts';
import type { AnsweredCase, Case, Laboratory, RunningRule } from '../define.ts';
import { findingOf } from '../finding.ts';
import { askForResult, goodAnswers, unknown } from '../honest.ts';
import * as words from './words.ts';

/** The same input twice is answered in the same way. */
export const notRepeatable: RunningRule = {
  id: 'TM601',
  name: 'not-repeatable',
  severity: 'warning',
  order: 50,
  ...words.NOT_REPEATABLE,
  async judge(lab) {
    const { answers, untold } = await goodAnswers(lab);
    const [first] = answers;
    if (untold !== undefined || first === undefined) return untold ?? unknown(words.noSecond);
    const second = await repeatFirst(lab);
    if (second === undefined) return unknown(words.noSecond);
    const compared = await compareAnswers(lab, first, second);
    if (compared.state === 'unknown') return unknown(words.bytesDiffer);
    if (compared.state === 'same')
      return { state: 'held', note: compared.volatile.length === 0 ? words.repeated : words.butFor(compared.volatile) };
    const differs = compared.places.length === 0 ? words.otherPicture : words.varies(compared.places);
    const text = (await isSettled(lab, second)) ? `${differs} ${words.remembers}` : differs;
    const [place] = compared.places;
    return {
      state: 'broken',
      findings: [
        findingOf(lab, this, { text, place: place === undefined ? { at: 'model' } : { at: 'response', name: place.path }, shown: second }),
      ],
    };
  },
};

const repetitions = new WeakMap<Laboratory, ReturnType<typeof askForResult>>();

/** Chance would answer in a third way: what comes again is what another request left behind. */
async function isSettled(lab: Laboratory, second: AnsweredCase): Promise<boolean> {
  const [first] = lab.cases;
  if (first === undefined || lab.other(first) === undefined) return false;
  const third = await askForResult(lab, first, 'again');
  return third !== undefined && (await compareAnswers(lab, second, third)).state === 'same';
}

/**
 * The first case once more, which is asked for once: what isn't the same twice says nothing where answers are compared. Another input comes
 * in between, so that what a module keeps of one shows in the answer to the next.
 */
export function repeatFirst(lab: Laboratory): ReturnType<typeof askForResult> {
  const [first] = lab.cases;
  const known = repetitions.get(lab) ?? (first === undefined ? Promise.resolve(undefined) : askAfterAnother(lab, first));
  repetitions.set(lab, known);
  return known;
}

async function askAfterAnother(lab: Laboratory, first: Case): ReturnType<typeof askForResult> {
  const other = lab.other(first);
  if (other !== undefined) await lab.ask(other);
  return askForResult(lab, first, 'again');
}

/** Whether two answers to the same input are the same, so that others may be compared. */
export async function isRepeatable(lab: Laboratory): Promise<boolean> {
  const [first] = lab.cases;
  const one = first && (await askForResult(lab, first));
  const two = await repeatFirst(lab);
  return one !== undefined && two !== undefined && (await compareAnswers(lab, one, two)).state === 'same';
}
