import { expect, test } from 'vitest';
import type { Json } from '../../spec/model.ts';
import { readAnswer } from '../../answers/read.ts';
import { chooseOutput } from '../registry.ts';
import { featureRows } from '../../answers/shapes/detections/geographic.ts';
import { drawable } from '../summary/drawable.ts';

const ring = [
  [-3.2, 43.1],
  [-3.1, 43.1],
  [-3.1, 43.2],
  [-3.2, 43.1],
];
const feature = { type: 'Feature', id: 4, properties: { name: 'a', id: 'own' }, geometry: { type: 'Polygon', coordinates: [ring] } };
const collection: Json = { type: 'FeatureCollection', features: [feature] };

test.each<[string, Json]>([
  ['a collection', collection],
  ['a list of features', [feature]],
  ['a feature', feature],
])('%s is rows with what each feature says, and its kind of place', (_, value) => {
  expect(featureRows(value)).toEqual([{ id: 4, name: 'a', 'properties.id': 'own', geometry: 'Polygon', coordinates: [ring] }]);
});

test.each<[string, Json, string[]]>([
  ['a collection', collection, ['map']],
  ['a list of features', [feature], ['map']],
  ['a feature', feature, ['map']],
  [
    'a collection with a name and a system',
    { name: 'ports', crs: { type: 'name', properties: { name: 'EPSG:25830' } }, ...(collection as object) },
    ['map', 'text'],
  ],
  ['a collection beside other facts', { n: 1, places: collection }, ['number', 'map']],
])('%s is one map, and nothing of it is on a photo', async (_, predictions, renderers) => {
  const blob = new Blob([JSON.stringify({ status: 'OK', predictions })]);
  const answer = await readAnswer({
    status: 200,
    blob,
    contentType: 'application/json',
    modelId: 'm',
    response: undefined,
    argNames: [],
  });
  expect(drawable(answer).map((part) => chooseOutput(part).rule.id)).toEqual(renderers);
});
