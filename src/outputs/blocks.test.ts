import { describe, expect, test } from 'vitest';
import type { Json } from '../spec/model.ts';
import { readShape, resolver } from '../spec/shape.ts';
import { answerLine } from './summary/answerLine.ts';
import { lineInWords } from './summary/lineWords.ts';
import { nameOfVisual } from './summary/nameOfVisual.ts';
import { readAnswer } from '../answers/read.ts';
import { chooseOutput, offersFor } from './registry.ts';
import { drawable } from './summary/drawable.ts';

/** Keys and renderers of what is drawn of a value that no schema describes. */
async function drawn(value: Json): Promise<(readonly [key: string, renderer: string])[]> {
  const visual = drawable(await readAnswer({ ...SOURCE, blob: new Blob([JSON.stringify({ status: 'OK', predictions: value })]) }));
  return visual.map((part) => [part.key.replace(/^predictions\.?/, ''), chooseOutput(part).rule.id]);
}

const SOURCE = { status: 200, contentType: 'application/json', modelId: 'm', argNames: [], response: undefined };
const rows = (count: number) => Array.from({ length: count }, (_, at) => ({ site: `s${at}`, depth: at * 1.5 }));
const perClass = { precision: 0.9, recall: 0.8, 'f1-score': 0.85, support: 12 };

describe('an object that holds a table has a block for each member', () => {
  test.each<[string, Json, (readonly [string, string])[]]>([
    [
      'scalars beside rows',
      { count: 2, rmse: 0.12, rows: rows(2) },
      [
        ['count', 'number'],
        ['rmse', 'number'],
        ['rows', 'table'],
      ],
    ],
    [
      'text that is a table',
      { csv: 'site,depth\nN,12.5\nS,33\n', count: 2 },
      [
        ['csv', 'table'],
        ['count', 'number'],
      ],
    ],
    [
      'a transcript',
      { text: 'hello there', language: 'en', segments: [{ id: 0, start: 0, end: 1.2, text: 'hello', tokens: [1, 2] }] },
      [
        ['text', 'text'],
        ['language', 'text'],
        ['segments', 'table'],
      ],
    ],
    [
      'lists side by side beside other facts',
      { station: 'N', day: ['2024-01-01', '2024-01-02'], temp: [1.5, 2.5], depth: [3, 4], quantiles: [0.1, 0.5, 0.9] },
      [
        ['station', 'text'],
        ['day', 'table'],
        ['quantiles', 'list'],
      ],
    ],
    [
      'two tables',
      { train: rows(3), test: rows(1) },
      [
        ['train', 'table'],
        ['test', 'table'],
      ],
    ],
    [
      'a report by class, with one number for all',
      { cod: perClass, crab: perClass, accuracy: 0.91, 'macro avg': perClass },
      [
        ['', 'table'],
        ['accuracy', 'number'],
      ],
    ],
    [
      'descriptions by name, one of them longer',
      { speed: { unit: 'm/s', mean: 3 }, map: { file: 'a.tif', unit: 'm', mean: 4 }, depth: { unit: 'm', mean: 12 } },
      [
        ['', 'table'],
        ['map', 'table'],
      ],
    ],
    ['rows of which one is null', [...rows(2), null, ...rows(1)], [['', 'table']]],
    [
      'what is no table beside one',
      { rows: rows(2), settings: { deep: { er: [1, 'a'] } }, nothing: null },
      [
        ['rows', 'table'],
        ['settings', 'json'],
        ['nothing', 'text'],
      ],
    ],
    [
      'a table deeper inside',
      { result: { n: 2, rows: rows(2) } },
      [
        ['result.n', 'number'],
        ['result.rows', 'table'],
      ],
    ],
    [
      'columns that belong to different tables',
      { train: { loss: [3, 2, 1], f1: [0.1, 0.2, 0.3] }, epochs: 3 },
      [
        ['train', 'table'],
        ['epochs', 'number'],
      ],
    ],
    [
      'a long series',
      { embedding: Array.from({ length: 64 }, (_, at) => at / 7), model: 'x' },
      [
        ['embedding', 'list'],
        ['model', 'text'],
      ],
    ],
    ['one table as a whole', { columns: ['a', 'b'], data: [[1, 2]] }, [['', 'table']]],
    ['a few numbers', { a: { b: 1 } }, []],
  ])('%s', async (_, value, expected) => {
    expect(await drawn(value)).toEqual(expected);
  });

  test('under a schema that says no more than “object”, too', async () => {
    const response = readShape({ type: 'object', properties: { metrics: { type: 'object' }, report: { type: 'object' } } }, resolver({}));
    const blob = new Blob([JSON.stringify({ metrics: { rmse: 0.1, rows: rows(2) }, report: { a: perClass, b: perClass, accuracy: 1 } })]);
    const { parts } = await readAnswer({ ...SOURCE, response, blob });
    expect(parts.map((part) => [part.key, chooseOutput(part).rule.id])).toEqual([
      ['metrics.rmse', 'number'],
      ['metrics.rows', 'table'],
      ['report', 'table'],
      ['report.accuracy', 'number'],
    ]);
  });
});

