import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { inputs } from '../inputs/registry.ts';
import { outputs } from '../outputs/registry.ts';
import { slug, type Chapter } from './exhibit.ts';
import { collectRenderers } from './renderers.ts';
import { stateNames } from './widgetStates.ts';
import { collectWidgets } from './widgets.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Files of the page are in `public`; those of the tests have an address below the root. */
async function fromDisk(url: string, name: string, type = ''): Promise<File> {
  return new File([await readFile(path.join(ROOT, url.startsWith('/') ? '' : 'public', url))], name, { type });
}

let widgets: readonly Chapter[] = [];
let renderers: readonly Chapter[] = [];

beforeAll(async () => {
  [widgets, renderers] = await Promise.all([collectWidgets(fromDisk), collectRenderers(fromDisk)]);
});

/** States of every widget, whatever its kind of argument. */
const EVERYWHERE = [
  'Empty',
  'Filled in',
  'Another value',
  'Required',
  'With an error',
  'Title and long help',
  'A note about the document',
  'Disabled',
  'Code on its way',
  'Widget failed',
];

describe.each(inputs.map(({ id }) => id))('the widget %s', (id) => {
  const exhibits = () => widgets.find(({ name }) => name === id)?.exhibits ?? [];

  test('has its sample in every state', () => {
    expect(exhibits().map(({ title }) => title)).toEqual(expect.arrayContaining(EVERYWHERE));
  });

  test('has an argument that leads to it', () => {
    expect(exhibits().filter(({ note }) => note !== undefined).length).toBeGreaterThan(0);
  });
});

test.each(outputs.map(({ id }) => id))('the renderer %s has something to draw', (id) => {
  expect(renderers.find(({ name }) => name === id)?.exhibits.length ?? 0).toBeGreaterThan(0);
});

test('some answers have a declared schema, and some have none', () => {
  const declared = renderers.flatMap(({ exhibits }) => exhibits).map((exhibit) => exhibit.as === 'part' && exhibit.declared);
  expect(new Set(declared)).toEqual(new Set([true, false]));
});

test('every state that a field can show is shown by some widget', () => {
  const ids = new Set(widgets.flatMap(({ name, exhibits }) => exhibits.map(({ id }) => id.slice(`widget-${name}-`.length))));
  expect(stateNames.filter((name) => !ids.has(slug(name)))).toEqual([]);
});

test('errors and doubts are those of the page, never empty', () => {
  const fields = widgets.flatMap(({ exhibits }) => exhibits).filter((exhibit) => exhibit.as === 'field');
  const inState = (name: string) => fields.filter(({ title }) => title === name);
  expect(new Set(inState('With an error').map(({ error }) => error))).toEqual(new Set(['Required.']));
  expect(inState('Half typed').map(({ error }) => error ?? '')).not.toContain('');
  expect(inState('Errors at entries').map(({ itemErrors }) => itemErrors?.length ?? 0)).not.toContain(0);
});

test('every anchor leads to one place', () => {
  const ids = [...widgets, ...renderers].flatMap(({ id, exhibits }) => [id, ...exhibits.map((exhibit) => exhibit.id)]);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  expect(ids.filter((id) => !/^[a-z][a-z0-9-]*$/.test(id))).toEqual([]);
});
