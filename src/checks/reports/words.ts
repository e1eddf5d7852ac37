import { formatBytes, formatDuration, grouped, plural } from '../../files/amounts.ts';
import { placeText } from '../rules/place.ts';
import type { Finding, FindingPlace, Proof, Severity } from '../rules/rule.ts';
import type { GivenInput } from '../running/define.ts';
import type { CheckedModel, CheckedRule, CheckResult, UnusedException } from './result.ts';
import { answerSizes, answerTimes, type Tally } from './tally.ts';

/** What reports say beside what rules say. */

export const NAME = 'deepaas-try-me';

export const SEVERITY: Readonly<Record<Severity, string>> = { error: 'Error', warning: 'Warning', tip: 'Tip' };
export const STATE: Readonly<Record<CheckedRule['state'], string>> = {
  broken: 'Broken',
  untold: 'Could not be told',
  excepted: 'Exceptions',
  held: 'Held',
};

/** What it comes to, in a line. */
export function verdict(result: CheckResult, tally: Tally): string {
  if (result.models.length === 0) return 'There is no model to check.';
  if (tally.errors + tally.warnings > 0)
    return `${[...amount(tally.errors, 'error'), ...amount(tally.warnings, 'warning')].join(' and ')}.`;
  if (result.stopped) return 'Stopped; nothing is broken as far as it went.';
  if (tally.held === 0) return 'Nothing could be told.';
  return tally.untold > 0 ? 'All that could be told holds.' : 'All holds.';
}

/** Each number with what it counts, the worst first. */
export function tallied({ errors, warnings, tips, held, untold, excepted }: Tally) {
  return [
    { of: 'error', count: errors, label: plural(errors, 'error', 'errors') },
    { of: 'warning', count: warnings, label: plural(warnings, 'warning', 'warnings') },
    { of: 'tip', count: tips, label: plural(tips, 'tip', 'tips') },
    { of: 'untold', count: untold, label: 'could not be told' },
    { of: 'excepted', count: excepted, label: plural(excepted, 'exception', 'exceptions') },
    { of: 'held', count: held, label: plural(held, 'rule holds', 'rules hold') },
  ] as const;
}

/** What stands beside the verdict: `3 tips, 34 rules hold, 4 could not be told, 1 exception`. */
export function counts({ tips, held, untold, excepted }: Tally): string {
  return [
    ...amount(tips, 'tip'),
    `${grouped(held)} ${plural(held, 'rule holds', 'rules hold')}`,
    ...(untold > 0 ? [`${grouped(untold)} could not be told`] : []),
    ...amount(excepted, 'exception'),
  ].join(', ');
}

function amount(count: number, noun: string): string[] {
  return count > 0 ? [`${grouped(count)} ${plural(count, noun, `${noun}s`)}`] : [];
}

export const took = (milliseconds: number): string => `in ${time(milliseconds)}`;

/** `34 ms`, `1.2 s`, `3:07 min`. */
export function time(milliseconds: number): string {
  return milliseconds < 999.5 ? `${Math.round(milliseconds)} ms` : formatDuration(milliseconds, true);
}

/** Of a place in a model; nothing for the model itself, whose name stands above. */
export function place(where: FindingPlace): string {
  return where.at === 'model' ? '' : placeText(where);
}

const INPUTS: Readonly<Record<CheckedModel['inputs'], string>> = {
  examples: 'Asked with the author’s examples',
  own: 'Asked with small inputs made for it',
  none: 'Not asked: no inputs could be made for it',
};

/** `Asked with the author’s examples`, and why not, where it wasn't asked. */
export const inputs = ({ inputs: from, noCase }: CheckedModel): string =>
  from === 'none' && noCase !== undefined ? `${INPUTS.none}. ${noCase}` : INPUTS[from];
/** What ended the asking, and what to do. */
export const ENDED = {
  stuck: 'An earlier request was never answered, so nothing more was asked of the model. Restart it before the next check.',
  gone: 'The server went away during the check, so nothing more was asked. Start it again, and look into its log first.',
} as const;
export const given = ({ what, why }: GivenInput): string => `${what} (${why})`;
export const GIVEN = 'What it was asked with';

export interface Fact {
  readonly label: string;
  readonly value: string;
  readonly detail?: string;
}

