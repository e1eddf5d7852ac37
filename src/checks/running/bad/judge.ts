import type { Finding, Rule, Severity } from '../../rules/rule.ts';
import type { Laboratory, Observation, RuleOutcome } from '../define.ts';
import { findingOf } from '../finding.ts';
import { goodAnswers, notApplicable, unknown } from '../honest.ts';
import { whatCameOf, type Ending, type Wrong } from './ending.ts';
import { saidOfFailure } from './saidOfFailure.ts';
import { trialsOf, type Trial } from './trials.ts';
import * as words from './words.ts';

export interface Charge {
  readonly rule: Pick<Rule, 'id' | 'severity'>;
  readonly wrong: readonly Wrong[];
  /** What is wrong with what came, in words before what was given: "Answered with 500"; undefined where nothing is. */
  readonly accuse: (ending: Ending, trial: Trial) => Accusation | undefined;
  /** Whether a lack of answers is what is looked for. */
  readonly silence?: true;
}

export interface Accusation {
  readonly how: string;
  /** As the rule's, unless this one is less certain. */
  readonly severity?: Severity;
}

interface Tried {
  readonly trial: Trial;
  readonly shown: Observation;
  readonly ending: Ending;
}

/** Only of a model that works: whatever fails with honest inputs fails with bad ones, too. */
export async function judgeBad(lab: Laboratory, { rule, wrong, accuse, silence }: Charge): Promise<RuleOutcome> {
  const { answers, untold } = await goodAnswers(lab);
  if (untold !== undefined) return untold;
  const base = answers[0]?.asked;
  if (base === undefined) return unknown(words.noBase);
  const trials = (await trialsOf(lab, base)).filter((trial) => wrong.includes(trial.wrong));
  if (trials.length === 0) return notApplicable(words.NOTHING_TO_TRY[wrong[0] ?? 'file']);
  const tried: Tried[] = [];
  for (const trial of trials) {
    const shown = await lab.askUnchecked(trial.asked);
    const ending = whatCameOf(shown, trial.argument);
    const said =
      trial.wrong === 'file' && trial.hopeless && ending.state === 'accepted' ? await saidOfFailure(shown, answers[0]) : undefined;
    const told: Ending = said !== undefined && ending.state === 'accepted' ? { ...ending, state: 'as-answer', said } : ending;
    tried.push({ trial, shown, ending: told });
  }
  const findings = findingsOf(lab, rule, tried, accuse);
  if (findings.length > 0) return { state: 'broken', findings };
  const silent = tried.find(({ ending }) => ending.state === 'silent');
  if (silent !== undefined && silence === undefined) return unknown(words.stuckSince(silent.trial.what, silent.trial.argument, rule.id));
  if (tried.some(({ ending }) => ending.state === 'not-asked')) return unknown(words.stuckBefore(rule.id));
  if (tried.some(({ ending }) => ending.state === 'lost')) return unknown(words.connectionLost);
  return { state: 'held', note: words.tries(tried.length) };
}

/** One for each argument, however often it was tried. */
function findingsOf(lab: Laboratory, rule: Charge['rule'], tried: readonly Tried[], accuse: Charge['accuse']): Finding[] {
  const accused = tried.flatMap(({ trial, shown, ending }) => {
    const accusation = accuse(ending, trial);
    return accusation === undefined ? [] : [{ trial, shown, ...accusation }];
  });
  const names = [...new Set(accused.map(({ trial }) => trial.argument))];
  return names.map((name) => {
    const about = accused.filter(({ trial }) => trial.argument === name);
    const worst = about.find(({ severity }) => severity === undefined) ?? about[0];
    return findingOf(lab, rule, {
      text: words.found(about.map(({ trial, how }) => ({ what: trial.what, how }))),
      place: { at: 'argument', name },
      ...(worst?.severity !== undefined && { severity: worst.severity }),
      shown: worst?.shown,
    });
  });
}