describe('numbers in rows and columns', () => {
  const grid = (height: number, width: number): Json =>
    Array.from({ length: height }, (_, y) => Array.from({ length: width }, (__, x) => x * y));
  const shownAs = (value: Json, key: string) => {
    const part = { from: 'json', key, value, shape: undefined } as const;
    const choice = chooseOutput(part);
    return {
      first: choice.rule.id,
      others: offersFor(part, choice)
        .slice(1)
        .map(({ rule }) => rule.id),
      props: choice.props,
    };
  };
  test.each<[string, Json, string, string, string[]]>([
    ['samples with their features', grid(40, 30), 'features', 'table', ['image']],
    ['fifty-one columns', grid(51, 51), 'features', 'table', ['image']],
    ['sixty-three columns', grid(63, 63), 'correlations', 'table', ['image']],
    ['a hundred samples', grid(100, 30), 'probabilities', 'table', ['image']],
    ['few rows of many columns', grid(30, 100), 'features', 'table', ['image']],
    ['a grid that is called a mask', grid(40, 30), 'mask', 'image', ['table']],
    ['a grid as large as a picture', grid(64, 64), 'result', 'image', ['table']],
    ['a picture', grid(200, 300), 'result', 'image', []],
    ['planes', [grid(30, 40), grid(30, 40)], 'result', 'image', []],
  ])('%s', (_, value, key, first, others) => {
    expect(shownAs(value, key)).toMatchObject({ first, others });
  });

  test.each<[number, number, number]>([
    [63, 63, 0],
    [64, 64, 0],
    [100, 50, 50],
  ])('of %i columns %i are shown, and it is said that there are %i more', (width, shown, hidden) => {
    const { props } = shownAs(grid(30, width), 'features');
    expect(props).toMatchObject({ source: { columns: { length: shown }, hiddenColumns: hidden } });
  });
});

