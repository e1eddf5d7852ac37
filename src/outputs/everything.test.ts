import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { notesInWords } from '../answers/note.ts';
import type { Json, JsonObject, Shape } from '../spec/model.ts';
import { readShape, resolver } from '../spec/shape.ts';
import { isObject } from '../answers/isObject.ts';
import type { Part } from '../answers/part.ts';
import { readAnswer } from '../answers/read.ts';
import { chooseOutput } from './registry.ts';
import type { Grid } from '../answers/shapes/grid.ts';
import { drawable } from './summary/drawable.ts';

// Nothing of an answer is missing from its drawing: each single value, and each name that isn't a word of ours, is found in
// what the renderers of its blocks get to draw, or in what is said and shown beside.

/** Words in a text: `rank 3 · code: x` holds three values. A sentence begins with a capital and ends with a dot. */
const wordsOf = (text: string): string[] =>
  [text, ...text.split(/[\s:,·"[\]{}]+/)].flatMap((word) => [word, word.replace(/\.$/, '').replace(/^T(?=\d)/, 't')]);

/** Whatever is drawn of the props of a renderer, as words. */
function shownIn(value: unknown, words: Set<string>): void {
  if (typeof value === 'string') for (const word of wordsOf(value)) words.add(word);
  else if (typeof value !== 'object' || value === null) words.add(String(value));
  else if ('cell' in value) shownInGrid(value as Grid, words);
  // Answers here are small: what is drawn is all that could be read.
  else if ('readAll' in value && 'set' in value) shownIn(value.set, words);
  else
    for (const [name, member] of Object.entries(value)) {
      words.add(name);
      shownIn(member, words);
    }
}

function shownInGrid(grid: Grid, words: Set<string>): void {
  const { columns, hiddenColumns, hiddenNames = [], rowCount } = grid;
  // What isn't in sight is counted below the table, and its file has it.
  expect(hiddenNames.length).toBe(hiddenColumns);
  const names = [...columns.map(({ name }) => name), ...hiddenNames];
  for (const name of names) words.add(name);
  for (let row = 0; row < rowCount; row++) for (const column of names.keys()) shownIn(grid.cell(row, column), words);
}

function shownBy(parts: readonly Part[]): Set<string> {
  const words = new Set<string>();
  for (const part of parts) {
    for (const key of [part.key, part.group ?? '', ...(part.also ?? [])]) for (const step of key.split('.')) words.add(step);
    shownIn(notesInWords(part.notes ?? []), words);
    // A report holds the answer's text.
    if (part.from === 'error') shownIn([part.report.what, part.report.raw], words);
    else shownIn(chooseOutput(part).props, words);
  }
  return words;
}

/** The values and invented names in an answer. */
function leavesOf(value: Json): string[] {
  if (typeof value !== 'object') return [String(value)];
  if (value === null) return [];
  const isNamed = ([name, member]: [string, Json]) => /^k\d+$/.test(name) && leavesOf(member).length > 0;
  const names = isObject(value)
    ? Object.entries(value)
        .filter(isNamed)
        .map(([name]) => name)
    : [];
  // That all went well is said by the answer itself.
  return [...names, ...Object.values(value).flatMap(leavesOf)].filter((leaf) => leaf !== 'OK' && leaf !== 'done');
}

async function missingFrom(value: Json, response: Shape | undefined): Promise<string[]> {
  const whole = response === undefined ? { status: 'OK', predictions: value } : value;
  const blob = new Blob([JSON.stringify(whole)]);
  const answer = await readAnswer({ status: 200, contentType: 'application/json', blob, modelId: 'm', response, argNames: [] });
  const parts = response === undefined && answer.error === undefined ? drawable(answer) : answer.parts;
  // Without blocks the JSON alone is the drawing.
  if (parts.length === 0) return [];
  const words = shownBy(parts);
  return leavesOf(value).filter((leaf) => leaf !== '' && !words.has(leaf));
}

/** Stands for a value that occurs once: a share, a place in a picture, a word, a file, or a name. */
type Token = '§share' | '§place' | '§word' | '§file';

/** Each token becomes a value of its own, so that one that is missing can't be mistaken for another. */
function unique(value: Json): Json {
  let count = 0;
  const fill = (inner: Json): Json => {
    if (Array.isArray(inner)) return inner.map(fill);
    if (isObject(inner)) {
      const entries = Object.entries(inner).map(([name, member]): [string, Json] => [
        name.startsWith('§') ? `k${++count}` : name,
        fill(member),
      ]);
      return Object.fromEntries(entries);
    }
    count++;
    if (inner === '§share') return Number((0.5 / count).toFixed(6));
    if (inner === '§place') return 100 + count;
    if (inner === '§word') return `t${count}`;
    return inner === '§file' ? `t${count}.jpg` : inner;
  };
  return fill(value);
}

const token = fc.constantFrom<Token>('§share', '§place', '§word', '§file');
const leaf: fc.Arbitrary<Json> = fc.oneof({ weight: 6, arbitrary: token }, fc.constantFrom<Json[]>(true, false, null, ''));
const NAMES = (
  '§a §b §c label labels class classes name names score scores probability probabilities confidence box bbox boxes points x y w h x1 y1 x2 y2 ' +
  'results rows data columns index text segments info links message status error file_name filenames title mask image count time note ' +
  'top5_prediction pred_lab pred_prob detections keypoints value id predictions features type properties geometry coordinates'
).split(' ');
const some = <T>(items: fc.Arbitrary<T>, maxLength = 4) => fc.array(items, { minLength: 1, maxLength });
const record = (members: Record<string, fc.Arbitrary<unknown>>, requiredKeys: string[]) =>
  fc.record(members, { requiredKeys }) as fc.Arbitrary<JsonObject>;
const four = fc.constant<Json>(['§place', '§place', '§place', '§place']);

const anything: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(fc.constantFrom(...NAMES), tie('value'), { maxKeys: 5, noNullPrototype: true }),
    // Rows, most often of one form.
    fc
      .array(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 4 })
      .chain((names) =>
        some(fc.oneof({ weight: 5, arbitrary: fc.tuple(...names.map(() => leaf)) }, fc.constant(null))).map((rows) =>
          rows.map((row): Json => row && Object.fromEntries(names.map((name, at) => [name, row[at] ?? null]))),
        ),
      ),
  ),
})).value;

