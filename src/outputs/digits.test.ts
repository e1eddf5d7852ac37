import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json } from '../spec/model.ts';
import { formatJson } from '../files/json/formatJson.ts';
import { parseDocument } from '../files/json/parseDocument.ts';
import { parseJson } from '../files/json/parseJson.ts';
import { JsonTree } from '../files/json/tree.ts';
import type { Answer } from '../answers/answer.ts';
import { cellsOf } from './summary/cells.ts';
import { differencesOf } from './json/differences.ts';
import { writeCsv, writeTsv } from '../files/delimited/write.ts';
import { detectionCells } from './detections/exports/csv.ts';
import { readDetections } from '../answers/shapes/detections/readDetections.ts';
import { answerLine } from './summary/answerLine.ts';
import { lineInWords } from './summary/lineWords.ts';
import { LargeDocument } from '../answers/large/largeDocument.ts';
import { readAnswer } from '../answers/read.ts';
import { chooseOutput } from './registry.ts';
import { gridCells } from './table/gridCells.ts';
import { sortKeys, type Grid } from '../answers/shapes/grid.ts';
import { orderOf } from './table/order.ts';
import { readGrid } from '../answers/shapes/readGrid.ts';
import { drawable } from './summary/drawable.ts';

const A = '1253261109769874438';
const B = '1253261109769874439';

const answerOf = (body: string): Promise<Answer> =>
  readAnswer({
    status: 200,
    contentType: 'application/json',
    blob: new Blob([body]),
    modelId: 'm',
    response: undefined,
    argNames: [],
  });

/** What the chosen views of an answer are given: tables as their file, everything else as JSON. */
async function drawn(body: string): Promise<string> {
  const answer = await answerOf(body);
  const texts = drawable(answer).map((part) => {
    const props = chooseOutput(part).props as { readonly source?: Grid };
    return props.source === undefined ? formatJson(props as Json) : writeCsv(gridCells(props.source));
  });
  return texts.join('\n');
}

test.each([
  ['a lone number', `{"status":"OK","predictions":${A}}`, [A]],
  ['a list', `{"status":"OK","predictions":[${A},${B}]}`, [A, B]],
  ['labels of classes', `{"status":"OK","predictions":{"labels":[${A},${B}],"probabilities":[0.3,0.7]}}`, [A, B]],
  ['JSON in a string', `{"status":"OK","predictions":"{\\"id\\":${A},\\"next\\":${B}}"}`, [A, B]],
  ['beside NaN', `{"status":"OK","predictions":[${A},NaN,${B}]}`, [A, B]],
])('%s: every digit reaches the view', async (_, body, digits) => {
  const text = await drawn(body);
  for (const number of digits) expect(text).toContain(number);
});

test.each<[string, string]>([
  ['rows', `[{"id":${A},"v":1},{"id":${B},"v":2}]`],
  ['lists', `[[${A},1],[${B},2]]`],
  ['columns', `{"id":[${A},${B}],"v":[1,2]}`],
  ['single values', `{"id":${A},"v":${B}}`],
])('tables of %s, their file and what is copied', (_, text) => {
  const grid = readGrid(parseJson(text));
  if (grid === undefined) throw new Error('no table');
  for (const file of [writeCsv(gridCells(grid)), writeTsv(gridCells(grid))]) {
    expect(file).toContain(A);
    expect(file).toContain(B);
  }
});

test('neighbours that floating point can’t tell apart are sorted, and their column is one of numbers', () => {
  const grid = readGrid(parseJson(`[{"id":${B}},{"id":${A}},{"id":5},{"id":null},{"id":-${A}}]`));
  if (grid === undefined) throw new Error('no table');
  expect(grid.columns).toEqual([{ name: 'id', numeric: true }]);
  expect([...orderOf(sortKeys(grid, 0), false)]).toEqual([4, 2, 1, 0, 3]);
  expect([...orderOf(sortKeys(grid, 0), true)]).toEqual([0, 1, 2, 4, 3]);
  expect(grid.number(1, 0)).toBe(Number(A));
});

test('further columns of detections, and their file', () => {
  const set = readDetections(parseJson(`[{"label":"cod","score":0.9,"box":[10,10,30,20],"track_id":${A}}]`), 'predictions');
  if (set === undefined) throw new Error('nothing was found');
  expect(writeCsv(detectionCells(set, { layout: set.layouts[0], size: { width: 200, height: 100 } }))).toContain(`,${A}\r\n`);
});

