import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSpec } from '../spec/parse.ts';
import type { Json, Shape } from '../spec/model.ts';
import { readShape, resolver } from '../spec/shape.ts';
import type { Part } from './part.ts';
import { readAnswer } from './read.ts';
import { chooseOutput, expectOutput, NESTED } from './registry.ts';

// What the schema promises in "Why does it look like this?" is what is drawn.

async function partsOf(value: Json, response: Shape): Promise<readonly Part[]> {
  const blob = new Blob([JSON.stringify(value)]);
  const answer = await readAnswer({ status: 200, contentType: 'application/json', blob, modelId: 'm', response, argNames: [] });
  return answer.parts;
}

/** Renderers of the blocks that draw a property, and `nested` where it was taken apart. */
function drawnAs(parts: readonly Part[], name: string): string[] {
  const own = parts.filter(({ key, also }) => key === name || also?.includes(name) === true);
  if (own.length > 0) return own.map((part) => chooseOutput(part).rule.id);
  return parts.some(({ key }) => key.startsWith(`${name}.`)) ? [NESTED] : [];
}

const NUMBERS = { type: 'array', items: { type: 'number' } };
const ROWS = { type: 'array', items: NUMBERS };
const OBJECTS = { type: 'array', items: { type: 'object' } };
const WORDS = { type: 'array', items: { type: 'string' } };
const response = (properties: Record<string, unknown>) => readShape({ type: 'object', properties }, resolver({}));

describe('a declared kind wins over what the value looks like', () => {
  const grid = Array.from({ length: 40 }, () => Array.from({ length: 30 }, (_, x) => x / 30));
  test.each<[string, Record<string, unknown>, Record<string, Json>, Record<string, string>]>([
    ['numbers of peaks', { peaks: NUMBERS }, { peaks: [12, 55, 99, 140] }, { peaks: 'list' }],
    [
      'lists whose names could be places',
      { peaks: NUMBERS, joints: NUMBERS, bounds: NUMBERS, region: NUMBERS },
      { peaks: [12, 55, 99, 140], joints: [0.1, 0.2, 0.3, 0.4, 0.5, 0.6], bounds: [0, 1, 2, 3], region: [1, 2, 3, 4] },
      { peaks: 'list', joints: 'list', bounds: 'list', region: 'list' },
    ],
    ['rows of numbers as large as a picture', { table: ROWS }, { table: grid }, { table: 'table' }],
    [
      'rows wider than a table',
      { table: ROWS },
      { table: Array.from({ length: 60 }, () => grid[0]?.concat(grid[0] ?? []) ?? []) },
      { table: 'table' },
    ],
    ['rows that are called a mask', { mask: ROWS }, { mask: grid }, { mask: 'image' }],
    ['rows with a name and a score', { rows: OBJECTS }, { rows: [{ name: 'A', score: 0.3, lat: 43.1 }] }, { rows: 'table' }],
    ['rows with nothing but a name and a score', { rows: OBJECTS }, { rows: [{ name: 'A', score: 0.3 }] }, { rows: 'table' }],
    ['rows with nothing in common', { rows: OBJECTS }, { rows: [{ a: 1 }, { b: 2 }, { c: 3 }] }, { rows: 'table' }],
    ['a dict of metrics', { metrics: { type: 'object' } }, { metrics: { accuracy: 0.97, loss: 0.03 } }, { metrics: 'json' }],
    [
      'pairs',
      { series: { type: 'array', items: { type: 'array' } } },
      {
        series: [
          ['a', 0.9],
          ['b', 0.1],
        ],
      },
      { series: 'table' },
    ],
    ['boxes by their name', { boxes: ROWS, n: NUMBERS }, { boxes: [[1, 2, 30, 40]], n: [1] }, { boxes: 'detections', n: 'list' }],
  ])('%s', async (_, properties, value, expected) => {
    const shape = response(properties);
    const parts = await partsOf(value, shape);
    for (const property of shape.properties) {
      expect([property.name, drawnAs(parts, property.name)]).toEqual([property.name, [expected[property.name]]]);
      expect(expectOutput(property, shape.properties).renderer).toBe(expected[property.name]);
    }
  });

  const number = fc.double({ noNaN: true, noDefaultInfinity: true });
  const leaf = fc.oneof(number, fc.string(), fc.boolean());
  const some = <T>(items: fc.Arbitrary<T>) => fc.array(items, { minLength: 1, maxLength: 6 });
  const names = fc.constantFrom('rows', 'table', 'peaks', 'points', 'joints', 'bounds', 'scores', 'name', 'result', 'lines', 'x');
  const KINDS: readonly (readonly [schema: object, value: fc.Arbitrary<Json>])[] = [
    [NUMBERS, some(number)],
    [WORDS, some(fc.string())],
    [ROWS, some(some(number))],
    [OBJECTS, some(fc.dictionary(fc.constantFrom('name', 'score', 'label', 'a', 'b', 'x', 'y'), leaf, { minKeys: 1 }))],
    [{ type: 'object' }, fc.dictionary(fc.constantFrom('accuracy', 'loss', 'a', 'b', 'cat'), number, { minKeys: 1 })],
    [{ type: 'number' }, number],
    [{ type: 'boolean' }, fc.boolean()],
  ];
  test('whatever is in it', async () => {
    const declared = fc.constantFrom(...KINDS).chain(([schema, values]) => fc.tuple(fc.constant(schema), values));
    await fc.assert(
      fc.asyncProperty(fc.dictionary(names, declared, { minKeys: 1, maxKeys: 4, noNullPrototype: true }), async (members) => {
        const shape = response(Object.fromEntries(Object.entries(members).map(([name, [schema]]) => [name, schema])));
        const value = Object.fromEntries(Object.entries(members).map(([name, [, own]]) => [name, own]));
        const parts = await partsOf(value, shape);
        for (const property of shape.properties) {
          const promised = expectOutput(property, shape.properties).renderer;
          // Labels and scores are bars when they fit together.
          if (promised === 'classification') continue;
          expect([property.name, drawnAs(parts, property.name)]).toEqual([property.name, [promised]]);
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** A value of a declared form, as a module would send it. */
function sampleOf(property: Shape): Json {
  if (property.choices[0] !== undefined) return property.choices[0];
  const { kind, items, properties } = property;
  if (kind === 'array') return items === undefined ? [1, 2] : [sampleOf(items), sampleOf(items)];
  if (kind === 'object')
    return properties.length === 0
      ? { accuracy: 0.97, loss: 0.03 }
      : Object.fromEntries(properties.map((one) => [one.name, sampleOf(one)]));
  if (kind === 'boolean') return true;
  if (kind === 'integer' || kind === 'number') return 3;
  return 'a word';
}

const FOLDER = 'e2e/deepaas/recorded';
const RECORDED = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.swagger.json'))
  .flatMap((name) => parseSpec(JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as never).models)
  .flatMap(({ id, predict }) => (predict?.response === undefined ? [] : [[id, predict.response] as const]));
const NEEDS_FILES = new Set(['classification', 'image', 'audio', 'video', 'file']);

test.each(RECORDED)('what the module “%s” declares is drawn as promised', async (_, shape) => {
  const value = Object.fromEntries(shape.properties.map((property) => [property.name, sampleOf(property)]));
  const parts = await partsOf(value, shape);
  for (const property of shape.properties) {
    const promised = expectOutput(property, shape.properties).renderer;
    if (!['array', 'object', 'number', 'boolean'].includes(property.kind) || NEEDS_FILES.has(promised)) continue;
    expect([property.name, drawnAs(parts, property.name)]).toEqual([property.name, [promised]]);
  }
});
