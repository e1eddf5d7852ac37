import { expect, test } from 'vitest';
import type { FinishedRun } from './finishedRun.ts';
import { makeArg } from '../spec/testing.ts';
import { settingsDifferences } from './settingsDifferences.ts';

const run = (part: Partial<FinishedRun>): FinishedRun => ({
  id: 'a',
  modelId: 'm',
  origin: { url: 'http://a.test', deepaas: '2.6.0', model: '1' },
  startedAt: 1,
  took: 1,
  settings: { values: {}, unset: [] },
  files: [],
  source: undefined,
  silence: undefined,
  ...part,
});
const decoded = makeArg({ name: 'a', default: '"x"', holdsJson: true, inner: makeArg({ nullable: true }) });
const file = (name: string, size = 1) => ({ name: 'image', file: new File([new Uint8Array(size)], name, { lastModified: 1 }) });
const values = (entries: FinishedRun['settings']['values']) => run({ settings: { values: entries, unset: [] } });

test.each<[string, FinishedRun, FinishedRun, [string, string | undefined, string | undefined][]]>([
  ['equal settings aren’t told', values({ a: [1, 2], b: 0 }), values({ b: 0, a: [1, 2] }), []],
  [
    'zero, false and the empty text are values',
    values({ a: 0, b: false, c: '' }),
    values({}),
    [
      ['a', '0', undefined],
      ['b', 'false', undefined],
      ['c', '(empty)', undefined],
    ],
  ],
  ['another file', run({ files: [file('cat.png')] }), run({ files: [file('dog.png')] }), [['image', 'cat.png', 'dog.png']]],
  [
    'another file of the same name',
    run({ files: [file('cat.png')] }),
    run({ files: [file('cat.png', 2)] }),
    [['image', 'cat.png', 'cat.png']],
  ],
  ['a newer model', run({}), run({ origin: { url: '', deepaas: '2.6.0', model: '2' } }), [['Version of the model', '1', '2']]],
])('%s', (_, left, right, expected) => {
  expect(settingsDifferences(left, right).map((entry) => [entry.name, entry.left, entry.right])).toEqual(expected);
});

test('texts of JSON are compared and told as what they hold', () => {
  const differences = settingsDifferences(values({ a: '"\\u00e9"' }), values({ a: 'null' }), [decoded]);
  expect(differences).toEqual([{ name: 'a', left: 'é', right: 'not set' }]);
  expect(settingsDifferences(values({ a: '"\\u00e9"' }), values({ a: '"é"' }), [decoded])).toEqual([]);
});
