import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDescription as readFiles } from './readDescription.ts';
import * as words from './words.ts';

const RECORDED = path.join(import.meta.dirname, '../../../e2e/deepaas/recorded');
const readDescription = (text: string) => readFiles([{ name: '', text }]);
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

test('Python in two files, and what is missing with one', () => {
  const api = { name: 'api.py', text: 'from . import schemas\ndef get_predict_args():\n    return schemas.Args().fields\n' };
  const schemas = {
    name: 'schemas.py',
    text: 'class Args(Schema):\n    a = fields.Str()\n    b = odd()\n    c = fields.Str(enum=NAMES)\n',
  };
  expect(readFiles([api])).toMatchObject({ spec: undefined, missing: ['schemas.py'], notes: [{ file: 0, line: 3 }] });
  const both = readFiles([api, schemas]);
  expect(both.spec?.models[0]?.predict?.args.map(({ name }) => name)).toEqual(['a', 'c']);
  expect(both).toMatchObject({ missing: [], notes: [{ file: 1, line: 4 }] });
  const broken = readFiles([api, { name: 'schemas.py', text: 'class Args(Schema):\n    a = fields.Str(\n' }]);
  expect(broken.problem).toBe('schemas.py, line 2, column 19: “(” is never closed.');
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