describe('classes of many inputs', () => {
  const many = <T>(entry: (index: number) => T): T[] => Array.from({ length: 100 }, (_, index) => entry(index));
  const top = (index: number) => ({ cod: 0.9 - index / 1000, crab: 0.05 + index / 1000 });
  test.each<[string, Json, string, object]>([
    [
      'an object for each, with a map',
      many((n) => ({ file_name: `${n}.jpg`, width: n, top5_prediction: top(n) })),
      '',
      { name: '99.jpg', values: { width: 99 }, classes: [{ label: 'cod', score: 0.801 }, { label: 'crab' }] },
    ],
    [
      'an object for each, with labels and probabilities',
      { results: many((n) => ({ file: `${n}.jpg`, labels: ['cod', 'crab'], probabilities: [0.1, 0.9] })) },
      'results',
      { name: '99.jpg', classes: [{ label: 'cod' }, { label: 'crab', score: 0.9 }] },
    ],
    [
      'an object for each, named by its title',
      many((n) => ({ title: `sample ${n}`, labels: ['cod', 'crab'], probabilities: [0.1, 0.9] })),
      '',
      { name: 'sample 99', classes: [{ label: 'cod' }, { label: 'crab', score: 0.9 }] },
    ],
    [
      'rows for each',
      many(() => [
        { label: 'cod', score: 0.7 },
        { label: 'crab', score: 0.3 },
      ]),
      '',
      { name: undefined, classes: [{ label: 'cod', score: 0.7 }, { label: 'crab' }] },
    ],
  ])('%s: one set of inputs', async (_, value, key, last) => {
    const [part, ...others] = drawable(await readAnswer({ ...SOURCE, blob: new Blob([JSON.stringify({ predictions: value })]) }));
    const { rule, props } = chooseOutput(part ?? { from: 'json', key: '', value: null, shape: undefined });
    expect([part?.key, rule.id, others]).toEqual([['predictions', key].filter(Boolean).join('.'), 'many', []]);
    expect(props).toMatchObject({ set: { inputs: { length: 100, 99: last } } });
  });

  test('an input that failed has its error in place of a class', async () => {
    const value = many((n) => (n === 2 ? { file: 'x.jpg', error: 'It is empty' } : { file: `${n}.jpg`, top5_prediction: top(n) }));
    const [part] = drawable(await readAnswer({ ...SOURCE, blob: new Blob([JSON.stringify({ predictions: value })]) }));
    expect(part && chooseOutput(part).props).toMatchObject({
      set: { inputs: { 2: { name: 'x.jpg', error: 'It is empty', classes: [] } } },
    });
  });

  test('rows of other things have no such table', async () => {
    expect((await drawn(many((n) => ({ id: n, of: [n] })))).map(([, renderer]) => renderer)).toEqual(['table']);
  });
});

describe('nothing found', () => {
  const LIST = { type: 'array', items: { type: 'object' } };
  test.each<[string, Record<string, object>, string, string]>([
    ['a name that says it', { detections: LIST }, 'detections', 'nothing was found'],
    [
      'a description that says it',
      { results: { ...LIST, description: 'Objects found in the picture' } },
      'detections',
      'nothing was found',
    ],
    ['boxes by their description', { fish: { ...LIST, description: 'bounding boxes of fish' } }, 'detections', 'nothing was found'],
    ['another list', { rows: { ...LIST, description: 'one row for each sample' } }, 'list', 'rows: no entries'],
    ['numbers', { peaks: { type: 'array', items: { type: 'number' }, description: 'sample numbers' } }, 'list', 'peaks: no entries'],
  ])('under a schema: %s', async (_, properties, renderer, line) => {
    const response = readShape({ type: 'object', properties }, resolver({}));
    const blob = new Blob([JSON.stringify(Object.fromEntries(Object.keys(properties).map((name) => [name, []])))]);
    const answer = await readAnswer({ ...SOURCE, response, blob });
    expect(answer.parts.map((part) => chooseOutput(part).rule.id)).toEqual([renderer]);
    expect(lineInWords(answerLine(answer))).toBe(line);
  });

  test.each<[string, Json]>([
    ['no errors', { errors: [] }],
    ['no pieces of what was heard', { text: 'hello', segments: [], language: 'en' }],
    ['no warnings beside empty lists', { warnings: [], log: [] }],
  ])('not: %s', async (_, predictions) => {
    const answer = await readAnswer({ ...SOURCE, blob: new Blob([JSON.stringify({ predictions })]) });
    expect([lineInWords(answerLine(answer)), nameOfVisual(drawable(answer))].join()).not.toMatch(/nothing/i);
  });

  test.each<[Json, string]>([
    [[[]], 'Nothing found'],
    [{ detections: [], count: 0 }, 'Nothing found'],
    [{ boxes: [[1, 2, 30, 40]], labels: ['a'], scores: [0.5] }, '1 box'],
  ])('the tab of %j is called “%s”', async (predictions, name) => {
    const visual = drawable(await readAnswer({ ...SOURCE, blob: new Blob([JSON.stringify({ predictions })]) }));
    expect(nameOfVisual(visual)).toBe(name);
  });
});
