import { describe, expect, test } from 'vitest';
import { tallyOf } from '../reports/tally.ts';
import type { CheckedRule, CheckResult } from '../reports/result.ts';
import { RESULT } from '../reports/testResult.ts';
import { readExceptions } from './exceptions.ts';
import { underExceptions, unusedIn } from './underExceptions.ts';

const reading = (...allow: unknown[]) => readExceptions(JSON.stringify({ allow }));
const [plants, echo] = RESULT.models;
if (plants === undefined || echo === undefined) throw new Error('the sample has two models');
const ALL = ['plants', 'echo'];
const ruleOf = ({ models }: CheckResult, id: string) => models[0]?.rules.find((rule) => rule.id === id);

describe('exceptions that come after the check', () => {
  test('are told with their reasons, and nothing else changes', () => {
    const told = underExceptions(RESULT, reading({ rule: 'TM401', reason: 'It is old.' }), ALL);
    const before = ruleOf(RESULT, 'TM401') as CheckedRule & { state: 'broken' };
    expect(ruleOf(told, 'TM401')).toEqual({
      id: 'TM401',
      name: before.name,
      title: before.title,
      severity: 'error',
      by: 'running',
      took: 4212.4,
      state: 'excepted',
      excepted: before.findings.map((finding) => ({ finding, reason: 'It is old.' })),
    });
    expect(ruleOf(told, 'TM402')).toEqual(ruleOf(RESULT, 'TM402'));
  });

  test('of one place leave the others broken', () => {
    const told = underExceptions(RESULT, reading({ rule: 'TM401', where: 'argument threshold', reason: 'Slow.' }), ALL);
    const rule = ruleOf(told, 'TM401') as CheckedRule & { state: 'broken' };
    expect([rule.state, rule.findings.length, rule.excepted.map(({ reason }) => reason)]).toEqual(['broken', 1, ['Slow.']]);
  });

  test('taken back leave what was found: an exception of before is a finding again', () => {
    const told = underExceptions(RESULT, [], ALL);
    expect(ruleOf(told, 'TM301')?.state).toBe('broken');
    const all = (result: CheckResult) => {
      const { errors, warnings, tips, excepted } = tallyOf(result.models.flatMap(({ rules }) => rules));
      return errors + warnings + tips + excepted;
    };
    expect(all(told)).toBe(all(RESULT));
    expect(underExceptions(told, [], ALL)).toEqual(told);
  });
});

test.each<[string, object, readonly string[], boolean]>([
  ['a rule that holds', { rule: 'TM201' }, ALL, true],
  ['one that found something', { rule: 'TM401' }, ALL, false],
  ['at another place', { rule: 'TM107', where: 'argument size' }, ALL, true],
  ['one that could not be told', { rule: 'TM501' }, ALL, false],
  ['one of a model that was not checked', { rule: 'TM201' }, [...ALL, 'third'], false],
  ['of a model that was, beside one that was not', { rule: 'TM201', model: 'plants' }, [...ALL, 'third'], true],
  ['of the one that was not', { rule: 'TM201', model: 'third' }, [...ALL, 'third'], false],
])('an exception that nothing needs is told: %s', (_, entry, served, isTold) => {
  expect(unusedIn(RESULT, reading({ ...entry, reason: 'Because.' }), served).map(({ reason }) => reason)).toEqual(
    isTold ? ['Because.'] : [],
  );
});
