// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatJunit } from './junit.ts';
import type { CheckResult } from './result.ts';
import { NASTY_TEXTS, RESULT, resultWith } from './testResult.ts';

const hostileResults = fc
  .array(fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom(...NASTY_TEXTS)), { minLength: 12, maxLength: 12 })
  .map(resultWith);

function read(result: CheckResult): Element {
  const document = new DOMParser().parseFromString(formatJunit(result), 'application/xml');
  expect(document.querySelector('parsererror')).toBeNull();
  return document.documentElement;
}

const attributes = (element: Element) => Object.fromEntries(element.getAttributeNames().map((name) => [name, element.getAttribute(name)]));
const caseOf = (root: Element, id: string) =>
  [...root.querySelectorAll('testcase')].find((one) => one.getAttribute('name')?.startsWith(id)) as Element;

test('a suite for each model, with its numbers', () => {
  const root = read(RESULT);
  expect(attributes(root)).toEqual({ name: 'deepaas-try-me', tests: '9', failures: '2', errors: '0', time: '48.213' });
  expect([...root.children].map(attributes)).toEqual([
    { name: 'plants', tests: '7', failures: '2', errors: '0', skipped: '2', time: '5.026', timestamp: '2026-11-30T21:33:56.000Z' },
    { name: 'echo', tests: '2', failures: '0', errors: '0', skipped: '0', time: '0.813', timestamp: '2026-11-30T21:33:56.000Z' },
  ]);
  expect([...(root.querySelector('properties')?.children ?? [])].map(attributes)).toContainEqual({ name: 'deepaas', value: '2.6.0' });
  expect(root.querySelector('testsuite > system-out')?.textContent).toContain('First answer 4.2 s');
});

test('the times of suites are as Jenkins takes them, and those of cases have all that is known', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1e9, noNaN: true }), (took) => {
      const root = read({ ...RESULT, took });
      for (const suite of [root, ...root.children]) expect(suite.getAttribute('time')).toMatch(/^\d+(?:\.\d{1,3})?$/);
      expect(Math.abs(Number(root.getAttribute('time')) * 1000 - took)).toBeLessThanOrEqual(0.5 + took * 1e-12);
    }),
    { numRuns: 10 },
  );
  expect(caseOf(read(RESULT), 'TM401').getAttribute('time')).toMatch(/^\d+\.\d{4,}$/);
});

test('all findings of a rule are in one failure, which Jenkins shows', () => {
  const failure = caseOf(read(RESULT), 'TM401').querySelector('failure');
  expect(failure?.getAttribute('type')).toBe('error');
  expect(failure?.getAttribute('message')).toBe(
    'The example “A leaf, 葉” was answered with 500. argument threshold: Nothing came within 60 s; the API itself still answered.',
  );
  expect(failure?.textContent).toContain("curl -X POST 'http://localhost:5000/v2/models/plants/predict/?threshold=0.5' \\\n  -H");
  expect(failure?.textContent).toContain('Came: 500 Internal Server Error');
  expect(failure?.textContent).toContain('Came: no answer');
});

test.each([
  ['TM101', 'failure', 'argument data: Say image'],
  ['TM107', 'system-out', 'response predictions.boxes: Add validate.Range'],
  ['TM301', 'skipped', 'Exception: Not decided yet.'],
  ['TM402', 'system-out', '3 types asked for'],
  ['TM501', 'skipped', 'Could not be told: The worker never answered again'],
])('%s: %s', (id, kind, said) => {
  const [inner] = caseOf(read(RESULT), id).children;
  expect(inner?.nodeName).toBe(kind);
  expect((inner?.getAttribute('message') ?? '') + (inner?.textContent ?? '')).toContain(said);
});

test('what does not apply is no case', () => {
  expect(caseOf(read(RESULT), 'TM603')).toBeUndefined();
});

test('any text makes valid XML that says the same, but for what XML can not hold', () => {
  const held = (text: string) => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd');
  fc.assert(
    fc.property(hostileResults, (result) => {
      const root = read(result);
      expect([...root.children].map((suite) => suite.getAttribute('name'))).toEqual(result.models.map(({ id }) => held(id)));
      expect(root.querySelectorAll('testcase')).toHaveLength(9);
      expect(root.querySelectorAll('failure')).toHaveLength(2);
      const notes = result.models.flatMap(({ rules }) =>
        rules.flatMap((rule) => (rule.state === 'held' && rule.note ? [held(rule.note)] : [])),
      );
      const texts = [...root.querySelectorAll('testcase > system-out')].map(({ textContent }) => textContent);
      for (const note of notes) expect(texts).toContain(note);
    }),
    { numRuns: 50 },
  );
});
