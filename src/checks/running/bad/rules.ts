import type { RunningRule } from '../define.ts';
import { isMute, type Ending, type Wrong } from './ending.ts';
import { judgeBad, type Accusation, type Charge } from './judge.ts';
import * as ruleWords from './ruleWords.ts';
import type { Trial } from './trials.ts';
import * as words from './words.ts';

/** Other rules ask first: after a bad input a worker may never answer again. */
const FIRST = 500;

/** What should have been refused. What is only said of a model, and what nobody can know to be wrong, is accused less. */
function unlessRefused(ending: Ending, { hopeless }: Trial): Accusation | undefined {
  const found = failure(ending) ?? asAnswer(ending);
  if (found !== undefined || ending.state !== 'accepted') return found;
  return { how: words.accepted(ending.status), ...(!hopeless && { severity: 'warning' }) };
}

/** What should have been answered: with a result, or at least with a reason why not. */
function ifItFails(ending: Ending): Accusation | undefined {
  return failure(ending) ?? asAnswer(ending);
}

function failure(ending: Ending): Accusation | undefined {
  return ending.state === 'failed' ? { how: words.failed(ending.status) } : undefined;
}

function asAnswer(ending: Ending): Accusation | undefined {
  return ending.state === 'as-answer' ? { how: words.asAnswer(ending.status, ending.said) } : undefined;
}

function acceptedFile(ending: Ending, { hopeless }: Trial): Accusation | undefined {
  return hopeless && ending.state === 'accepted' ? { how: words.acceptedFile(ending.status) } : undefined;
}

function silence(ending: Ending): Accusation | undefined {
  return ending.state === 'silent' ? { how: words.silent(ending.took, ending.alive) } : undefined;
}

/** What is left out or of another type is refused by webargs itself; its words and those of validators count alike. */
function withoutReason(ending: Ending): Accusation | undefined {
  if (ending.state !== 'refused') return undefined;
  if (isMute(ending.reason)) return { how: words.refusedMutely(ending.status, ending.reason) };
  return ending.named ? undefined : { how: words.refusedUnnamed(ending.status, ending.reason) };
}

type Words = Pick<RunningRule, 'title' | 'doc'>;

function rule(
  named: Pick<RunningRule, 'id' | 'name' | 'severity'>,
  after: number,
  told: Words,
  charge: Pick<Charge, 'wrong' | 'accuse' | 'silence'>,
): RunningRule {
  return { ...named, order: FIRST + after, ...told, judge: (lab) => judgeBad(lab, { rule: named, ...charge }) };
}

/** Those that a server answers by itself come first. */
const ALL: readonly Wrong[] = ['missing', 'bound', 'choice', 'type', 'optional', 'text', 'file'];
const VALUES = ALL.filter((wrong) => wrong !== 'optional');

export const BAD_INPUT_RULES: readonly RunningRule[] = [
  rule({ id: 'TM501', name: 'required-not-held', severity: 'error' }, 10, ruleWords.REQUIRED_NOT_HELD, {
    wrong: ['missing'],
    accuse: unlessRefused,
  }),
  rule({ id: 'TM502', name: 'optional-needed', severity: 'error' }, 50, ruleWords.OPTIONAL_NEEDED, {
    wrong: ['optional'],
    accuse: ifItFails,
  }),
  rule({ id: 'TM503', name: 'bounds-not-held', severity: 'error' }, 20, ruleWords.BOUNDS_NOT_HELD, {
    wrong: ['bound'],
    accuse: unlessRefused,
  }),
  rule({ id: 'TM504', name: 'choices-not-held', severity: 'error' }, 30, ruleWords.CHOICES_NOT_HELD, {
    wrong: ['choice'],
    accuse: unlessRefused,
  }),
  rule({ id: 'TM505', name: 'type-not-held', severity: 'error' }, 40, ruleWords.TYPE_NOT_HELD, { wrong: ['type'], accuse: unlessRefused }),
  rule({ id: 'TM506', name: 'bad-file-fails', severity: 'error' }, 70, ruleWords.BAD_FILE_FAILS, { wrong: ['file'], accuse: failure }),
  rule({ id: 'TM507', name: 'bad-file-as-answer', severity: 'error' }, 71, ruleWords.BAD_FILE_AS_ANSWER, {
    wrong: ['file'],
    accuse: asAnswer,
  }),
  rule({ id: 'TM508', name: 'bad-file-accepted', severity: 'warning' }, 72, ruleWords.BAD_FILE_ACCEPTED, {
    wrong: ['file'],
    accuse: acceptedFile,
  }),
  rule({ id: 'TM509', name: 'text-fails', severity: 'warning' }, 60, ruleWords.TEXT_FAILS, { wrong: ['text'], accuse: ifItFails }),
  rule({ id: 'TM510', name: 'bad-input-hangs', severity: 'error' }, 90, ruleWords.BAD_INPUT_HANGS, {
    wrong: ALL,
    accuse: silence,
    silence: true,
  }),
  rule({ id: 'TM511', name: 'refused-without-reason', severity: 'warning' }, 80, ruleWords.REFUSED_WITHOUT_REASON, {
    wrong: VALUES,
    accuse: withoutReason,
  }),
];
