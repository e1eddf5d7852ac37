import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json } from '../../../spec/model.ts';
import { isOverview, readInputSet } from './inputSet.ts';

const ANSWERS = import.meta.glob<{ body?: Json }>('../../../outputs/recorded/*.json', { import: 'default', eager: true });
const recorded = (name: string): Json => ANSWERS[`../../../outputs/recorded/${name}.json`]?.body ?? null;
const at = (value: Json, ...path: string[]): Json =>
  path.reduce<Json>((inner, step) => (inner as Readonly<Record<string, Json>>)[step] ?? null, value);

/** In short: the name, the best class or error, and what else is said. */
function inShort(value: Json, key = 'predictions') {
  const set = readInputSet(value, key);
  return set?.inputs.map(({ name, classes, values, error }) => {
    const best = classes.toSorted((a, b) => b.score - a.score)[0];
    return [name, error ?? (best === undefined ? '' : `${best.label} ${best.score}`), values];
  });
}

describe('what public modules answer for several inputs', () => {
  test.each<[string, Json, unknown[]]>([
    [
      'planktonclas, phyto-plankton: lists of lists',
      at(recorded('phyto-plankton'), 'predictions'),
      [
        ['a.jpg', 'Diatom 0.7', {}],
        ['b.jpg', 'Detritus 0.5', {}],
      ],
    ],
    [
      'zooprocess: names and scores',
      recorded('zooprocess-classifier'),
      [0.11, 0.93, 0.27, 0.08, 0.66, 0.42, 0.19, 0.85].map((scores, n) => [`plankton_${n}.jpg`, '', { scores }]),
    ],
    [
      'eyeonwater: a row for each',
      at(recorded('eyeonwater'), 'predictions'),
      [
        ['harbour.jpg', 'FU_3 0.83', {}],
        ['lagoon.jpg', 'FU_3 0.41', {}],
        ['river.jpg', 'FU_12 0.77', {}],
      ],
    ],
    [
      'image and audio classification: multi-image, one of which failed',
      at(recorded('multi-image'), 'multi-image'),
      [
        ['cat.jpg', 'cat 0.9', {}],
        ['broken.jpg', 'Cannot identify the image file', {}],
        ['dog.jpg', 'dog 0.8', {}],
      ],
    ],
    [
      'litter-assessment: counts for each file',
      at(recorded('litter-assessment'), 'predictions', 'PLD'),
      [
        ['dji_1.jpg', '', { litter_high: 4, litter_low: 11, organic: 2, water: 31 }],
        ['dji_2.jpg', '', { litter_high: 0, litter_low: 3, organic: 9, water: 36 }],
      ],
    ],
    [
      'yolo: the five best classes of each file',
      at(recorded('yolo-classification'), 'predictions'),
      [
        ['pier.jpg', 'gull 0.71', {}],
        ['beach.jpg', 'plover 0.55', {}],
      ],
    ],
    [
      'zooprocess: lines between animals, with a score',
      [
        { name: 'a.jpg', separation_coordinates: [[1], [2]], score: 0.87 },
        { name: 'b.jpg', separation_coordinates: [[3], [4]], score: 0.5 },
      ],
      [
        ['a.jpg', '', { score: 0.87 }],
        ['b.jpg', '', { score: 0.5 }],
      ],
    ],
    [
      'sounds, with a list of each beside their names',
      { filenames: ['a.wav', 'b.wav'], labels: ['Cargo', 'Tug'], probabilities: [0.72, 0.5] },
      [
        ['a.wav', 'Cargo 0.72', {}],
        ['b.wav', 'Tug 0.5', {}],
      ],
    ],
    [
      'a member for each file',
      { 'a.jpg': { label: 'cod', score: 0.9 }, 'b.jpg': { label: 'crab', score: 0.4 } },
      [
        ['a.jpg', 'cod 0.9', {}],
        ['b.jpg', 'crab 0.4', {}],
      ],
    ],
    [
      'a class for each file',
      { 'a.jpg': 'cod', 'b.jpg': 'crab' },
      [
        ['a.jpg', 'cod NaN', {}],
        ['b.jpg', 'crab NaN', {}],
      ],
    ],
    [
      'one that failed, of lists of lists',
      {
        filenames: ['a.jpg', 'b.jpg', 'c.jpg'],
        pred_lab: [['cod', 'crab'], null, ['eel', 'cod']],
        pred_prob: [['0.9', '0.1'], [], ['80%', '20%']],
        error: [null, 'broken', null],
      },
      [
        ['a.jpg', 'cod 0.9', {}],
        ['b.jpg', 'broken', {}],
        ['c.jpg', 'eel 0.8', {}],
      ],
    ],
    [
      'classes by their numbers',
      {
        filenames: ['a.jpg', 'b.jpg'],
        pred_lab: [
          [3, 1],
          [2, 0],
        ],
        pred_prob: [
          [0.9, 0.1],
          [0.8, 0.2],
        ],
      },
      [
        ['a.jpg', '3 0.9', {}],
        ['b.jpg', '2 0.8', {}],
      ],
    ],
    [
      'a row for each, at the server’s paths, with a class by its number and a score that is written out',
      [
        { file_name: '/srv/q/a.jpg', class: 3, confidence: '0.9' },
        { file_name: '/srv/q/b.jpg', class: null, confidence: null },
      ],
      [
        ['/srv/q/a.jpg', '3 0.9', {}],
        ['/srv/q/b.jpg', '', {}],
      ],
    ],
    [
      'a matrix, whose columns are named once',
      {
        filenames: ['a.jpg', 'b.jpg'],
        labels: ['cod', 'crab'],
        probabilities: [
          [0.1, 0.9],
          [0.8, 0.2],
        ],
      },
      [
        ['a.jpg', 'crab 0.9', {}],
        ['b.jpg', 'cod 0.8', {}],
      ],
    ],
    [
      'a matrix of shares without names',
      {
        filenames: ['a.jpg', 'b.jpg'],
        predictions: [
          [0.1, 0.9],
          [0.8, 0.2],
        ],
      },
      [
        ['a.jpg', 'class 1 0.9', {}],
        ['b.jpg', 'class 0 0.8', {}],
      ],
    ],
    [
      'whole answers beside the names',
      {
        file_names: ['a.jpg', 'b.jpg'],
        results: [
          { label: 'cod', score: 0.9 },
          { label: 'crab', score: 0.3 },
        ],
      },
      [
        ['a.jpg', 'cod 0.9', {}],
        ['b.jpg', 'crab 0.3', {}],
      ],
    ],
    [
      'numbers that are one whole for each',
      [
        { file: 'a.jpg', width: 40, cod: 0.9, crab: 0.1 },
        { file: 'b.jpg', width: 50, cod: 0.25, crab: 0.75 },
      ],
      [
        ['a.jpg', 'cod 0.9', { width: 40 }],
        ['b.jpg', 'crab 0.75', { width: 50 }],
      ],
    ],
    [
      'what was predicted, as a number',
      { filenames: ['a.jpg', 'b.jpg'], predictions: [3.5, 12] },
      [
        ['a.jpg', '', { predictions: 3.5 }],
        ['b.jpg', '', { predictions: 12 }],
      ],
    ],
    [
      'a member for each file, one with nothing, one with a message',
      {
        'a.jpg': [
          ['cod', 0.9],
          ['crab', 0.1],
        ],
        'b.jpg': null,
        'c.jpg': 'cannot identify image file',
        'd.jpg': ['eel', 'cod'],
      },
      [
        ['a.jpg', 'cod 0.9', {}],
        ['b.jpg', '', {}],
        ['c.jpg', 'cannot identify image file', {}],
        ['d.jpg', 'eel NaN', {}],
      ],
    ],
  ])('%s', (_, value, expected) => {
    expect(value).not.toBeNull();
    expect(inShort(value, 'multi-image')).toEqual(expected);
  });

  test('thirty of planktonclas, each with its own answer', () => {
    const set = readInputSet(at(recorded('planktonclas-zip'), 'predictions'), 'predictions');
    expect([set?.inputs.length, set?.members]).toEqual([30, ['filenames', 'pred_lab', 'pred_prob']]);
    expect(set?.inputs[0]?.answer).toMatchObject({ pred_lab: ['Noctiluca', 'Ciliate', 'Diatom', 'Ceratium', 'Detritus'] });
  });

  const NONE: [string, Json][] = [
    ...[
      'mods',
      'birdnet',
      'birds-label',
      'audio-vessel',
      'dogs-breed',
      'retinopathy',
      'mnist',
      'forecast',
      'whisper',
      'dover',
      'geojson',
    ].map((name): [string, Json] => [name, at(recorded(name), 'predictions')]),
    ['one input', at(recorded('planktonclas'), 'predictions')],
    [
      'rows that share a file',
      [
        { file: 'a.wav', label: 'gull', score: 0.4 },
        { file: 'a.wav', label: 'tern', score: 0.5 },
      ],
    ],
    [
      'files and what they are, without an answer',
      [
        { file: 'a.jpg', width: 40, height: 30 },
        { file: 'b.jpg', width: 40, height: 30 },
      ],
    ],
    [
      'files to fetch',
      [
        { name: 'a.tif', url: 'https://example.org/a' },
        { name: 'b.tif', url: 'https://example.org/b' },
      ],
    ],
    ['names of classes and their scores', { names: ['cod', 'crab'], scores: [0.9, 0.1] }],
    [
      'stations',
      [
        { name: 'N1', score: 0.4 },
        { name: 'N2', score: 0.5 },
      ],
    ],
    ['precision and recall', { 'a.jpg': { precision: 0.4, recall: 0.6 }, 'b.jpg': { precision: 0.5, recall: 0.5 } }],
    [
      'vectors',
      {
        filenames: ['a.jpg', 'b.jpg'],
        embeddings: [
          [0.25, 0.75],
          [0.5, 0.5],
        ],
      },
    ],
    [
      'texts',
      [
        { filename: 'a.wav', text: 'good morning' },
        { filename: 'b.wav', text: 'good night' },
      ],
    ],
    ['an answer for one file', { filenames: ['a.jpg'], pred_lab: [['cod']], pred_prob: [[0.9]] }],
    ['nothing but names', { filenames: ['a.jpg', 'b.jpg'] }],
    [
      'few lists of classes without names',
      [
        { cod: 0.9, crab: 0.1 },
        { cod: 0.2, crab: 0.8 },
      ],
    ],
    [
      'only errors',
      [
        { file: 'a.jpg', error: 'broken' },
        { file: 'b.jpg', error: 'broken' },
      ],
    ],
  ];
  test.each(NONE)('%s: no set of inputs', (_, value) => {
    expect(readInputSet(value, 'predictions')).toBeUndefined();
  });

  test('few pictures with boxes are seen one after another, many as a gallery', () => {
    const pictures = (count: number) =>
      Array.from({ length: count }, (_, n) => ({
        file_name: `${n}.jpg`,
        detections: [{ label: 'cod', score: 0.5 + n / 100, box: [1, 2, 30, 40] }],
      }));
    const [few, many] = [readInputSet(pictures(4), 'predictions'), readInputSet(pictures(20), 'predictions')];
    expect([few && isOverview(few), many && isOverview(many)]).toEqual([false, true]);
    expect(many?.inputs[3]).toMatchObject({ name: '3.jpg', classes: [{ label: 'cod', score: 0.53 }] });
  });

  test('whatever an answer holds, all of it is told, or it is no set', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom('predictions', 'multi-image', ''), (value, key) => {
        const set = readInputSet(value as Json, key);
        if (set !== undefined) expect(set.inputs.length).toBeGreaterThan(1);
      }),
    );
    const named = fc.array(fc.record({ file: fc.constantFrom('a.jpg', 'b.jpg', 'c.jpg'), x: fc.jsonValue({ maxDepth: 2 }) }), {
      minLength: 2,
    });
    fc.assert(
      fc.property(named, (value) => {
        expect(readInputSet(value as Json, 'p')?.inputs.length ?? value.length).toBe(value.length);
      }),
    );
  });
});
