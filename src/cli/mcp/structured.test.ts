// @vitest-environment node
import { AjvJsonSchemaValidator } from '@modelcontextprotocol/sdk/validation/ajv-provider.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePython, exactJson } from '../../spec/exactJson.ts';
import type { ExactJson } from '../../spec/model.ts';
import { parseSpec } from '../../spec/parse.ts';
import type { ObjectSchema } from './schema.ts';
import { isExactJson, structuredOf } from './structured.ts';
import { modelTools } from './tool.ts';

/** The tool of a model whose answer is declared like this, as Swagger has it. */
function schemaOf(response: object): ObjectSchema | undefined {
  const post = { parameters: [], responses: { 200: { description: '', schema: response } } };
  const { models } = parseSpec({ swagger: '2.0', info: { title: 't', version: '2' }, paths: { '/v2/models/m/predict/': { post } } });
  return modelTools(models, () => null)[0]?.outputSchema;
}

/** As the SDK's client holds an answer to the schema of its tool. */
const accepts = (schema: ObjectSchema, value: unknown) => new AjvJsonSchemaValidator().getValidator(schema)(value);

const told = async (schema: ObjectSchema, text: string) => {
  const value = parsePython(text);
  return structuredOf(schema, { json: exactJson(value), value, isShortened: false, files: [] });
};

const DECLARED = {
  type: 'object',
  required: ['status'],
  properties: {
    status: { type: 'string', enum: ['OK', 'error'] },
    predictions: { type: 'array', items: { type: 'object', properties: { score: { type: 'number' }, n: { type: 'integer' } } } },
  },
};

test('the schema says what is declared, and that the answer may be missing', () => {
  const schema = schemaOf(DECLARED);
  expect(schema).toMatchObject({
    type: 'object',
    required: ['note', 'files'],
    properties: {
      answer: {
        type: 'object',
        required: ['status'],
        properties: { status: { type: 'string' }, predictions: { type: 'array', items: { properties: { score: { type: 'number' } } } } },
      },
    },
  });
  expect(schemaOf({})).toBeUndefined();
});

describe('the answer beside the text', () => {
  const schema = schemaOf(DECLARED) ?? { type: 'object' };
  test.each([
    ['as declared', '{"status":"OK","predictions":[{"score":0.25,"n":3}]}', true],
    ['with more than was declared', '{"status":"OK","more":[null]}', true],
    ['without what must be there', '{"predictions":[]}', false],
    ['of another kind', '{"status":"OK","predictions":{}}', false],
    ['another choice', '{"status":"fine"}', false],
    ['a text for a number', '{"status":"OK","predictions":[{"score":"0.25"}]}', false],
    ['NaN', '{"status":"OK","predictions":[{"score":NaN}]}', false],
    ['more digits than a reader keeps', '{"status":"OK","predictions":[{"n":12345678901234567890}]}', false],
    ['no object', '[]', false],
  ])('%s', async (_, text, isThere) => {
    const structured = await told(schema, text);
    expect(Object.hasOwn(structured, 'answer')).toBe(isThere);
    if (isThere) expect(structured.answer).toEqual(JSON.parse(text));
    else expect(structured.note).toMatch(/in the text only/);
    expect(accepts(schema, structured)).toMatchObject({ valid: true });
  });
});

test('whatever is declared and answered, the client takes it, and what it takes is what was answered', async () => {
  const kind = fc.constantFrom('string', 'integer', 'number', 'boolean', 'array', 'object');
  const name = fc.oneof(fc.string({ maxLength: 5 }), fc.constantFrom('a', 'b', '__proto__', 'constructor', '$ref', ''));
  const { shape } = fc.letrec<{ shape: object }>((tie) => ({
    shape: fc.record(
      {
        type: kind,
        description: fc.string({ maxLength: 10 }),
        pattern: fc.constantFrom('a', '(', '(a+)+$'),
        format: fc.constantFrom('date', 'uri', 'odd'),
        minimum: fc.integer(),
        enum: fc.array(fc.oneof(fc.string({ maxLength: 3 }), fc.integer()), { maxLength: 3 }),
        items: tie('shape'),
        properties: fc.dictionary(name, tie('shape'), { maxKeys: 3 }),
        required: fc.array(name, { maxLength: 2 }),
        'x-nullable': fc.boolean(),
      },
      { requiredKeys: ['type'] },
    ),
  }));
  await fc.assert(
    fc.asyncProperty(shape, fc.json({ maxDepth: 4 }), async (declared, text) => {
      const schema = schemaOf(declared);
      if (schema === undefined) return;
      const structured = await told(schema, text);
      expect(accepts(schema, structured)).toMatchObject({ valid: true });
      if (Object.hasOwn(structured, 'answer')) expect(structured.answer).toEqual(JSON.parse(text));
    }),
    { numRuns: 150 },
  );
});

test.each<[ExactJson, boolean]>([
  [{ a: [1, 'x', null, true, { b: 0.1 }] }, true],
  [null, true],
  [[1n], false],
  [{ a: { b: Number.POSITIVE_INFINITY } }, false],
])('plain JSON or not, case %#', (value, is) => expect(isExactJson(value)).toBe(is));
