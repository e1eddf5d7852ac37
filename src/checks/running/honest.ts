import type { AnsweredCase, Case, Laboratory, Observation, RuleOutcome } from './define.ts';
import * as words from './words.ts';

type Untold = Extract<RuleOutcome, { state: 'untold' }>;

/** Answers to look at, or why there are none. */
export type Answers =
  | { readonly answers: readonly AnsweredCase[]; readonly untold?: undefined }
  | { readonly answers: readonly AnsweredCase[]; readonly untold: Untold };

/** Every honest case, asked. */
export async function askAll(lab: Laboratory): Promise<{ readonly observed: readonly Observation[]; readonly untold?: Untold }> {
  if (lab.cases.length === 0) return { observed: [], untold: unknown(lab.noCase ?? words.noInput) };
  const observed: Observation[] = [];
  for (const one of lab.cases) observed.push(await lab.ask(one));
  const first = observed.find(isAnswered);
  const status = first?.response.status ?? 0;
  // No input makes a difference then.
  if (status === 501 || status === 402)
    return { observed, untold: { state: 'untold', because: 'not-applicable', why: words.makesNone(status) } };
  return { observed };
}

/** What came whole for honest cases: 2xx, and no error that the module reports in it. Whatever else came has a rule of its own. */
export async function goodAnswers(lab: Laboratory): Promise<Answers> {
  const { observed, untold } = await askAll(lab);
  if (untold !== undefined) return { answers: [], untold };
  const answers = observed.filter(isAnswered).filter(isResult);
  return answers.length === 0 ? { answers, untold: unknown(words.noAnswer) } : { answers };
}

/** One case asked, where its answer is needed; undefined where there is none to look at. */
export async function askForResult(lab: Laboratory, one: Case, again?: 'again'): Promise<AnsweredCase | undefined> {
  const observed = await lab.ask(one, again);
  return isAnswered(observed) && isResult(observed) ? observed : undefined;
}

export function isAnswered(observed: Observation): observed is AnsweredCase {
  return observed.end === 'answered';
}

export function isSuccess({ response: { status } }: AnsweredCase): boolean {
  return status >= 200 && status <= 299;
}

export function isResult(one: AnsweredCase): boolean {
  return isSuccess(one) && one.answer.error === undefined;
}

export function unknown(why: string): Untold {
  return { state: 'untold', because: 'unknown', why };
}

export function notApplicable(why: string): Untold {
  return { state: 'untold', because: 'not-applicable', why };
}
