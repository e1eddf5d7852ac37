import { expect, test } from 'vitest';
import { datasetWith, thing } from '../testDatasets.ts';
import { textsOf } from '../testWritten.ts';
import { cvat } from './cvat.ts';

async function imageOf(...given: Parameters<typeof datasetWith>): Promise<string> {
  const { 'annotations.cvat.xml': xml = '' } = await textsOf(cvat, datasetWith(...given));
  return xml.slice(xml.indexOf('  <image'), xml.indexOf('</annotations>'));
}

test('a box with its score, and what else is said', async () => {
  expect(await imageOf([thing({ track: 7, more: { 'a "b"': '<x>', deep: [1] } })]))
    .toBe(`  <image id="0" name="pond.jpg" width="200" height="100">
    <box label="cod" source="auto" occluded="0" z_order="0" xtl="10" ytl="20" xbr="30" ybr="60">
      <attribute name="a &quot;b&quot;">&lt;x&gt;</attribute>
      <attribute name="deep">[1]</attribute>
      <attribute name="score">0.5</attribute>
      <attribute name="track_id">7</attribute>
    </box>
  </image>
`);
});

test('shapes of one detection are a group, and points that weren’t seen have no place', async () => {
  const xml = await imageOf([
    thing({
      score: undefined,
      shapes: [
        { kind: 'polygon', xy: [0, 0, 8, 0, 8, 6.5] },
        { kind: 'points', xy: [5, 6, 0, 0, 7, 9], seen: [1, 0, 1] },
        { kind: 'polyline', xy: [1, 2, 3, 4] },
      ],
    }),
  ]);
  const common = 'label="cod" source="auto" occluded="0" z_order="0" group_id="1"';
  expect(xml).toContain(`<polygon ${common} points="0,0;8,0;8,6.5">`);
  expect(xml).toContain(`<points ${common} points="5,6;7,9">`);
  expect(xml).toContain(`<polyline ${common} points="1,2;3,4">`);
});

test('a mask in runs along the rows of its box', async () => {
  const mask = { width: 4, height: 3, bits: Uint8Array.of(0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 1, 0) };
  expect(await imageOf([thing({ shapes: [], mask })])).toContain('rle="0, 2, 1, 1" left="1" top="1" width="2" height="2"');
});

test('labels with all attributes, also those of classes in which nothing was found', async () => {
  const { 'annotations.cvat.xml': xml = '' } = await textsOf(cvat, datasetWith([thing()]));
  expect([...xml.matchAll(/<label>\s*<name>(.*)<\/name>/g)].map(([, name]) => name)).toEqual(['cod', 'crab']);
  expect([...xml.matchAll(/<attribute>\s*<name>(.*)<\/name>/g)].map(([, name]) => name)).toEqual(['score', 'score']);
});
