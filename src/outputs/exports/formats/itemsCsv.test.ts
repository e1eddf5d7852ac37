import { expect, test } from 'vitest';
import type { Dataset } from '../dataset.ts';
import { datasetWith, pictureWith, thing } from '../testDatasets.ts';
import { textsOf } from '../testWritten.ts';
import { itemsCsv } from './itemsCsv.ts';

const HEAD = 'image,width,height,class,class_id,score,track,shape,x1,y1,x2,y2,points';

async function linesOf(dataset: Dataset): Promise<string[]> {
  const { 'detections.csv': text = '' } = await textsOf(itemsCsv, dataset);
  return text.replace('\ufeff', '').trimEnd().split('\r\n');
}

test('a row for each thing, with whatever is said about it', async () => {
  const lines = await linesOf(
    datasetWith([
      thing({ track: 7, more: { length_cm: 23.4, class: 2 } }),
      thing({ label: '=cmd', shapes: [{ kind: 'polygon', xy: [0, 0, 8, 0, 8, 6] }] }),
    ]),
  );
  expect(lines).toEqual([
    `${HEAD},length_cm,answer.class`,
    'pond.jpg,200,100,cod,2,0.5,7,box,10,20,30,60,,23.4,2',
    "pond.jpg,200,100,'=cmd,,0.5,,polygon,0,0,8,6,0 0 8 0 8 6,,",
  ]);
});

test('an image without anything has a row', async () => {
  const { classes } = datasetWith([]);
  const images = [pictureWith([]), pictureWith([thing()], { name: '../b, c.png', size: undefined, more: { seconds: 0.2 } })];
  expect(await linesOf({ images, classes, hasOwnIds: false })).toEqual([
    `${HEAD},image.seconds`,
    'pond.jpg,200,100,,,,,,,,,,,',
    '"b, c.png",,,cod,,0.5,,box,10,20,30,60,,0.2',
  ]);
});
