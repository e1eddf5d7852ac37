import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { parseExamples } from '../../../api/examples.ts';
import { toSettings } from '../../../request/settings.ts';
import { sentFilesOf } from '../../../runs/plan.ts';
import type { Arg, Predict } from '../../../spec/model.ts';
import { makeArg } from '../../../spec/testing.ts';
import type { ArgValue } from '../../../spec/value.ts';
import { noteAddress } from '../../form/examples/addressOfFile.ts';
import { exampleOfRun, likelyExamples } from './sameInputs.ts';

const image = makeArg({ name: 'image', kind: 'file' });
const frames = makeArg({ name: 'frames', kind: 'file', multiple: true });
const size = makeArg({ name: 'size', kind: 'integer', default: 3 });
const words = makeArg({ name: 'words' });
const key = makeArg({ name: 'key', format: 'password' });
const predict: Predict = {
  path: '/',
  produces: [],
  args: [image, frames, size, words, key],
  accept: { in: 'query', default: undefined, formats: ['application/json', 'image/png'] },
  response: undefined,
};

const site: Record<string, string> = { 'e/a.png': 'AAAA', 'e/b.png': 'BBBB' };
const asked: string[] = [];
beforeEach(() => {
  asked.length = 0;
  vi.stubGlobal('fetch', (url: string) => {
    asked.push(url);
    return Promise.resolve(new Response(site[url] ?? '', { status: url in site ? 200 : 404 }));
  });
});
afterEach(() => vi.unstubAllGlobals());

const file = (name: string, text: string, from?: string) => {
  const made = new File([text], name);
  if (from !== undefined) noteAddress(made, from);
  return made;
};
const ran = (set: ReadonlyMap<Arg, ArgValue>, format?: string) => {
  const valueOf = (arg: Arg) => (set.has(arg) ? set.get(arg) : arg.default);
  return { settings: toSettings(predict, { valueOf, format }, 'all'), files: sentFilesOf(predict.args, { valueOf }) };
};
const GIVEN = [
  { title: 'first', files: { image: 'e/a.png' }, answer: { json: 1 } },
  { title: 'sized', files: { image: 'e/a.png' }, values: { size: '5', words: 'x' }, format: 'image/png', answer: { json: 1 } },
  { title: 'two', files: { frames: ['e/a.png', 'e/b.png'] }, unset: ['size'], answer: { json: 1 } },
  { title: 'old', files: { image: 'e/a.png' }, values: { gone: 1 }, answer: { json: 1 } },
  { title: 'unknown', files: { image: 'e/b.png' } },
];
const examples = parseExamples({ m: GIVEN }).get('m') ?? [];

test.each<[string, [Arg, ArgValue][], string | undefined, string | undefined, string[]]>([
  ['as it was filled in', [[image, file('a.png', 'AAAA', 'e/a.png')]], undefined, 'first', []],
  [
    'with a secret, which no example has',
    [
      [image, file('a.png', 'AAAA', 'e/a.png')],
      [key, 'hush'],
    ],
    undefined,
    'first',
    [],
  ],
  ['with the format that comes first', [[image, file('a.png', 'AAAA', 'e/a.png')]], 'application/json', 'first', []],
  ['with the same file from the visitor’s disk', [[image, file('a.png', 'AAAA')]], undefined, 'first', ['e/a.png']],
  ['with another file of that name', [[image, file('a.png', 'AAAB')]], undefined, undefined, ['e/a.png']],
  ['with another file', [[image, file('c.png', 'AAAA')]], undefined, undefined, []],
  [
    'with a file more',
    [
      [image, file('a.png', 'AAAA')],
      [frames, [file('b.png', 'BBBB')]],
    ],
    undefined,
    undefined,
    [],
  ],
  ['without its file', [], undefined, undefined, []],
  [
    'with another value',
    [
      [image, file('a.png', 'AAAA')],
      [size, 4],
    ],
    undefined,
    undefined,
    [],
  ],
  [
    'with an emptied value',
    [
      [image, file('a.png', 'AAAA')],
      [size, undefined],
    ],
    undefined,
    undefined,
    [],
  ],
  ['in another format', [[image, file('a.png', 'AAAA')]], 'image/png', undefined, []],
  [
    'with values in other spellings',
    [
      [image, file('a.png', 'AAAA', 'e/a.png')],
      [size, 5],
      [words, 'x'],
    ],
    'image/png',
    'sized',
    [],
  ],
  [
    'several files',
    [
      [frames, [file('a.png', 'AAAA'), file('b.png', 'BBBB')]],
      [size, undefined],
    ],
    undefined,
    'two',
    ['e/a.png', 'e/b.png'],
  ],
  [
    'in another order',
    [
      [frames, [file('b.png', 'BBBB'), file('a.png', 'AAAA')]],
      [size, undefined],
    ],
    undefined,
    undefined,
    [],
  ],
  ['of which nothing is known', [[image, file('b.png', 'BBBB', 'e/b.png')]], undefined, undefined, []],
])('whether a run is that of an example: %s', async (_, set, format, title, fetched) => {
  const run = ran(new Map(set), format);
  const found = await exampleOfRun(likelyExamples(examples, predict, run), predict, run);
  expect([found?.label, asked]).toEqual([title, fetched]);
});

test('an example whose file is gone is none', async () => {
  const run = ran(new Map([[image, file('gone.png', 'x')]]));
  const gone = parseExamples({ m: [{ files: { image: 'e/gone.png' }, answer: { json: 1 } }] }).get('m') ?? [];
  await expect(exampleOfRun(likelyExamples(gone, predict, run), predict, run)).rejects.toThrow(/404/);
});

test('of texts that hold JSON what they hold is compared', () => {
  const inner = makeArg({ kind: 'array', items: makeArg({ kind: 'integer' }) });
  const text = makeArg({ name: 'text', holdsJson: true, inner });
  const only: Predict = { ...predict, args: [text] };
  const given = parseExamples({ m: [{ values: { text: '[3,4]' }, answer: { json: 1 } }] }).get('m') ?? [];
  const likely = (value: string) => {
    const settings = toSettings(only, { valueOf: () => value }, 'all');
    return likelyExamples(given, only, { settings, files: [] }).length;
  };
  expect([likely('[3, 4]'), likely('[3,4]'), likely('[3, 5]')]).toEqual([1, 1, 0]);
});
