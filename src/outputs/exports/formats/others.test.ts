import { expect, test } from 'vitest';
import type { Dataset } from '../dataset.ts';
import { datasetWith, pictureWith } from '../testDatasets.ts';
import { textsOf } from '../testWritten.ts';
import { classesCsv, classFolders } from './classes.ts';
import { geoJson } from './geoJson.ts';
import { masksPng } from './masks.ts';
import { audacity, raven } from './sounds.ts';

const NONE = { images: [], classes: [], hasOwnIds: false };
const dawn: Dataset = {
  ...NONE,
  sounds: [
    {
      name: 'dawn.wav',
      events: [
        { label: 'Robin\t1', score: 0.93, start: 0, end: 3.25, more: { common: 'a\nb' } },
        { label: '', score: undefined, start: 3.25, end: 6, low: 1200.5, high: 8000 },
      ],
    },
  ],
};

test('Audacity’s labels: a line for each event, and a second one with its frequencies', async () => {
  expect(await textsOf(audacity, dawn)).toEqual({ 'dawn.labels.txt': '0.0\t3.25\tRobin 1\n3.25\t6.0\t\n\\\t1200.5\t8000.0\n' });
});

test('Raven’s table, with whatever else is said', async () => {
  const { 'dawn.selections.txt': text = '' } = await textsOf(raven, dawn);
  expect(text.split('\n').map((line) => line.split('\t'))).toEqual([
    [
      'Selection',
      'View',
      'Channel',
      'Begin Time (s)',
      'End Time (s)',
      'Low Freq (Hz)',
      'High Freq (Hz)',
      'Begin File',
      'Annotation',
      'Score',
      'common',
    ],
    ['1', 'Spectrogram 1', '1', '0.0', '3.25', '', '', 'dawn.wav', 'Robin 1', '0.93', 'a b'],
    ['2', 'Spectrogram 1', '1', '3.25', '6.0', '1200.5', '8000.0', 'dawn.wav', '', '', ''],
    [''],
  ]);
});

test('without frequencies a selection is one in the waveform', async () => {
  const [sound] = dawn.sounds ?? [];
  const { 'dawn.selections.txt': text = '' } = await textsOf(raven, {
    ...NONE,
    sounds: [{ name: 'dawn.wav', events: sound?.events.slice(0, 1) ?? [] }],
  });
  expect(text).not.toContain('Freq');
  expect(text).toContain('\n1\tWaveform 1\t1\t0.0\t3.25\tdawn.wav\t');
});

const blob = new Blob(['x']);
const labelled: Dataset = {
  images: [
    pictureWith([], {
      name: 'a.jpg',
      blob,
      labels: [
        { label: 'x/y', score: 0.75 },
        { label: 'z', score: 0.25 },
      ],
      more: { mark: 'wrong' },
    }),
    pictureWith([], { name: 'b.jpg', blob, labels: [{ label: 'x_y', score: undefined }] }),
    pictureWith([], { name: 'c.jpg', labels: [{ label: 'z', score: 1 }] }),
  ],
  classes: [],
  hasOwnIds: false,
};

test('classes of pictures, a row for each', async () => {
  const { 'classes.csv': text = '' } = await textsOf(classesCsv, labelled);
  expect(text.replace('\ufeff', '').trimEnd().split('\r\n')).toEqual([
    'image,rank,class,score,mark',
    'a.jpg,1,x/y,0.75,wrong',
    'a.jpg,2,z,0.25,wrong',
    'b.jpg,1,x_y,,',
    'c.jpg,1,z,1,',
  ]);
});

test('a folder for each class: names that would be one folder are two', async () => {
  expect(Object.keys(await textsOf(classFolders, labelled))).toEqual(['x_y/a.jpg', 'x_y_2/b.jpg', 'classes.txt']);
});

test('places as GeoJSON', async () => {
  const features = [{ geometry: { type: 'Point', coordinates: [-3.8, 43.46] }, properties: { n: 1 }, id: 'a' }];
  const { 'places.geojson': text = '' } = await textsOf(geoJson, { ...NONE, features });
  expect(JSON.parse(text)).toEqual({ type: 'FeatureCollection', features: [{ type: 'Feature', ...features[0] }] });
});

test('a table tells what the values of a mask are', async () => {
  const labelMap = { width: 2, height: 1, values: Uint8Array.of(0, 5), background: 0 };
  const { 'classes.csv': text = '', ...pictures } = await textsOf(masksPng, datasetWith([], { labelMap }));
  expect(Object.keys(pictures)).toEqual(['classes/pond.png']);
  expect(text.replace('\ufeff', '').trimEnd().split('\r\n')).toEqual([
    'file,value,class,score',
    'classes/pond.png,2,cod,',
    'classes/pond.png,5,crab,',
  ]);
});
