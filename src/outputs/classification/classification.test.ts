import { describe, expect, test } from 'vitest';
import type { Json } from '../../spec/model.ts';
import { formatScore, formatShare } from '../summary/formatScore.ts';
import { readClasses, readPossibleClasses, sortClasses } from '../../answers/shapes/classes/rows.ts';

const read = (value: Json, key = 'predictions') => readClasses(value, { mapAllowed: true, key });

describe('reads classes in the forms that modules return', () => {
  test.each<[string, Json, object[], string?]>([
    [
      'labels and probabilities',
      { labels: ['a', 'b'], probabilities: [0.9, 0.1] },
      [
        { label: 'a', score: 0.9 },
        { label: 'b', score: 0.1 },
      ],
    ],
    [
      'labels and scores of any size',
      { labels: ['a', 'b'], scores: [7.5, -2] },
      [
        { label: 'a', score: 7.5 },
        { label: 'b', score: -2 },
      ],
    ],
    [
      'names and scores that are shares',
      { names: ['a', 'b'], scores: [0.2, 0.8] },
      [
        { label: 'a', score: 0.2 },
        { label: 'b', score: 0.8 },
      ],
    ],
    [
      'numbered classes',
      { labels: [0, 1, 2], scores: [0.1, 0.7, 0.2] },
      [
        { label: '0', score: 0.1 },
        { label: '1', score: 0.7 },
        { label: '2', score: 0.2 },
      ],
    ],
    [
      'the same name for two classes',
      { labels: ['crane', 'crane'], probabilities: [0.6, 0.2] },
      [
        { label: 'crane', score: 0.6 },
        { label: 'crane', score: 0.2 },
      ],
    ],
    ['two parallel lists', [['sick'], [0.98]], [{ label: 'sick', score: 0.98 }]],
    ['one more pair of brackets', { labels: [['sick']], probabilities: [[0.98]] }, [{ label: 'sick', score: 0.98 }]],
    ['objects', [{ label: 'a', probability: 0.5, info: { links: [] } }], [{ label: 'a', score: 0.5 }]],
    ['objects with nothing known', [{ label: 'a', probability: 0.5, info: { metadata: [], more: {} } }], [{ label: 'a', score: 0.5 }]],
    ['objects with names and confidence', [{ name: 'a', confidence: 0.5 }], [{ label: 'a', score: 0.5 }]],
    [
      'a map under a name that says so',
      { cat: 0.75, dog: 0.25 },
      [
        { label: 'cat', score: 0.75 },
        { label: 'dog', score: 0.25 },
      ],
      'class_probabilities',
    ],
    [
      'index and probabilities',
      [1, [0.25, 0.75]],
      [
        { label: 'class 0', score: 0.25 },
        { label: 'class 1', score: 0.75 },
      ],
    ],
    [
      'information and links',
      {
        labels: ['a'],
        probabilities: [1],
        labels_info: ['a letter'],
        links: { Wikipedia: ['https://w.test/a'], Bad: ['javascript:alert(1)'] },
      },
      [{ label: 'a', score: 1, info: 'a letter · Bad: javascript:alert(1)', links: [{ title: 'Wikipedia', url: 'https://w.test/a' }] }],
    ],
    [
      'links under their titles',
      [{ label: 'a', score: 1, links: { Wiki: 'https://w.test' } }],
      [{ label: 'a', score: 1, links: [{ title: 'Wiki', url: 'https://w.test' }] }],
    ],
    [
      'links in the information, as the plant classifier has them',
      [
        {
          label: 'a',
          probability: 1,
          info: {
            links: [
              { link: 'Wiki', url: 'https://w.test' },
              { link: 'Bad', url: 'data:text/html,x' },
            ],
          },
        },
      ],
      [{ label: 'a', score: 1, info: 'Bad: data:text/html,x', links: [{ title: 'Wiki', url: 'https://w.test' }] }],
    ],
    [
      'an address',
      [{ label: 'a', score: 1, url: 'https://w.test' }],
      [{ label: 'a', score: 1, links: [{ title: 'https://w.test', url: 'https://w.test' }] }],
    ],
    [
      'pairs',
      [
        ['a', 0.8],
        ['b', 0.2],
      ],
      [
        { label: 'a', score: 0.8 },
        { label: 'b', score: 0.2 },
      ],
    ],
    ['one class', { label: 'cat', probability: 0.9 }, [{ label: 'cat', score: 0.9 }]],
    ['numbers as classes', [{ class: 3, probability: 0.5 }], [{ label: '3', score: 0.5 }]],
    [
      'scores in text',
      { labels: ['a', 'b'], probabilities: ['0.75', '25 %'] },
      [
        { label: 'a', score: 0.75 },
        { label: 'b', score: 0.25 },
      ],
    ],
    ['NaN', { labels: ['a'], probabilities: [NaN] }, [{ label: 'a', score: NaN }]],
    ['whole numbers as labels', { labels: [3], probabilities: [1] }, [{ label: '3', score: 1 }]],
  ])('%s', (_, value, rows, key) => {
    expect(read(value, key)).toEqual(rows);
  });

  test.each<[string, Json]>([
    ['lists of different lengths', { labels: ['a', 'b'], probabilities: [0.9] }],
    ['empty lists', { labels: [], probabilities: [] }],
    ['scores in words', { labels: ['a'], probabilities: ['high'] }],
    ['detections', [{ name: 'bear', class: 21, confidence: 0.9, box: { x1: 0, y1: 0, x2: 1, y2: 1 } }]],
    ['flat boxes', [{ name: 'bear', confidence: 0.9, xmin: 0, ymin: 0 }]],
    ['a map of measurements', { width: 0.3, height: 0.4 }],
    ['an object with results besides', { labels: ['a'], probabilities: [1], mask: [[1]] }],
    [
      'pairs that add up to more than one',
      [
        ['a', 0.9],
        ['b', 0.8],
      ],
    ],
    [
      'a pair of names',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['one class with something besides', { name: 'a', confidence: 0.5, area: 3 }],
    ['one measurement', { name: 'a', score: 17 }],
    ['an empty list', []],
    ['text', 'cat'],
  ])('refuses %s', (_, value) => {
    expect(read(value)).toBeUndefined();
  });

  const SHARES = ['predictions', 'metrics', 'scores', 'result'];
  test.each<[string, Json, string?]>([
    [
      'settings that happen to fall',
      [
        ['age', 0.5],
        ['sex', 0.3],
      ],
    ],
    [
      'the same as two lists',
      [
        ['momentum', 'lr'],
        [0.9, 0.001],
      ],
    ],
    [
      'columns beside label and score',
      [
        { label: 'speech', start: 0, end: 1.2, confidence: 0.91 },
        { label: 'dog', start: 1.2, end: 2, confidence: 0.55 },
      ],
    ],
    ['a file beside them', [{ file_name: 'a.jpg', class_name: 'FU_3', confidence: 0.83 }]],
    ['a text beside them', [{ text: 'so good', label: 'positive', score: 0.9 }]],
    ['something nested beside them', [{ label: 'cat', probability: '0.98', corners: { coords: [{ first: '(1, 2)' }] } }]],
    ['files as labels', { names: ['img_0.jpg', 'img_1.jpg'], scores: [0.1, 0.9] }],
    ['further columns', { class: ['b', 'a', 'c'], confidence: [0.2, 0.9, 0.5], start: [1, 2, 3] }],
    ['counts', { labels: ['Jan', 'Feb', 'Mar'], scores: [3, 9, 5] }],
    ['months', { labels: ['Jan', 'Feb', 'Mar'], scores: [0.3, 0.9, 0.5] }],
    [
      'days',
      [
        ['2024-01-03', 0.1],
        ['2024-01-01', 0.2],
        ['2024-01-02', 0.3],
      ],
    ],
    [
      'days, the largest first',
      [
        ['2024-01-03', 0.3],
        ['2024-01-01', 0.2],
      ],
    ],
    [
      'parameters in pairs',
      [
        ['lr', 0.9],
        ['momentum', 0.001],
      ],
    ],
    [
      'a header and a row',
      [
        ['time', 'temp', 'sal'],
        [10, 20, 35],
      ],
    ],
    [
      'two lists of names and counts',
      [
        ['cod', 'crab'],
        [12, 3],
      ],
    ],
    ['an index that isn’t the best', [1, [0.2, 0.1, 0.7]]],
    ['an index beside numbers that are no shares', [2, [0.2, 0.4, 0.9]]],
    ['an index of zeros', [0, [0, 1]]],
    ['low and high', { low: 0.2, high: 0.4 }, 'confidence_interval'],
    ['times', { load: 0.1, infer: 0.4 }, 'prediction_time'],
    ['sensors', { depth: 0.3, temp: 0.2 }, 'probes'],
    ['flags', { has_cat: 1, has_dog: 0 }, 'class_probabilities'],
    ...SHARES.flatMap((key): [string, Json, string][] => [
      [`accuracy as ${key}`, { accuracy: 0.97, loss: 0.03 }, key],
      [`precision as ${key}`, { precision: 0.6, recall: 0.4 }, key],
      [`parts of the data as ${key}`, { train: 0.8, val: 0.1, test: 0.1 }, key],
      [`coordinates as ${key}`, { lat: 0.35, lon: 0.65 }, key],
      [`flags as ${key}`, { ok: 1, failed: 0 }, key],
      [`qualities as ${key}`, { aesthetic: 0.42, technical: 0.58 }, key],
    ]),
    ['months in another language', { labels: ['enero', 'febrero', 'marzo'], scores: [0.3, 0.2, 0.1] }],
    ['days in short', { labels: ['Mo.', 'Di.'], scores: [0.3, 0.2] }],
    ['years', { labels: [2021, 2022, 2023], scores: [0.3, 0.2, 0.1] }],
    [
      'weeks, the first being the largest',
      [
        ['week 1', 0.5],
        ['week 2', 0.3],
        ['week 3', 0.2],
      ],
    ],
    [
      'years from the last',
      [
        ['2024', 0.5],
        ['2023', 0.3],
        ['2022', 0.2],
      ],
    ],
    ['stations with readings', { names: ['station A', 'station B'], scores: [12.1, 13.4] }],
    [
      'numbered samples with scores',
      [
        { name: 'img_001', score: 0.3 },
        { name: 'img_002', score: 0.9 },
      ],
    ],
    [
      'one class found twice',
      [
        { class_name: 'FU_3', confidence: 0.83 },
        { class_name: 'FU_3', confidence: 0.41 },
      ],
    ],
    [
      'a title for each input',
      [
        { title: 'one', label: 'cat', probability: 0.9 },
        { title: 'two', label: 'cat', probability: 0.8 },
      ],
    ],
    [
      'the files beside the classes',
      [
        { title: 'a.png', label: 'cat', probability: 0.9 },
        { title: 'b.png', label: 'dog', probability: 0.8 },
      ],
    ],
    ['scores of a translation', { bleu: 0.3, chrf: 0.4 }, 'scores'],
    ['hours', { '0h': 0.3, '1h': 0.4, '2h': 0.2 }, 'probabilities'],
    ['a map without a name that says so', { cat: 0.7, dog: 0.3 }, 'predictions'],
  ])('refuses %s, for which there is no reason to compete', (_, value, key) => {
    expect(read(value, key)).toBeUndefined();
  });

  test('what else a row tells of its class stays beside the bar', () => {
    expect(read([{ rank: 1, id: 'n02', label: 'cat', probability: 0.9, info: 'purrs', links: ['nowhere'] }])).toEqual([
      { label: 'cat', score: 0.9, info: 'purrs · nowhere · rank 1 · id n02' },
    ]);
  });

  test.each<[string, Json, number]>([
    ['rows with more columns', [{ label: 'a', score: 0.5, start: 1 }], 1],
    ['a map', { cat: 0.7, dog: 0.3 }, 2],
    [
      'pairs',
      [
        ['a', 3],
        ['b', 9],
      ],
      2,
    ],
  ])('bars are offered for %s', (_, value, count) => {
    expect(readPossibleClasses(value)).toHaveLength(count);
  });

  test('a top-5 doesn’t add up to one, but its name says what it is', () => {
    expect(read({ cat: 0.5, dog: 0.2 }, 'predictions.0.top5_prediction')).toHaveLength(2);
    expect(read({ cat: 0.5, dog: 0.2 }, 'predictions.0.top_5')).toHaveLength(2);
  });
});

test('sorts best first and NaN last', () => {
  const rows = [NaN, 0.1, 0.9, NaN, 0.5].map((score, index) => ({ label: String(index), score }));
  expect(sortClasses(rows).map(({ label }) => label)).toEqual(['2', '4', '1', '0', '3']);
});

test.each<[number, string]>([
  [0.98042, '98.0%'],
  [0.0123, '1.23%'],
  [0.00001, '<0.01%'],
  [0.99999, '>99.9%'],
  [1, '100%'],
  [0, '0%'],
  [NaN, 'NaN'],
])('%s is written %s', (score, text) => {
  expect(formatShare(score)).toBe(text);
});

test('scores that are no probabilities are written as they are', () => {
  expect([12.3456789, -3, Infinity].map(formatScore)).toEqual(['12.3457', '-3', 'Infinity']);
});
