import { expect, test } from 'vitest';
import { datasetWith, thing } from '../testDatasets.ts';
import { textsOf } from '../testWritten.ts';
import { labelStudio } from './labelStudio.ts';

test('a task with a prediction in per cent, and the interface for it', async () => {
  const texts = await textsOf(labelStudio, datasetWith([thing({ more: { length_cm: 2 } })]), true);
  expect(JSON.parse(texts['tasks.json'] ?? '')).toEqual([
    {
      data: { image: '/data/local-files/?d=images%2Fpond.jpg' },
      predictions: [
        {
          model_version: 'test',
          score: 0.5,
          result: [
            {
              id: '1-1',
              from_name: 'box',
              to_name: 'image',
              type: 'rectanglelabels',
              original_width: 200,
              original_height: 100,
              image_rotation: 0,
              score: 0.5,
              meta: { length_cm: 2 },
              value: { x: 5, y: 20, width: 10, height: 40, rotation: 0, rectanglelabels: ['cod'] },
            },
          ],
        },
      ],
    },
  ]);
  expect(texts['interface.xml']).toBe(`<View>
  <Image name="image" value="$image"/>
  <RectangleLabels name="box" toName="image">
    <Label value="cod"/>
    <Label value="crab"/>
  </RectangleLabels>
</View>
`);
});

test('the class of a whole picture is a choice', async () => {
  const labels = [
    { label: 'pond', score: 0.75 },
    { label: 'sea', score: 0.25 },
  ];
  const texts = await textsOf(labelStudio, datasetWith([], { labels }));
  expect(JSON.parse(texts['tasks.json'] ?? '')).toMatchObject([
    { data: { image: 'pond.jpg' }, predictions: [{ score: 0.75, result: [{ type: 'choices', value: { choices: ['pond'] } }] }] },
  ]);
  expect(texts['interface.xml']).toContain('<Choice value="sea"/>');
});
