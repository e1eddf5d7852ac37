import { expect, test } from 'vitest';
import type { JsonObject } from '../../../spec/model.ts';
import { listedClasses } from './classNames.ts';

test.each<[string, JsonObject, Record<number, string> | undefined, boolean]>([
  ['a list', { classes: ['sea', 'sand'] }, { 0: 'sea', 1: 'sand' }, true],
  ['numbers as texts', { id2label: { '0': 'sea', '7': 'sand' } }, { 0: 'sea', 7: 'sand' }, false],
  ['a number below 0', { names: { '-1': 'void', '0': 'sea' } }, { [-1]: 'void', 0: 'sea' }, false],
  ['objects', { categories: [{ id: 3, name: 'kelp' }] }, { 3: 'kelp' }, false],
  ['objects with other words', { classes: [{ value: 3, label: 'kelp', color: [1, 2, 3] }] }, { 3: 'kelp' }, false],
  ['objects by number', { labels: { '0': { name: 'sea', color: '#00f' } } }, { 0: 'sea' }, false],
  ['pairs', { class_names: [[0, 'sea'], [4, 'sand']] }, { 0: 'sea', 4: 'sand' }, false], // prettier-ignore
  ['numbers by name', { label2id: { sea: 0, sand: 2 } }, { 0: 'sea', 2: 'sand' }, false],
  ['counts by name', { classes: { sea: 12, sand: 30 } }, undefined, false],
  ['a number for two names', { label2id: { sea: 0, sand: 0 } }, undefined, false],
  ['files', { names: ['a.png', 'b.png'] }, undefined, false],
  ['numbers', { classes: [0, 1] }, undefined, false],
  ['nothing', { classes: [] }, undefined, false],
])('names of classes in %s', (_, object, names, byPlace) => {
  const found = listedClasses(object);
  expect(found && Object.fromEntries(found.names)).toEqual(names);
  expect(found?.byPlace ?? false).toBe(byPlace);
});