/** What was noted by the way, in the order in which people ask for it. */
export function facts({ facts: noted }: CheckedModel): Fact[] {
  const times = answerTimes(noted);
  const sizes = answerSizes(noted);
  return [
    ...(times === undefined
      ? []
      : [{ label: 'First answer', value: time(times.first), ...(times.slowStart && { detail: 'the model was loaded for it, it seems' }) }]),
    ...(times?.later === undefined
      ? []
      : [
          {
            label: plural(times.later.count, 'Later answer', 'Later answers'),
            value: time(times.later.median),
            ...(times.later.count > 1 && {
              detail: `median of ${grouped(times.later.count)}, longest ${time(times.later.longest)}`,
            }),
          },
        ]),
    ...(sizes === undefined
      ? []
      : [
          {
            label: 'Size of answers',
            value:
              formatBytes(sizes.smallest) === formatBytes(sizes.largest)
                ? formatBytes(sizes.largest)
                : `${formatBytes(sizes.smallest)} to ${formatBytes(sizes.largest)}`,
          },
        ]),
    { label: 'Predictions asked for', value: grouped(noted.requests) },
  ];
}

export const fact = ({ label, value, detail }: Fact): string => `${label} ${value}${detail === undefined ? '' : ` (${detail})`}`;

/** Of what came for a request that nothing was answered to. */
export const NO_ANSWER = 'no answer';
export const SEEN = 'Came';
/** DEEPaaS writes the status into its own errors. */
export function came({ status, excerpt = '' }: Proof, between: string): string {
  const number = String(status ?? NO_ANSWER);
  return excerpt === '' ? number : excerpt.startsWith(number) ? excerpt : number + between + excerpt;
}
export const ASK = 'Ask for it';
export const REMEDY = 'Remedy';
export const PAGE = 'More';
export const ITS_PAGE = 'The page of this rule';
export const EXCEPTION = 'Exception';
export const ALLOWED = 'allowed on the command line';
export const unusedAt = ({ rule, where }: UnusedException): string => (where === undefined ? rule : `${rule}, ${where}`);
export const UNUSED = 'Exceptions that nothing needs any more';

export const CHECKED = 'checked';
export const titleOf = ({ url, models }: CheckResult): string => `Check of ${models.map(({ id }) => id).join(', ') || url}`;
/** `DEEPaaS 2.6.0 · in 48 s`. */
export const circumstances = (result: CheckResult): string =>
  [...(result.deepaas === undefined ? [] : [`DEEPaaS ${result.deepaas}`]), took(result.took)].join(' · ');
export const ABOUT = 'About this rule';
export const WHAT = 'What it asks';
export const WHY = 'Why it matters';
export const EXAMPLE = 'For example';
export const LEFT_OUT = 'Left out';
export const answersSeen = (count: number): string => `${grouped(count)} ${plural(count, 'answer', 'answers')}`;
export const COLUMNS = { asked: 'Asked with', format: 'Type', status: 'Status', took: 'Took', size: 'Size' } as const;
export const exceptionOf = (finding: Finding, reason: string | undefined): string => {
  const where = place(finding.place);
  return `${where === '' ? '' : `${where}: `}${reason ?? ALLOWED}`;
};

/** Of rules that only read the description, told in a line. */
export const readingHeld = (count: number): string =>
  count === 1
    ? '1 rule about the description and the metadata holds'
    : `${grouped(count)} rules about the description and the metadata hold`;
export const notApplicable = (count: number): string => `${grouped(count)} ${plural(count, 'rule does', 'rules do')} not apply here`;
export const untoldTogether = (count: number): string => `${grouped(count)} rules could not be told`;
export const whyOf = (why: string, ids: readonly string[]): string => `${why} ${ids.join(', ')}`;
export const notAskedFor = (count: number): string => `${grouped(count)} ${plural(count, 'rule was', 'rules were')} not asked for`;

/** The first sentence of a text, for where there is a line and no more. */
export function firstSentence(text: string): string {
  const paragraph = text.trim().split(/\n\s*\n/, 1)[0] ?? '';
  const line = paragraph.replace(/\s+/g, ' ');
  return /^.*?[.:!?](?=\s\p{Lu}|\s`|$)/u.exec(line)?.[0] ?? line;
}
