// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { clockAhead, parseConfig, type Config } from './config.ts';

const EMPTY: Config = {
  title: undefined,
  brand: undefined,
  notice: undefined,
  warnings: [],
  expires: undefined,
  temporary: false,
  links: [],
  monitor: undefined,
  train: undefined,
  check: true,
  maxUpload: undefined,
  examples: new Map(),
  moduleExamples: false,
  allowApi: false,
  preview: false,
  map: undefined,
  accessibility: undefined,
  privacy: undefined,
};

test.each<[string, unknown, Partial<Config>]>([
  ['missing', undefined, {}],
  ['empty', {}, {}],
  ['a list', [], {}],
  [
    'everything',
    {
      title: ' Site ',
      brand: 'imagine',
      notice: 'Hello',
      warnings: ['One', 'Two'],
      expires: '2030-01-02T03:04:05Z',
      temporary: true,
      monitor: 'https://host.example/tensorboard/',
      train: false,
      maxUpload: 1000,
      allowApi: true,
    },
    {
      title: 'Site',
      brand: 'imagine',
      notice: 'Hello',
      warnings: ['One', 'Two'],
      expires: new Date('2030-01-02T03:04:05Z'),
      temporary: true,
      monitor: 'https://host.example/tensorboard/',
      train: false,
      maxUpload: 1000,
      allowApi: true,
    },
  ],
  ['a broken date', { expires: 'soon' }, {}],
  ['words where true or false belongs stay unset', { allowApi: 'yes', temporary: 1, train: 'on', moduleExamples: 'yes' }, {}],
  ['no check', { check: false }, { check: false }],
  ['a check by a word', { check: 'no' }, {}],
  ['previews of descriptions', { preview: true }, { preview: true }],
  ['examples that a module names', { moduleExamples: true }, { moduleExamples: true }],
  ['a brand without a mark', { brand: 'other' }, {}],
  [
    'one warning, as HTML',
    { warnings: '<ul><li>Not for <b>medical</b> use</li><li>Slow</li></ul>' },
    { warnings: ['Not for medical use', 'Slow'] },
  ],
  ['warnings that are no text', { warnings: [7, null, {}, ' '] }, {}],
  ['a script as the monitor', { monitor: 'javascript:alert(1)' }, {}],
  [
    'statements, which are read with their pages',
    { accessibility: { body: 'A university', contact: 'a@b.example', gaps: 7 }, privacy: {} },
    { accessibility: { body: 'A university', contact: 'a@b.example', gaps: 7 }, privacy: {} },
  ],
  ['a statement that names nobody', { accessibility: { body: ' ', contact: 'a@b.example' }, privacy: 'yes' }, {}],
  ['a statement without a contact', { accessibility: { body: 'A university' }, privacy: [] }, {}],
  ['no upload limit', { maxUpload: 0 }, {}],
  [
    'links, relative ones too',
    { links: [{ label: 'Docs', url: './docs' }, { label: 'Bad', url: 'javascript:alert(1)' }, { label: 'No address' }, 7] },
    { links: [{ label: 'Docs', url: './docs' }] },
  ],
])('config.json: %s', (_, input, expected) => {
  expect(parseConfig(input)).toEqual({ ...EMPTY, ...expected });
});

test('the end is told by this machine’s clock, an hour fast here', () => {
  expect(parseConfig({ expires: '2030-01-02T03:00:00Z' }, 3_600_000).expires).toEqual(new Date('2030-01-02T04:00:00Z'));
});

const NOON = Date.parse('2030-01-01T12:00:00Z');

test.each<[string, string | null, number]>([
  ['no header', null, 0],
  ['no date', 'noon', 0],
  ['as late as an answer takes', 'Tue, 01 Jan 2030 11:59:57 GMT', 0],
  ['an hour fast', 'Tue, 01 Jan 2030 11:00:00 GMT', 3_600_000],
  ['an hour slow', 'Tue, 01 Jan 2030 13:00:00 GMT', -3_600_000],
])('the clock against the server’s: %s', (_, header, ahead) => {
  expect(clockAhead(header, NOON)).toBe(ahead);
});
