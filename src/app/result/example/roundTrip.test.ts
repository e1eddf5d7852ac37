import { afterEach, expect, test, vi } from 'vitest';
import { readAnswer } from '../../../answers/read.ts';
import { parseExamples } from '../../../api/examples.ts';
import { openArchive } from '../../../files/zip/archive.ts';
import { writeZip } from '../../../files/zip/writeZip.ts';
import { toSettings } from '../../../request/settings.ts';
import { exampleFolder, type ExampleTerms } from '../../../runs/example/exampleFolder.ts';
import { judge } from '../../../runs/example/verdict.ts';
import { newId, type FinishedRun } from '../../../runs/finishedRun.ts';
import { sentFilesOf } from '../../../runs/plan.ts';
import type { Arg, Predict } from '../../../spec/model.ts';
import { makeArg } from '../../../spec/testing.ts';
import type { ArgValue } from '../../../spec/value.ts';
import { exampleOfRun, likelyExamples } from '../known/sameInputs.ts';

const image = makeArg({ name: 'image', kind: 'file' });
const frames = makeArg({ name: 'frames', kind: 'file', multiple: true });
const size = makeArg({ name: 'size', kind: 'integer', default: 3 });
const big = makeArg({ name: 'big', kind: 'integer' });
const words = makeArg({ name: 'words' });
const boxes = makeArg({ name: 'boxes', kind: 'array', items: makeArg({ kind: 'array', items: makeArg({ kind: 'number' }) }) });
const key = makeArg({ name: 'key', format: 'password' });
const predict: Predict = {
  path: '/',
  produces: [],
  args: [image, frames, size, big, words, boxes, key],
  accept: { in: 'query', default: undefined, formats: ['application/json', 'image/png'] },
  response: undefined,
};
const TERMS: ExampleTerms = { title: 'Trout & co.', group: 'Fresh', licence: 'CC0 1.0', source: 'me' };

function runOf(set: ReadonlyMap<Arg, ArgValue>, body: BlobPart, contentType: string, secrets: readonly string[] = []): FinishedRun {
  const valueOf = (arg: Arg) => (set.has(arg) ? set.get(arg) : arg.default);
  const blob = new Blob([body], { type: contentType });
  return {
    id: newId(),
    modelId: 'my model',
    origin: { url: 'http://page.example', deepaas: '2.6.0', model: '1.4' },
    startedAt: Date.UTC(2026, 10, 2, 12),
    took: 1234,
    settings: toSettings(predict, { valueOf, format: undefined }, 'all'),
    files: sentFilesOf(predict.args, { valueOf }),
    secrets,
    source: { status: 200, contentType, blob, modelId: 'my model', argNames: [], response: undefined },
    silence: undefined,
  };
}

async function savedFrom(run: FinishedRun, terms = TERMS, isFirst = false) {
  if (run.source === undefined) throw new Error('no answer');
  const answer = await readAnswer(run.source);
  const { files, withheld } = await exampleFolder(run, answer, terms, isFirst);
  const { entries } = await openArchive(await writeZip(files, 0, true));
  const site = new Map<string, Blob>();
  for (const entry of entries) site.set(entry.path, (await entry.open()).blob);
  const index: unknown = JSON.parse((await site.get('examples.json')?.text()) ?? '');
  return { site, withheld, answer, index, names: entries.map(({ path }) => path) };
}

/** As nginx serves a mounted folder. */
function serve(site: ReadonlyMap<string, Blob>): void {
  vi.stubGlobal('fetch', (url: string) => {
    const blob = site.get(decodeURIComponent(new URL(url, 'http://page.example/').pathname.replace('/examples/', '')));
    return Promise.resolve(blob === undefined ? new Response('', { status: 404 }) : new Response(blob));
  });
}

afterEach(() => vi.unstubAllGlobals());

const file = (name: string, text = name) => new File([text], name, { type: 'image/png' });
const JSON_TYPE = 'application/json';

