import { compareAnswers } from '../compare.ts';
import type { AnsweredCase, Laboratory, Observation, RuleOutcome, RunningRule } from '../define.ts';
import { findingOf } from '../finding.ts';
import { askForResult, goodAnswers, isAnswered, isResult, unknown } from '../honest.ts';
import { saidOfChance } from './chance.ts';
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
    const again = await observeAgain(lab);
    const second = await repeatFirst(lab);
    if (second === undefined) return failedAgain(lab, this, again);
    const compared = await compareAnswers(lab, first, second);
    if (compared.state === 'unknown') return unknown(words.bytesDiffer);
    if (compared.state === 'same')
      return { state: 'held', note: compared.volatile.length === 0 ? words.repeated : words.butFor(compared.volatile) };
    const isKept = await isSettled(lab, second);
    const said = isKept ? undefined : saidOfChance(lab);
    if (said !== undefined) return { state: 'held', note: words.saysSo(said) };
    const differs = compared.places.length === 0 ? words.otherPicture : words.varies(compared.places);
    const text = `${differs} ${isKept ? words.remembers : words.maybeChance}`;
    const [place] = compared.places;
    return {
      state: 'broken',
      findings: [
        findingOf(lab, this, { text, place: place === undefined ? { at: 'model' } : { at: 'response', name: place.path }, shown: second }),
      ],
    };
  },
};

/** What has a result once, and none the second time. */
function failedAgain(lab: Laboratory, rule: Pick<RunningRule, 'id' | 'severity'>, shown: Observation | undefined): RuleOutcome {
  const text =
    shown?.end === 'silent' || shown?.end === 'lost'
      ? words.silentAgain
      : shown !== undefined && isAnswered(shown)
        ? words.failsAgain(shown.response.status)
        : undefined;
  if (text === undefined) return unknown(words.noSecond);
  return { state: 'broken', findings: [findingOf(lab, rule, { text, severity: 'error', shown })] };
}

const repetitions = new WeakMap<Laboratory, Promise<Observation | undefined>>();

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
function observeAgain(lab: Laboratory): Promise<Observation | undefined> {
  const known = repetitions.get(lab) ?? askAfterAnother(lab);
  repetitions.set(lab, known);
  return known;
}

async function askAfterAnother(lab: Laboratory): Promise<Observation | undefined> {
  const [first] = lab.cases;
  const other = first && lab.other(first);
  const between = other && (await lab.ask(other));
  // Nothing more is answered then.
  if (between?.end === 'silent') return between;
  return first && lab.ask(first, 'again');
}

/** Its result; undefined where there is none. */
export async function repeatFirst(lab: Laboratory): Promise<AnsweredCase | undefined> {
  const again = await observeAgain(lab);
  return again !== undefined && isAnswered(again) && isResult(again) ? again : undefined;
}

/** Whether two answers to the same input are the same, so that others may be compared. */
export async function isRepeatable(lab: Laboratory): Promise<boolean> {
  const [first] = lab.cases;
  const one = first && (await askForResult(lab, first));
  const two = await repeatFirst(lab);
  return one !== undefined && two !== undefined && (await compareAnswers(lab, one, two)).state === 'same';
}
