import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDescription } from './readDescription.ts';
import * as words from './words.ts';

const RECORDED = path.join(import.meta.dirname, '../../../e2e/deepaas/recorded');
const argsOf = (text: string) => readDescription(text).spec?.models.map(({ predict }) => predict?.args.map(({ name }) => name));

test.each<[string, string, unknown, string]>([
  ['swagger.json', readFileSync(path.join(RECORDED, 'slow.swagger.json'), 'utf8'), [['seconds']], 'json'],
  ['a module', 'def get_predict_args():\n    return {"a": fields.Str()}', [['a']], 'python'],
  ['a dict of Python', '{"a": fields.Str(), "b": fields.Int()}', [['a', 'b']], 'python'],
  ['a dict of Python over lines', '{\n  "a": fields.Str(\n    load_default=None),\n}', [['a']], 'python'],
  ['nothing', ' \n', undefined, 'nothing'],
])('%s', (_, text, args, from) => {
  expect(readDescription(text)).toMatchObject({ from, problem: undefined });
  expect(argsOf(text)).toEqual(args);
});

test.each<[string, string, string]>([
  ['JSON that is typed half', '{\n  "swagger": "2.0",\n  "paths": ', words.jsonAt(3, 12)],
  ['JSON with a comma too many', '{"a": 1,}', words.jsonAt(1, 9)],
  ['Python that is typed half', 'def get_predict_args():\n    return {"a": fields.Str(', 'Line 2, column 28: “(” is never closed.'],
])('%s says where it breaks', (_, text, problem) => {
  expect(readDescription(text)).toMatchObject({ problem });
});

test('JSON that speaks of Python’s fields in a text is JSON', () => {
  expect(readDescription('{"description": "say fields.Str(), True, None"}').from).toBe('json');
});

test('whatever is typed is read without a throw', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.string().map((text) => `{"swagger":"2.0",${text}`),
      ),
      (text) => {
        expect(['nothing', 'json', 'python']).toContain(readDescription(text).from);
      },
    ),
  );
});
