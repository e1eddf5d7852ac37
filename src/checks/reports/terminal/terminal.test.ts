import { stripVTControlCharacters, styleText } from 'node:util';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { NASTY_TEXTS, RESULT, resultWith } from '../testResult.ts';
import { harmless } from '../harmless.ts';
import type { AboutRule } from '../about.ts';
import type { CheckedRule } from '../result.ts';
import { formatTerminal, type TerminalOptions } from './terminal.ts';
import { cut, padTo, wrap } from './wrap.ts';

const hostileResults = fc
  .array(fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom(...NASTY_TEXTS)), { minLength: 12, maxLength: 12 })
  .map(resultWith);

const about: AboutRule = (id) => ({
  doc: {
    what: '',
    why: '',
    example: { text: '' },
    remedy: { text: 'Answer with what was declared. Or declare it.', python: 'def predict():\n    return {"labels": []}' },
  },
  page: `https://rules.example/${id}.md`,
});

const plain = (_: unknown, text: string) => text;
const coloured: TerminalOptions['paint'] = (style, text) => styleText(style, text);

test('what holds, what could not be told, then what is broken, the worst last', () => {
  const text = formatTerminal({ ...RESULT, models: RESULT.models.slice(0, 1) }, { width: 80, paint: plain, about });
  expect(text).toMatchInlineSnapshot(`
    "plants · Plants of the garden
    Asked with the author’s examples · First answer 4.2 s (the model was loaded for
    it, it seems) · Later answers 320 ms (median of 2, longest 331 ms) · Size of
    answers 1.9 kB to 1.3 MB · Predictions asked for 23

      ✓       1 rule about the description and the metadata holds
      ✓ TM402 What is offered to accept is what comes
              3 types asked for.
      –       1 rule does not apply here
      – TM501 A missing argument is refused with a reason
              The worker never answered again after an earlier request.
      ~ TM301 The metadata says the licence
              Not decided yet.

      → TM107 A number has both bounds [no-bounds]
        response predictions.boxes: Add validate.Range with both bounds to get a
        slider and a check before sending.
        Remedy      Answer with what was declared.
        More        https://rules.example/TM107.md

      ⚠ TM101 A file argument says which medium it takes [no-medium]
        argument data: Say image, audio or video in the description to get a
        preview; say #noparse if it is meant as a plain file.
        Remedy      Answer with what was declared. Or declare it.
                      def predict():
                          return {"labels": []}
        More        https://rules.example/TM101.md

      ✗ TM401 Every example is answered in its time [example-fails]
        The example “A leaf, 葉” was answered with 500.
        Came        500 Internal Server Error Server got itself in trouble
        Ask for it  curl -X POST 'http://localhost:5000/v2/models/plants/predict/?threshold=0.5' \\
                      -H 'accept: application/json' \\
                      -F 'image=@leaf'
        argument threshold: Nothing came within 60 s; the API itself still answered.
        Came        no answer
        Ask for it  curl -X POST 'http://localhost:5000/v2/models/plants/predict/?threshold=0.5' \\
                      -H 'accept: application/json' \\
                      -F 'image=@leaf'
        Remedy      Answer with what was declared. Or declare it.
                      def predict():
                          return {"labels": []}
        More        https://rules.example/TM401.md

    Exceptions that nothing needs any more
        no-type, argument text: An old client sends texts.

    2 errors and 1 warning.
    1 tip, 2 rules hold, 1 could not be told, 2 exceptions · in 48 s
    "
  `);
});

