import { describe, expect, test } from 'vitest';
import { parseSpec } from '../../spec/parse.ts';
import { readPython } from '../../spec/python/readPython.ts';
import { allFindings, explain } from './explain.ts';
import { READING_RULES } from './registry.ts';

/** A piece of a module with what else a good one has, so that only what the piece is about can be found. */
function whole(piece: string, isOfSchema: boolean): string {
  return [
    'import os',
    'from marshmallow import Schema',
    'from webargs import fields, validate',
    ...(isOfSchema || /^schema = /m.test(piece) ? [] : ['schema = {"label": fields.Str(metadata={"description": "What it is"})}']),
    ...(piece.includes('def get_predict_args')
      ? []
      : ['def get_predict_args():', '    return {"text": fields.Str(metadata={"description": "Text"})}']),
    piece,
  ].join('\n');
}

function found(piece: string, isOfSchema: boolean): string[] {
  const { document, broken, notes } = readPython(whole(piece, isOfSchema));
  expect([broken?.message, ...notes.map(({ message }) => message)]).toEqual([undefined]);
  return [
    ...new Set(
      explain(parseSpec(document))
        .models.flatMap(allFindings)
        .map(({ rule }) => rule),
    ),
  ];
}

/** Their example is no Python, or is found with DEEPaaS 3 only. */
const OTHERS = new Set(['TM301', 'TM303']);

describe('the Python of a page', () => {
  test.each(READING_RULES.filter(({ id }) => !OTHERS.has(id)).map((rule) => [rule.id, rule] as const))(
    '%s: just this rule is found in the example, and none in the remedy',
    (id, { doc: { example, remedy } }) => {
      expect(found(example.python ?? '', id === 'TM201')).toEqual([id]);
      expect(found(remedy.python ?? '', id === 'TM201')).toEqual([]);
    },
  );

  test('what DEEPaaS 3 loses is found there', () => {
    const lost = { openapi: '3.1.0', info: { title: 't', version: '1' } };
    const parameters = [{ name: 'a', in: 'query', schema: { type: 'string' } }];
    const spec = parseSpec({ ...lost, paths: { '/v2/models/m/predict': { post: { parameters, responses: {} } } } });
    expect(spec.dialect).toBe('v3');
    expect(
      explain(spec)
        .models.flatMap(allFindings)
        .map(({ rule }) => rule),
    ).toContain('TM303');
  });

  test('a model without predictions is found', () => {
    const paths = { '/v2/models/m/': { get: { responses: {} } } };
    const spec = parseSpec({ swagger: '2.0', info: { title: 't', version: '1' }, paths });
    expect(
      explain(spec)
        .models.flatMap(allFindings)
        .map(({ rule }) => rule),
    ).toEqual(['TM301']);
  });
});
