import { isoMoment } from '../../files/clock.ts';
import { element, xmlDocument } from '../../outputs/exports/markup.ts';
import type { Finding } from '../rules/rule.ts';
import type { CheckedModel, CheckedRule, CheckResult } from './result.ts';
import { exceptedOf, fails, findingsOf, isUnresolved, worstOf } from './tally.ts';
import * as words from './words.ts';

/**
 * The result as JUnit XML, in the form of Jenkins: a suite for each model, a case for each rule that was looked at. An error or a warning is a
 * failure; a tip is told in the case's output; what couldn't be told and what is an exception is skipped, with its reason. What doesn't apply
 * isn't there, since it would be counted as a test that was left out.
 */
export function formatJunit(result: CheckResult): string {
  const suites = result.models.map((model) => suite(result, model));
  const cases = result.models.flatMap(casesOf);
  const root = element(
    'testsuites',
    { name: words.NAME, tests: cases.length, failures: cases.filter(fails).length, errors: 0, time: suiteSeconds(result.took) },
    suites,
  );
  return xmlDocument(root);
}

function suite(result: CheckResult, model: CheckedModel): string {
  const cases = casesOf(model);
  return element(
    'testsuite',
    {
      name: model.id,
      tests: cases.length,
      failures: cases.filter(fails).length,
      errors: 0,
      skipped: cases.filter(isSkipped).length,
      time: suiteSeconds(cases.reduce((sum, { took }) => sum + took, 0)),
      timestamp: isoMoment(result.startedAt),
    },
    [
      properties({
        url: result.url,
        deepaas: result.deepaas,
        [words.NAME]: result.version,
        stopped: result.stopped ? 'true' : 'false',
        name: model.name,
        inputs: model.inputs,
      }),
      ...cases.map((rule) => testcase(model, rule)),
      element('system-out', {}, words.facts(model).map(words.fact).join('\n')),
    ],
  );
}

function testcase(model: CheckedModel, rule: CheckedRule): string {
  const told = findingsOf(rule).filter(({ severity }) => severity === 'tip');
  const failing = findingsOf(rule).filter(({ severity }) => severity !== 'tip');
  const out = [...(rule.state === 'held' && rule.note !== undefined ? [rule.note] : []), ...told.map(inFull)].join('\n\n');
  return element('testcase', { classname: model.id, name: `${rule.id} ${rule.name}: ${rule.title}`, time: seconds(rule.took) }, [
    // Jenkins shows one failure of a case, so that all findings of a rule are in one.
    ...(failing.length === 0
      ? []
      : [element('failure', { type: worstOf(rule), message: failing.map(inLine).join(' ') }, failing.map(inFull).join('\n\n'))]),
    ...(isSkipped(rule) ? [element('skipped', { message: whySkipped(rule) })] : []),
    ...(out === '' ? [] : [element('system-out', {}, out)]),
  ]);
}

function casesOf({ rules }: CheckedModel): CheckedRule[] {
  return rules.filter((rule) => rule.state !== 'untold' || isUnresolved(rule));
}

function isSkipped(rule: CheckedRule): boolean {
  return rule.state === 'excepted' || isUnresolved(rule);
}

function whySkipped(rule: CheckedRule): string {
  if (rule.state === 'untold') return `${words.STATE.untold}: ${rule.why}`;
  const reasons = exceptedOf(rule).map(({ reason }) => reason ?? words.ALLOWED);
  return `${words.EXCEPTION}: ${[...new Set(reasons)].join('; ')}`;
}

function inLine({ place, text }: Finding): string {
  const where = words.place(place);
  return where === '' ? text : `${where}: ${text}`;
}

function inFull(finding: Finding): string {
  const { proof } = finding;
  if (proof === undefined) return inLine(finding);
  return [inLine(finding), `${words.ASK}:\n${proof.curl}`, `${words.SEEN}: ${words.came(proof, '\n')}`].join('\n\n');
}

function properties(of: Readonly<Record<string, string | undefined>>): string {
  const known = Object.entries(of).filter(([, value]) => value !== undefined);
  return element(
    'properties',
    {},
    known.map(([name, value]) => element('property', { name, value })),
  );
}

/** Without a comma, with every digit of a millisecond's thousandth. */
function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(6).replace(/\.?0+$/, '');
}

/** Of a suite Jenkins takes whole milliseconds only: with more digits it refuses the report. */
function suiteSeconds(milliseconds: number): string {
  return seconds(Math.round(milliseconds));
}