test('rules that could not be told for one reason are told together', () => {
  const [model] = RESULT.models;
  if (model === undefined) throw new Error('no model');
  const untold = (id: `TM${number}`, why: string): CheckedRule => ({
    id,
    name: id,
    title: `Rule ${id}`,
    severity: 'error',
    by: 'running',
    took: 0,
    state: 'untold',
    because: 'unknown',
    why,
  });
  const told = (rules: readonly CheckedRule[]) =>
    formatTerminal({ ...RESULT, models: [{ ...model, rules }] }, { width: 80, paint: plain, about })
      .split('\n')
      .filter((line) => /^ +(?:–|\w+ \w+\.)/.test(line) && !line.includes('no-type'));
  const two = [untold('TM401', 'Nothing came.'), untold('TM403', 'Nothing came.')];
  expect(told([...two, untold('TM402', 'Another reason.')])).toEqual([
    '  – TM401 Rule TM401',
    '          Nothing came.',
    '  – TM403 Rule TM403',
    '          Nothing came.',
    '  – TM402 Rule TM402',
    '          Another reason.',
  ]);
  expect(told([...two, untold('TM404', 'Nothing came.')])).toEqual([
    '  –       3 rules could not be told',
    '          Nothing came. TM401, TM403, TM404',
  ]);
});

test('code of a remedy begins and ends with code', () => {
  const remedy = { text: 'So.', python: '\ndef f():\n\n    pass\n' };
  const spaced: AboutRule = () => ({ doc: { what: '', why: '', example: { text: '' }, remedy }, page: '' });
  expect(formatTerminal(RESULT, { width: 80, paint: plain, about: spaced })).toContain(
    'Remedy      So.\n                  def f():\n\n                      pass\n    More',
  );
});

test('colours change nothing but colours', () => {
  const text = formatTerminal(RESULT, { width: 80, paint: coloured, about });
  expect(text).toContain(styleText(['bold', 'red'], '✗ TM401 Every example is answered in its time [example-fails]'));
  expect(stripVTControlCharacters(text)).toBe(formatTerminal(RESULT, { width: 80, paint: plain, about }));
});

test('any text is harmless, and no line is wider than the terminal but those that are copied', () => {
  fc.assert(
    fc.property(hostileResults, fc.integer({ min: 40, max: 120 }), (result, width) => {
      const text = formatTerminal(result, { width, paint: plain, about });
      expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u);
      const bare = {
        ...result,
        models: result.models.map((model) => ({
          ...model,
          rules: model.rules.map((rule) =>
            rule.state === 'broken' ? { ...rule, findings: rule.findings.map((finding) => ({ ...finding, proof: undefined })) } : rule,
          ),
        })),
      };
      for (const line of formatTerminal(bare, { width, paint: plain, about: () => undefined }).split('\n'))
        expect(stringWidth(line)).toBeLessThanOrEqual(Math.min(width, 110));
    }),
    { numRuns: 40 },
  );
});

test.each([
  ['', 5, ['']],
  ['one two', 7, ['one two']],
  ['one two', 6, ['one', 'two']],
  ['  many   blanks ', 20, ['many blanks']],
  ['abcdefgh', 3, ['abc', 'def', 'gh']],
  ['a bcdefgh i', 4, ['a', 'bcde', 'fgh', 'i']],
  ['葉葉葉', 4, ['葉葉', '葉']],
  ['👩‍🔬👩‍🔬', 3, ['👩‍🔬', '👩‍🔬']],
  ['e\u0301e\u0301', 1, ['e\u0301', 'e\u0301']],
])('%j in %i columns', (text, width, lines) => {
  expect(wrap(text, width)).toEqual(lines);
});

test('wide letters take two columns', () => {
  expect(padTo('葉', 4)).toBe('葉  ');
  expect(padTo('long', 2)).toBe('long');
});

test.each([
  ['plain', 'plain'],
  ['a\r\nb\tc', 'a b c'],
  ['\u001b[31mred\u001b[0m', '\ufffd[31mred\ufffd[0m'],
  ['\u202egnp.exe', '\ufffdgnp.exe'],
  ['half \ud800', 'half \ufffd'],
  ['👩‍🔬 e\u0301 葉', '👩‍🔬 e\u0301 葉'],
])('%j is written as %j', (text, written) => {
  expect(harmless(text)).toBe(written);
});

test.each([
  ['short', 5, 'short'],
  ['longer', 5, 'long…'],
  ['葉葉葉', 4, '葉…'],
  ['', 3, ''],
])('%j cut to %i columns', (text, width, left) => {
  expect(cut(text, width)).toBe(left);
});
