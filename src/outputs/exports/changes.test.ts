import { expect, test } from 'vitest';
import { changesOnTheWay } from './changes.ts';
import type { Dataset } from './dataset.ts';
import { coco } from './formats/coco.ts';
import { voc } from './formats/voc.ts';
import { yoloDetect } from './formats/yolo.ts';
import { datasetWith, pictureWith, thing } from './testDatasets.ts';

const outline = thing({ score: undefined, shapes: [{ kind: 'polygon', xy: [0, 0, 8, 0, 8, 6] }] });

test.each<[string, Dataset, typeof coco, string[]]>([
  ['nothing', datasetWith([thing()]), coco, []],
  [
    'scores, and ids that aren’t told',
    datasetWith([thing()]),
    voc,
    ['Without the scores.', 'Without the module’s numbers of the classes, which are told by their names.'],
  ],
  ['outlines become boxes', datasetWith([outline, outline]), yoloDetect, ['2 outlines become the boxes around them.']],
  ['what has no place', datasetWith([thing({ shapes: [] })]), coco, ['Without 1 detection that has no place in the picture.']],
  [
    'what lies outside, and what is cut off',
    datasetWith([
      thing({ score: undefined, shapes: [{ kind: 'box', xy: [300, 0, 310, 5] }] }),
      thing({ score: undefined, shapes: [{ kind: 'box', xy: [0, 0, 500, 5] }] }),
    ]),
    yoloDetect,
    [
      'Without 1 detection that lies outside of the picture or has no area.',
      '1 detection is cut off at the edge of the picture: what lies beyond it is refused.',
    ],
  ],
  [
    'a picture of unknown size',
    datasetWith([thing({ score: undefined })], { size: undefined }),
    yoloDetect,
    ['Without what was found in 1 picture whose size isn’t known: this format writes places as shares of it.'],
  ],
  [
    'a name that is there twice',
    { ...datasetWith([]), images: [pictureWith([]), pictureWith([])] },
    coco,
    ['1 picture gets another name: its own is there twice, if only with another ending, or can’t be that of a file.'],
  ],
  [
    'ids that are ours',
    { ...datasetWith([thing()]), hasOwnIds: false },
    coco,
    ['The classes are numbered from 1 in the order of their names: the module doesn’t give each class a number of its own.'],
  ],
])('%s', (_, dataset, format, told) => {
  expect(changesOnTheWay(dataset, format, false)).toEqual(told);
});

test('pictures that can’t be put in are told when they are asked for', () => {
  expect(changesOnTheWay(datasetWith([thing()]), coco, true)).toEqual(['Without 1 picture of 1: it wasn’t sent as one.']);
});
