import { expect, test } from 'vitest';
import { datasetWith, thing } from '../testDatasets.ts';
import { textsOf } from '../testWritten.ts';
import { voc } from './voc.ts';

const PLACE = 'Annotations/pond.xml';

test('a picture and what is in it', async () => {
  expect(await textsOf(voc, datasetWith([thing({ label: 'cod & chips' })]))).toEqual({
    [PLACE]: `<?xml version="1.0" encoding="utf-8"?>
<annotation>
  <folder>JPEGImages</folder>
  <filename>pond.jpg</filename>
  <size>
    <width>200</width>
    <height>100</height>
    <depth>3</depth>
  </size>
  <segmented>0</segmented>
  <object>
    <name>cod &amp; chips</name>
    <pose>Unspecified</pose>
    <truncated>0</truncated>
    <difficult>0</difficult>
    <bndbox>
      <xmin>11</xmin>
      <ymin>21</ymin>
      <xmax>30</xmax>
      <ymax>60</ymax>
    </bndbox>
  </object>
</annotation>
`,
    'ImageSets/Main/default.txt': 'pond\n',
  });
});

const sidesIn = (xml = '') =>
  ['xmin', 'ymin', 'xmax', 'ymax', 'truncated'].map((name) => Number(new RegExp(`<${name}>(.*)</`).exec(xml)?.[1]));

test.each<[string, number[], number[]]>([
  ['the whole picture is the pixels 1 to 200 and 1 to 100', [0, 0, 200, 100], [1, 1, 200, 100, 0]],
  ['what lies beyond the edge is cut off, and truncated', [-10, 50, 20, 130], [1, 51, 20, 100, 1]],
  ['what is thinner than a pixel is one', [10, 20, 10.5, 40], [11, 21, 11, 40, 0]],
  ['fractions stay', [10.25, 20.125, 30.5, 40], [11.25, 21.125, 30.5, 40, 0]],
])('%s', async (_, xy, sides) => {
  const texts = await textsOf(voc, datasetWith([thing({ shapes: [{ kind: 'box', xy }] })]));
  expect(sidesIn(texts[PLACE])).toEqual(sides);
});
