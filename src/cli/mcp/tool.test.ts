// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { AjvJsonSchemaValidator } from '@modelcontextprotocol/sdk/validation/ajv-provider.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSecret } from '../../spec/secret.ts';
import { parseSpec } from '../../spec/parse.ts';
import { shortened } from './told.ts';
import { modelTools } from './tool.ts';

const RECORDED = path.join(import.meta.dirname, '../../../e2e/deepaas/recorded');
const names = readdirSync(RECORDED).flatMap((file) => (file.endsWith('.swagger.json') ? [file.replace('.swagger.json', '')] : []));
const specOf = (name: string) => parseSpec(JSON.parse(readFileSync(path.join(RECORDED, `${name}.swagger.json`), 'utf8')));

const NAME = /^[\w-]{1,64}$/;
const PROPERTY = /^[\w.-]{1,64}$/;

function expectValid(tools: ReturnType<typeof modelTools>): void {
  expect(new Set(tools.map(({ name }) => name)).size).toBe(tools.length);
  for (const { name, title, description, inputSchema, outputSchema, args } of tools) {
    // The SDK’s client makes a validator of it, and gives up on all tools when it can’t.
    if (outputSchema !== undefined) expect(() => new AjvJsonSchemaValidator().getValidator(outputSchema)).not.toThrow();
    expect(name).toMatch(NAME);
    expect(`${title} ${description}`).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(description.length).toBeLessThan(800);
    const properties = inputSchema.properties as Record<
      string,
      { type?: string; enum?: unknown[]; description?: string; pattern?: string }
    >;
    for (const [key, schema] of Object.entries(properties)) {
      expect(key).toMatch(PROPERTY);
      expect((schema.description ?? '').length).toBeLessThan(800);
      if (schema.enum !== undefined) expect(schema.enum.length).toBeGreaterThan(0);
      if (schema.pattern !== undefined) expect(() => RegExp(schema.pattern ?? '', 'u')).not.toThrow();
    }
    for (const key of args.keys()) expect(Object.keys(properties)).toContain(key);
    // It travels as JSON.
    expect(JSON.parse(JSON.stringify(inputSchema))).toEqual(inputSchema);
  }
}

test.each(names)('%s: every argument but secrets is there, by a name that clients take', (name) => {
  const { models } = specOf(name);
  const tools = modelTools(models, () => null);
  expectValid(tools);
  expect(tools).toHaveLength(models.filter(({ predict }) => predict !== undefined).length);
  for (const { model, args, secrets } of tools) {
    const declared = model.predict?.args ?? [];
    expect([...args.values()]).toEqual(declared.filter((arg) => !isSecret(arg)));
    expect(secrets).toEqual(declared.filter(isSecret));
  }
});

const toolWith = (parameters: readonly Record<string, unknown>[], id = 'm', description = '') => {
  const post = { parameters, responses: { 200: { description: '' } } };
  const { models } = parseSpec({ swagger: '2.0', info: { title: 't', version: '2' }, paths: { [`/v2/models/${id}/predict/`]: { post } } });
  return modelTools(models, () => ({ description }));
};

describe('the schema of an argument', () => {
  test.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    [
      'a number with bounds',
      { name: 'a', type: 'number', minimum: 0, maximum: 1, default: 0.5 },
      { type: 'number', minimum: 0, maximum: 1, default: 0.5, description: 'Limits: 0 or more; 1 or less.' },
    ],
    [
      'a number with a unit',
      { name: 'a', type: 'integer', description: 'How long, in seconds' },
      { type: 'integer', description: 'How long, in seconds. Unit: s.' },
    ],
    ['choices', { name: 'a', type: 'string', enum: ['x', 'y'] }, { type: 'string', enum: ['x', 'y'] }],
    [
      'choices of a list, beside its items',
      { name: 'a', type: 'array', items: { type: 'string' }, enum: ['x', 'y'] },
      { type: 'array', items: { type: 'string', enum: ['x', 'y'] } },
    ],
    [
      'a pattern, which Python begins at the start',
      { name: 'a', type: 'string', pattern: 'ab|c' },
      { type: 'string', pattern: '^(?:ab|c)' },
    ],
    ['a pattern that only Python reads', { name: 'a', type: 'string', pattern: '(?P<x>a)' }, { type: 'string' }],
    [
      'a name that no client takes',
      { name: 'a (x, y)', type: 'boolean' },
      { type: 'boolean', description: '(The model calls it a (x, y).)' },
    ],
    ['no type at all', { name: 'a' }, {}],
  ])('%s', (_, parameter, schema) => {
    const [tool] = toolWith([{ in: 'query', ...parameter }]);
    expect(Object.values(tool?.inputSchema.properties as object)).toEqual([schema]);
  });

  test('two names that become one stay two, and what is required is said unless it has a default', () => {
    const [tool] = toolWith([
      { in: 'query', name: 'a b', type: 'string', required: true },
      { in: 'query', name: 'a-b', type: 'string', required: true, default: 'x' },
      { in: 'query', name: 'a_b', type: 'string' },
    ]);
    expect([...(tool?.args ?? [])].map(([key, { name }]) => [key, name])).toEqual([
      ['a_b', 'a b'],
      ['a-b', 'a-b'],
      ['a_b_2', 'a_b'],
    ]);
    expect(tool?.inputSchema.required).toEqual(['a_b']);
  });

  test('hostile names and words', () => {
    const odd = fc.oneof(
      fc.string({ maxLength: 80, unit: 'binary' }),
      fc.constantFrom('__proto__', 'constructor', 'result_format', '', '\u202e', 'x'.repeat(200)),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(odd, odd, fc.anything()), { maxLength: 5 }), odd, (list, description) => {
        const parameters = list.map(([name, words, preset]) => ({
          in: 'query',
          name,
          type: 'string',
          description: words,
          pattern: words,
          default: preset,
          enum: [words, preset],
        }));
        expectValid(toolWith(parameters, encodeURIComponent(description.toWellFormed()) || 'm', description));
      }),
      { numRuns: 60 },
    );
  });
});

test('the beginning of a long answer says how much isn’t in it', () => {
  const list = Array.from({ length: 25 }, (_, at) => at);
  expect(shortened({ list, text: 'x'.repeat(450), n: 12345678901234567890n })).toEqual({
    list: [...list.slice(0, 20), '(5 more entries)'],
    text: `${'x'.repeat(400)}… (50 more characters)`,
    n: 12345678901234567890n,
  });
});
