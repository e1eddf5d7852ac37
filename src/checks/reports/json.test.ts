import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { toReport } from './json.ts';
import { NASTY_TEXTS, RESULT, resultWith } from './testResult.ts';

const hostileResults = fc
  .array(fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom(...NASTY_TEXTS)), { minLength: 12, maxLength: 12 })
  .map(resultWith);

const pageOf = (id: string) => `https://rules.example/${id}`;

test('every number as it was measured, every rule with its page', () => {
  const report = JSON.parse(JSON.stringify(toReport(RESULT, pageOf))) as Record<string, unknown>;
  expect(report).toMatchObject({
    report: 1,
    verdict: 'broken',
    stopped: false,
    url: 'http://localhost:5000',
    deepaas: '2.6.0',
    checker: '0.2.0',
    started: '2026-11-30T21:33:56.000Z',
    took: 48_212.5,
    summary: { errors: 2, warnings: 1, tips: 1, excepted: 2, held: 4, untold: 1 },
    unused: [{ rule: 'no-type', where: 'argument text', reason: 'An old client sends texts.' }],
  });
  const [plants] = report.models as [{ facts: unknown; rules: { id: string; page: string }[] }];
  expect(plants.facts).toEqual({
    requests: 23,
    times: { first: 4200.25, slowStart: true, later: { count: 2, median: 320.25, longest: 330.5 } },
    answers: RESULT.models[0]?.facts.answers,
  });
  expect(plants.rules).toEqual(
    RESULT.models[0]?.rules.map((rule) => ({ ...rule, page: pageOf(rule.id) })).map((rule) => JSON.parse(JSON.stringify(rule)) as unknown),
  );
});

test('any text comes back from the JSON as it was', () => {
  fc.assert(
    fc.property(hostileResults, (result) => {
      const report = JSON.parse(JSON.stringify(toReport(result, pageOf))) as { url: string; models: { rules: unknown[] }[] };
      expect(report.url).toBe(result.url);
      expect(report.models.map(({ rules }) => rules.length)).toEqual(result.models.map(({ rules }) => rules.length));
    }),
    { numRuns: 50 },
  );
});

test('every member is told in the documentation', () => {
  const told = readFileSync(new URL('../../../docs/check.md', import.meta.url), 'utf8');
  const members = new Set<string>();
  JSON.stringify(toReport(RESULT, pageOf), (key, value: unknown) => {
    if (Number.isNaN(Number(key))) members.add(key);
    return value;
  });
  expect(members.size).toBeGreaterThan(40);
  expect([...members].filter((member) => !told.includes(`\`${member}\``))).toEqual([]);
});