test.each<[string, [Arg, ArgValue][], BlobPart, string]>([
  ['a file and JSON', [[image, file('a.png')]], '{"label":"trout","score":0.5}', JSON_TYPE],
  ['names that are none of an address', [[image, file('a b#1?%20é.png')]], '{"a":1}', JSON_TYPE],
  ['a path as a name, and Windows’ devices', [[image, file('../../con.png')]], '{"a":1}', JSON_TYPE],
  ['several files of one name', [[frames, [file('a.png', '1'), file('A.png', '2')]]], '{"a":1}', JSON_TYPE],
  ['a file that is called like the answer', [[image, file('answer.json')]], '[1]', JSON_TYPE],
  [
    'values of all kinds',
    [
      [size, undefined],
      [big, 9007199254740993n],
      [words, '"quoted" #1'],
      [
        boxes,
        [
          [0, 1.5],
          [2, 3],
        ],
      ],
    ],
    '{"a":NaN}',
    JSON_TYPE,
  ],
  ['a text', [[words, 'x']], 'a,b\n1,2\n', 'text/csv'],
  ['bytes', [[words, 'x']], Uint8Array.of(0x50, 0x4b, 5, 6, ...new Uint8Array(18)), 'application/zip'],
])('a run that was saved as an example is one whose answer is the recorded one: %s', async (_, set, body, contentType) => {
  const run = runOf(new Map(set), body, contentType);
  const { site, answer, index } = await savedFrom(run);
  serve(site);
  const [example] = parseExamples(index, 'examples/examples.json').get('my model') ?? [];
  const from = example?.answer?.from;
  if (example?.answer === undefined || from === undefined || !('url' in from)) throw new Error('no answer');
  // The form takes each file under the name that it has in the folder.
  const names = Object.values(example.files).flat();
  const again = {
    ...run,
    files: run.files.map((sent, at) => ({ ...sent, file: new File([sent.file], decodeURIComponent(names[at]?.split('/').at(-1) ?? '')) })),
  };
  expect(await exampleOfRun(likelyExamples([example], predict, again), predict, again)).toBe(example);
  const blob = await (await fetch(from.url)).blob();
  const recorded = await readAnswer({
    status: 200,
    contentType: example.answer.type,
    blob,
    modelId: 'm',
    response: undefined,
    argNames: [],
  });
  expect(await judge(example.answer, recorded, answer, () => Promise.resolve(undefined))).toEqual({ code: 'same', within: undefined });
});

test('what is in it', async () => {
  const { index, names, site } = await savedFrom(
    runOf(
      new Map<Arg, ArgValue>([
        [image, file('a.png')],
        [size, 0],
      ]),
      '{"a":1}',
      JSON_TYPE,
    ),
  );
  expect(names).toEqual(['examples.json', 'README.txt', 'trout-co/a.png', 'trout-co/answer.json']);
  expect(index).toEqual({
    'my model': [
      {
        title: 'Trout & co.',
        group: 'Fresh',
        licence: 'CC0 1.0',
        source: 'me',
        values: { size: 0 },
        files: { image: 'trout-co/a.png' },
        answer: { file: 'trout-co/answer.json', type: 'application/json', took: 1.23, recorded: '2026-11-02, 1.4' },
      },
    ],
  });
  expect(await site.get('README.txt')?.text()).toMatch(/EXAMPLES_DIR=\/examples/);
});

test('a first run, a licence that is left open, and a title without letters', async () => {
  const terms = { title: '…', group: '', licence: '', source: '' };
  const { index, site } = await savedFrom(runOf(new Map([[words, 'x']]), '{"a":1}', JSON_TYPE), terms, true);
  expect(index).toMatchObject({ 'my model': [{ title: '…', answer: { file: 'example/answer.json', firstTook: 1.23 } }] });
  expect(JSON.stringify(index)).not.toMatch(/licence|group|source/);
  expect(await site.get('README.txt')?.text()).toMatch(/licence of the files has been left open/);
});

test('no secret is in it, wherever it stands', async () => {
  const secret = 'correct horse';
  const set = new Map<Arg, ArgValue>([
    [key, secret],
    [words, `token ${secret}`],
    [size, 1],
  ]);
  const { index, names, withheld, site } = await savedFrom(runOf(set, `{"given":"${secret}"}`, JSON_TYPE, [secret]));
  expect([names, withheld]).toEqual([
    ['examples.json', 'README.txt'],
    ['the answer', '“words”'],
  ]);
  expect(index).toEqual({ 'my model': [expect.objectContaining({ values: { size: 1 } })] });
  for (const blob of site.values()) expect(await blob.text()).not.toContain(secret);
});