const row = record(
  { label: token, score: fc.constant('§share'), rank: leaf, info: anything, url: leaf, links: anything, extra: anything },
  ['label', 'score'],
);
const box = record(
  {
    name: token,
    class: leaf,
    confidence: fc.constant('§share'),
    box: fc.oneof(four, fc.constant({ x1: 1, y1: 2, x2: 30, y2: 40 })),
    note: anything,
  },
  ['box'],
);
const parallel = fc.nat({ max: 29 }).chain((length) => {
  const list = (entry: Json) => fc.constant<Json>(Array.from({ length: length + 1 }, () => entry));
  return record(
    {
      labels: list('§word'),
      probabilities: list('§share'),
      start: list('§place'),
      labels_info: fc.oneof(list('§word'), anything),
      links: anything,
      filenames: list('§file'),
      pred_lab: list(['§word', '§word']),
      pred_prob: list(['§share', '§share']),
      boxes: list(['§place', '§place', '§place', '§place']),
      '§a': anything,
    },
    [],
  );
});
const report = record({ '§a': row, '§b': row, accuracy: leaf, '§c': anything }, ['§a', '§b']);
const perInput = fc
  .tuple(
    record({ file_name: fc.constant('§file'), top5_prediction: fc.constant({ '§a': '§share', '§b': '§share' }), note: anything }, [
      'file_name',
    ]),
    fc.nat(40),
  )
  .map(([entry, count]): Json => Array.from({ length: count }, () => entry));
const grid = fc
  .tuple(fc.integer({ min: 1, max: 70 }), fc.integer({ min: 1, max: 70 }))
  .map(([height, width]): Json => Array.from({ length: height }, () => Array.from({ length: width }, () => '§place')));

const answers = fc
  .oneof(
    anything,
    some(row) as fc.Arbitrary<Json>,
    some(box) as fc.Arbitrary<Json>,
    parallel,
    report,
    perInput,
    record({ rows: some(row), boxes: some(four), text: leaf, count: leaf, more: anything, image: grid }, []),
    fc.record({ predictions: anything, message: leaf, status: fc.constantFrom('OK', 'done', '§word') }) as fc.Arbitrary<Json>,
  )
  .map(unique);

/** What schemas of modules say of a member, from nothing to everything. */
const DECLARED: readonly object[] = [
  {},
  { type: 'string' },
  { type: 'number' },
  { type: 'object' },
  { type: 'array' },
  { type: 'array', items: { type: 'string' } },
  { type: 'array', items: { type: 'number' } },
  { type: 'array', items: { type: 'object' } },
  { type: 'array', items: { type: 'array', items: { type: 'number' } } },
  { type: 'array', items: { type: 'object', properties: { label: { type: 'string' }, score: { type: 'number' } } } },
  { type: 'object', properties: { label: { type: 'string' }, boxes: { type: 'array', items: { type: 'number' } } } },
  { type: 'string', description: 'the image' },
];
const schemas = fc.dictionary(fc.constantFrom(...NAMES.filter((name) => !name.startsWith('§'))), fc.constantFrom(...DECLARED), {
  maxKeys: 5,
  noNullPrototype: true,
});

describe('every value of an answer is found in its drawing or beside it', () => {
  test('without a schema', async () => {
    await fc.assert(
      fc.asyncProperty(answers, async (value) => {
        expect(await missingFrom(value, undefined)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  test('with one, whether the answer keeps to it or not', async () => {
    await fc.assert(
      fc.asyncProperty(answers, schemas, async (value, properties) => {
        const response = readShape({ type: 'object', properties }, resolver({}));
        expect(await missingFrom(value, response)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});
