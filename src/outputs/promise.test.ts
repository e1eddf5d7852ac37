import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSpec } from '../spec/parse.ts';
import type { Json, Property, Shape } from '../spec/model.ts';
import { readShape, resolver } from '../spec/shape.ts';
import type { Part } from '../answers/part.ts';
import { readAnswer } from '../answers/read.ts';
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

  test('names and scores of files are one set of inputs, with what is as long and all descriptions', async () => {
    const shape = response({
      names: { ...WORDS, description: 'names of the samples' },
      scores: { ...NUMBERS, description: 'probability to be alive' },
      depth: NUMBERS,
      note: { type: 'string' },
      other: NUMBERS,
    });
    const parts = await partsOf({ names: ['a.png', 'b.png'], scores: [0.9, 0.8], depth: [3, 4], note: 'deep', other: [1] }, shape);
    for (const name of ['names', 'scores', 'depth']) expect([name, drawnAs(parts, name)]).toEqual([name, ['many']]);
    expect(drawnAs(parts, 'other')).toEqual(['list']);
    const [first] = parts;
    expect(first?.from === 'json' ? first.shape?.description : '').toBe('names: names of the samples · scores: probability to be alive');
    const of = shape.properties.find(({ name }) => name === 'depth');
    expect(of && expectOutput(of, shape.properties).reason).toContain('it is a column beside them');
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
          // Labels and scores are bars when they fit together, and a table with what is as long when they don't.
          if (promised === 'classification') continue;
          if (
            promised === 'list' &&
            parts.some((part) => part.from === 'json' && part.rows !== undefined && part.also?.includes(property.name))
          )
            continue;
          expect([property.name, drawnAs(parts, property.name)]).toEqual([property.name, [promised]]);
        }
      }),
      { numRuns: 300 },
    );
  });
});

const base64 = (...bytes: (string | number)[]) =>
  Buffer.concat(bytes.map((piece) => (typeof piece === 'string' ? Buffer.from(piece, 'latin1') : Buffer.alloc(piece)))).toString('base64');
/** The smallest of each medium that bytes are recognised by. */
const MEDIA: Readonly<Record<string, string>> = {
  image: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  audio: base64('RIFF\x24\x04\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0\x40\x1f\0\0\x80\x3e\0\0\x02\0\x10\0data\0\x04\0\0', 1024),
  video: base64('\0\0\0\x18ftypisom\0\0\x02\0isommp41', 64),
  file: base64('PK\x03\x04\x14\0\0\0\0\0', 300),
};
// Of another length than other lists, which would be further columns.
const CLASSES = ['cod', 'crab', 'squid'];
const SHARES = [0.7, 0.2, 0.1];

/** A value of a declared form that a renderer was promised for, as a module would send it. */
function sampleFor(property: Property, renderer: string): Json {
  const isList = property.kind === 'array';
  const medium = MEDIA[renderer];
  if (medium !== undefined && (property.kind === 'string' || property.items?.kind !== 'array')) return isList ? [medium, medium] : medium;
  if (renderer === 'image') return Array.from({ length: 30 }, (_, y) => Array.from({ length: 40 }, (__, x) => x * y));
  if (renderer === 'classification') return property.items?.kind === 'string' ? CLASSES : SHARES;
  return sampleOf(property);
}

/** Blocks of a property; those of a list's entries are called after them. */
const drawnIn = (parts: readonly Part[], name: string) => [
  ...new Set(
    parts
      .filter(({ key, also }) => key === name || also?.includes(name) === true || new RegExp(`^${name}\\.\\d+$`).test(key))
      .map((part) => chooseOutput(part).rule.id),
  ),
];

describe('classes and media that are promised', () => {
  const STRING = (description: string) => ({ type: 'string', description });
  test.each<[string, Record<string, unknown>, Record<string, string>]>([
    ['labels with probabilities', { labels: WORDS, probabilities: NUMBERS }, { labels: 'classification', probabilities: 'classification' }],
    ['classes with scores', { class_names: WORDS, scores: NUMBERS }, { class_names: 'classification', scores: 'classification' }],
    ['a picture', { plot: STRING('an image') }, { plot: 'image' }],
    ['pictures', { plots: { type: 'array', items: STRING('image') } }, { plots: 'image' }],
    ['sound', { speech: STRING('audio of it') }, { speech: 'audio' }],
    ['a film', { clip: STRING('the video') }, { clip: 'video' }],
    ['a mask in numbers', { mask: ROWS }, { mask: 'image' }],
  ])('%s', async (_, properties, expected) => {
    const shape = response(properties);
    const promised = Object.fromEntries(shape.properties.map((one) => [one.name, expectOutput(one, shape.properties).renderer]));
    expect(promised).toEqual(expected);
    const value = Object.fromEntries(shape.properties.map((one) => [one.name, sampleFor(one, promised[one.name] ?? '')]));
    const parts = await partsOf(value, shape);
    for (const { name } of shape.properties) expect([name, drawnIn(parts, name)]).toEqual([name, [promised[name]]]);
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
/** A file is drawn by what it holds. */
const BY_CONTENT = new Set(['file']);
const DRAWN_KINDS = new Set(['array', 'object', 'number', 'boolean']);

test.each(RECORDED)('what the module “%s” declares is drawn as promised', async (_, shape) => {
  const promised = new Map(shape.properties.map((property) => [property.name, expectOutput(property, shape.properties).renderer]));
  const value = Object.fromEntries(shape.properties.map((one) => [one.name, sampleFor(one, promised.get(one.name) ?? '')]));
  const parts = await partsOf(value, shape);
  for (const { name, kind } of shape.properties) {
    const renderer = promised.get(name) ?? '';
    const isChecked = DRAWN_KINDS.has(kind) || Object.hasOwn(MEDIA, renderer);
    if (!isChecked || BY_CONTENT.has(renderer)) continue;
    expect([name, renderer === NESTED ? drawnAs(parts, name) : drawnIn(parts, name)]).toEqual([name, [renderer]]);
  }
});
