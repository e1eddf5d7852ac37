import { expect, test } from 'vitest';
import { parseConfig, type Config } from './config.ts';

const EMPTY: Config = { title: undefined, notice: undefined, expires: undefined, links: [], allowApi: false };

test.each<[string, unknown, Partial<Config>]>([
  ['missing', undefined, {}],
  ['empty', {}, {}],
  ['a list', [], {}],
  [
    'everything',
    { title: ' Site ', notice: 'Hello', expires: '2030-01-02T03:04:05Z', allowApi: true },
    { title: 'Site', notice: 'Hello', expires: new Date('2030-01-02T03:04:05Z'), allowApi: true },
  ],
  ['a broken date', { expires: 'soon' }, {}],
  ['allowApi in words stays off', { allowApi: 'yes' }, {}],
  [
    'links, relative ones too',
    { links: [{ label: 'Docs', url: './docs' }, { label: 'Bad', url: 'javascript:alert(1)' }, { label: 'No address' }, 7] },
    { links: [{ label: 'Docs', url: './docs' }] },
  ],
])('config.json: %s', (_, input, expected) => {
  expect(parseConfig(input)).toEqual({ ...EMPTY, ...expected });
});