test('words of the history and columns of a batch', async () => {
  const answer = await answerOf(`{"status":"OK","predictions":{"id":${A}}}`);
  expect(lineInWords(answerLine(answer))).toContain(A);
  expect(Object.values(cellsOf(answer))).toContain(A);
});

test('the tree, what is copied from it, and lines of JSON', () => {
  expect(new JsonTree(parseJson(`{"id":${A}}`)).rows(0, 9).map(({ text, more }) => text + more)).toContain(A);
  expect(formatJson(parseJson(`[${A},-${B}]`), { indent: 0 })).toBe(`[${A}, -${B}]`);
  expect(formatJson(parseDocument(`{"id":${A}}\n{"id":${B}}\n`, 'application/x-ndjson').value, { indent: 0 })).toBe(
    `[{"id": ${A}}, {"id": ${B}}]`,
  );
});

test('JSON inside a string of the tree', () => {
  const tree = new JsonTree(parseJson(`{"text":"{\\"id\\":${A}}"}`));
  const [, inner] = tree.rows(0, 9);
  tree.toggle(inner?.id ?? '');
  expect(tree.rows(0, 9).map(({ text }) => text)).toContain(A);
});

test('two answers that differ in the last digit are not the same', () => {
  expect(differencesOf(parseJson(`{"id":${A}}`), parseJson(`{"id":${B}}`))?.listed).toEqual([
    { path: 'id', left: BigInt(A), right: BigInt(B) },
  ]);
});

test('the class of a box, and what is said beside it', () => {
  const value = parseJson(`[{"name":${A},"confidence":0.9,"track_id":${B},"box":{"x1":1,"y1":2,"x2":30,"y2":40}}]`);
  const set = readDetections(value, 'boxes');
  if (set === undefined) throw new Error('no boxes');
  expect(set.groups[0]?.items[0]?.label).toBe(A);
  const [, line] = writeCsv(detectionCells(set, { layout: undefined, size: { width: 64, height: 48 } })).split('\r\n');
  expect(line).toBe(`1,,1,${A},0.9,box,1,2,30,40,,${B}`);
});

test('a document that stays in its worker', async () => {
  const body = `[${Array.from({ length: 30_000 }, (_, index) => `{"id":${BigInt(A) + BigInt(index)}}`).join(',')}]`;
  const question = { status: 200, response: undefined, naming: { modelId: 'm', at: 0 }, curl: undefined };
  const document = new LargeDocument({ id: 'digits', blob: new Blob([body], { type: 'application/json' }), question });
  const opened = await document.open();
  if ('problem' in opened) throw new Error('no JSON');
  const { beginning, total } = opened.whole;
  const { value } = await document.load(0, beginning, total, { onProgress: () => undefined, signal: new AbortController().signal });
  expect(formatJson(value, { indent: 0 }).replaceAll(' ', '')).toBe(body);
});

/** Values of tables, with whole numbers of any size among them. */
const scalar = fc.oneof(fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }), fc.maxSafeInteger(), fc.boolean(), fc.constant(null));

test('of any rows every digit of every whole number is in the table’s file', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(scalar, scalar, scalar), { minLength: 1, maxLength: 20 }), (rows) => {
      const text = `[${rows.map(([a, b, c]) => `{"a":${a},"b":${b},"c":${c}}`).join(',')}]`;
      const grid = readGrid(parseJson(text));
      if (grid === undefined) throw new Error('no table');
      const written = rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))).join(','));
      expect(writeCsv(gridCells(grid))).toBe(`${['a,b,c', ...written].join('\r\n')}\r\n`);
    }),
  );
});

test('any JSON comes back as it was, its whole numbers included', () => {
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      scalar,
      fc.string(),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(fc.string(), tie('value'), { maxKeys: 4 }),
    ),
  }));
  fc.assert(
    fc.property(value, (json) => {
      const text = formatJson(json as Json, { indent: 0 });
      expect(formatJson(parseJson(text), { indent: 0 })).toBe(text);
    }),
  );
});

test('texts without such numbers are read as fast as before', () => {
  const text = JSON.stringify(Array.from({ length: 200_000 }, (_, id) => ({ id, score: Math.sin(id), box: [id / 3, id / 7] })));
  const time = (read: () => unknown) => {
    const start = performance.now();
    read();
    return performance.now() - start;
  };
  const [plain, own] = [() => JSON.parse(text) as unknown, () => parseJson(text)].map((read) =>
    Math.min(time(read), time(read), time(read)),
  );
  expect(own).toBeLessThan((plain ?? 0) * 3 + 50);
});
