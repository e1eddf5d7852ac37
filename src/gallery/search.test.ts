import { expect, test } from 'vitest';
import { inputs } from '../inputs/registry.ts';
import { SAMPLES } from '../inputs/testSamples.ts';
import type { Chapter } from './exhibit.ts';
import { addressWith, searched, searchIn } from './search.ts';
import { statesOf } from './widgetStates.ts';

const chapters = inputs.flatMap((rule): Chapter[] => {
  const sample = SAMPLES[rule.id];
  return sample === undefined
    ? []
    : [{ id: `widget-${rule.id}`, of: 'widget', name: rule.id, folder: '', leads: [], exhibits: statesOf(rule, sample) }];
});
const titles = (search: string) =>
  searched(chapters, search).flatMap(({ name, exhibits }) => exhibits.map(({ title }) => `${name}: ${title}`));

test('without words everything is there', () => {
  expect(searched(chapters, '  ')).toBe(chapters);
});

test.each([
  ['slider error', ['slider: With an error']],
  ['DATETIME   disabled', ['datetime: Disabled']],
  // By its anchor too.
  ['widget-url-required', ['url: Required']],
  ['no such word', []],
])('%s', (search, found) => {
  expect(titles(search)).toEqual(found);
});

test('a chapter is found whole by its name', () => {
  const [found] = searched(chapters, 'multiselect');
  expect(found).toEqual(chapters.find(({ name }) => name === 'multiselect'));
});

test.each([
  ['http://x/~gallery/', 'slider error', 'http://x/~gallery/?q=slider+error'],
  ['http://x/~gallery/?q=old#widget-url', 'new', 'http://x/~gallery/?q=new#widget-url'],
  ['http://x/~gallery/?q=old#widget-url', ' ', 'http://x/~gallery/#widget-url'],
])('%s keeps the search “%s”', (address, search, expected) => {
  expect(addressWith(address, search)).toBe(expected);
  expect(searchIn(expected)).toBe(search.trim());
});
