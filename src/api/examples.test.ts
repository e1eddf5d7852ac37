import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseKnownAnswer } from './exampleAnswer.ts';
import { parseExamples, type Example } from './examples.ts';

const NOTHING: Example = {
  label: 'Example 1',
  group: undefined,
  licence: undefined,
  source: undefined,
  values: {},
  unset: [],
  files: {},
  format: undefined,
  thumbnail: undefined,
  answer: undefined,
};
const first = (example: unknown, document?: string) => parseExamples({ m: [example] }, document).get('m')?.[0];

test('examples by model, with one file or several', () => {
  const parsed = parseExamples({
    fish: [
      {
        label: ' Trout ',
        values: { size: 0, name: '' },
        files: { image: 'examples/trout.jpg', more: ['a.png', '/b.png'] },
        thumbnail: 'trout.webp',
      },
      { values: { size: 1 }, format: 'image/png', unset: ['name', 7] },
    ],
  });
  expect(Object.fromEntries(parsed)).toEqual({
    fish: [
      {
        ...NOTHING,
        label: 'Trout',
        values: { size: 0, name: '' },
        files: { image: ['examples/trout.jpg'], more: ['a.png', '/b.png'] },
        thumbnail: 'trout.webp',
      },
      { ...NOTHING, label: 'Example 2', values: { size: 1 }, unset: ['name'], format: 'image/png' },
    ],
  });
});

test.each<[string, object, Partial<Example>]>([
  ['a title rather than a label', { title: 'Trout', label: 'Fish' }, { label: 'Trout' }],
  ['a title of blanks is none', { title: '  ', label: 'Fish' }, { label: 'Fish' }],
  ['in one line', { title: 'A\n  trout', group: ' Fresh\twater ' }, { label: 'A trout', group: 'Fresh water' }],
  ['a long one is cut', { title: 'x'.repeat(300) }, { label: `${'x'.repeat(199)}…` }],
  ['a licence and a source in words', { licence: 'CC BY 4.0', source: 'R. Fischer' }, terms(['CC BY 4.0'], ['R. Fischer'])],
  ['American spelling', { license: 'CC0-1.0' }, terms(['CC0-1.0'])],
  [
    'a source that is an address',
    { source: 'https://www.fish.example/trout/' },
    terms(undefined, ['fish.example/trout', 'https://www.fish.example/trout/']),
  ],
  [
    'words with an address behind them',
    { source: 'Fish base, https://fish.example', licence: 'CC BY 4.0 (https://cc.example/by)' },
    terms(['CC BY 4.0', 'https://cc.example/by'], ['Fish base', 'https://fish.example']),
  ],
  ['a script', { source: 'javascript:alert(1)' }, terms(undefined, ['javascript:alert(1)'])],
  ['another scheme', { source: 'ftp://fish.example' }, terms(undefined, ['ftp://fish.example'])],
  [
    'an address with a name in it',
    { source: 'https://bank.example@fish.example' },
    terms(undefined, ['https://bank.example@fish.example']),
  ],
  ['no texts', { title: 7, group: {}, licence: [], source: null }, {}],
])('what is said of an example: %s', (_, given, expected) => {
  expect(first({ values: { n: 1 }, ...given })).toEqual({ ...NOTHING, values: { n: 1 }, ...expected });
});

function terms(licence?: readonly string[], source?: readonly string[]): Partial<Example> {
  const reference = (of?: readonly string[]) => of && { text: of[0] ?? '', url: of[1] };
  return { licence: reference(licence), source: reference(source) };
}

const ELSEWHERE = [
  'https://elsewhere.example/a.png',
  '//elsewhere.example/a.png',
  'data:image/png;base64,AA',
  'javascript:alert(1)',
  'blob:x',
  7,
  '',
  null,
];

test.each(ELSEWHERE)('an address that leads elsewhere is none: %s', (url) => {
  expect(first({ files: { image: url }, thumbnail: url })).toEqual({ ...NOTHING, files: { image: [] } });
});

test.each<[string, string, unknown, string | undefined]>([
  ['beside it', 'examples/examples.json', 'trout.jpg', 'examples/trout.jpg'],
  ['in a folder', 'examples/examples.json', 'trout/a%20b.jpg?v=2', 'examples/trout/a%20b.jpg?v=2'],
  ['with dots that stay inside', 'examples/examples.json', './x/../trout.jpg', 'examples/trout.jpg'],
  ['beside the page', 'examples.json', 'trout.jpg', 'trout.jpg'],
  ['of a module', 'https://page.example/try/static/examples/e.json', 'a.png', 'https://page.example/try/static/examples/a.png'],
  ['out of the folder', 'examples/examples.json', '../config.json', undefined],
  ['out of it in other letters', 'examples/examples.json', '%2e%2e/config.json', undefined],
  ['out of it by a slash in disguise', 'examples/examples.json', '..%2fconfig.json', undefined],
  ['out of it by a backslash', 'examples/examples.json', '..\\config.json', undefined],
  ['from the root', 'examples/examples.json', '/v2/models/', undefined],
  ['of another module', 'https://page.example/try/examples/e.json', '/other/examples/a.png', undefined],
  ['too long', 'examples/examples.json', 'x'.repeat(3000), undefined],
  ...ELSEWHERE.map((url): [string, string, unknown, undefined] => ['elsewhere', 'examples/examples.json', url, undefined]),
])('files of another document stay in its folder: %s (%s, %s)', (_, document, given, expected) => {
  const found = first({ files: { image: given }, thumbnail: given, answer: given }, document);
  expect([found?.files.image?.[0], found?.thumbnail, found?.answer?.from]).toEqual([
    expected,
    expected,
    expected === undefined ? undefined : { url: expected },
  ]);
});

const ANSWER = { type: undefined, took: undefined, firstTook: undefined, recorded: undefined, contains: undefined, tolerance: undefined };
test.each<[string, unknown, unknown]>([
  ['an address', 'a.json', { ...ANSWER, from: { url: 'a.json' } }],
  [
    'a file with all that is known of it',
    { file: 'a.bin', type: ' image/tiff ', took: 1.5, firstTook: 40, recorded: '2026-11-02, v1.2' },
    { ...ANSWER, from: { url: 'a.bin' }, type: 'image/tiff', took: 1.5, firstTook: 40, recorded: '2026-11-02, v1.2' },
  ],
  ['a value', { json: { label: 'cat' } }, { ...ANSWER, from: { json: { label: 'cat' } } }],
  ['null as a value', { json: null }, { ...ANSWER, from: { json: null } }],
  ['a file rather than a value', { file: 'a.json', json: 1 }, { ...ANSWER, from: { url: 'a.json' } }],
  ['no numbers', { file: 'a.json', took: '3', firstTook: -1, recorded: '' }, { ...ANSWER, from: { url: 'a.json' } }],
  [
    'what must be in it, with a tolerance',
    { contains: { label: 'cat' }, tolerance: 1e-3 },
    { ...ANSWER, contains: { part: { label: 'cat' } }, tolerance: { relative: 1e-3, absolute: 1e-3 } },
  ],
  ['null must be in it', { contains: null }, { ...ANSWER, contains: { part: null } }],
  [
    'both, and nothing may differ',
    { file: 'a.json', contains: [1], tolerance: 0 },
    { ...ANSWER, from: { url: 'a.json' }, contains: { part: [1] }, tolerance: { relative: 0, absolute: 0 } },
  ],
  [
    'two tolerances',
    { json: 1, tolerance: { relative: 0.1 } },
    { ...ANSWER, from: { json: 1 }, tolerance: { relative: 0.1, absolute: 0 } },
  ],
  ['a tolerance that is none', { json: 1, tolerance: -1 }, { ...ANSWER, from: { json: 1 } }],
  ['a tolerance in words', { json: 1, tolerance: { absolute: 'much' } }, { ...ANSWER, from: { json: 1 } }],
  ['a tolerance alone', { tolerance: 1 }, undefined],
  ['an address that leads elsewhere', { file: 'https://elsewhere.example/a.json' }, undefined],
  ['a list', [1], undefined],
  ['nothing', undefined, undefined],
])('the known answer of an example: %s', (_, answer, expected) => {
  const found = first({ values: { n: 1 }, answer })?.answer;
  const seen = found && { ...found, from: found.from, contains: found.contains };
  expect(seen).toEqual(expected);
});

test.each([undefined, null, 7, 'x', [], [{}], { m: null }, { m: [null, 3, {}, { label: 'no values' }] }])('nothing of use: %j', (input) => {
  expect([...parseExamples(input).values()].flat()).toEqual([]);
});

test('of a hostile document no more is taken than fits on a page', () => {
  const many = <T>(count: number, one: T) => Array.from({ length: count }, () => one);
  const files = Object.fromEntries(many(1000, 0).map((_, at) => [`f${at}`, many(150, 'a.png')]));
  const models = Object.fromEntries(many(1000, 0).map((_, at) => [`m${at}`, many(at === 0 ? 1000 : 1, { files })]));
  const parsed = parseExamples(models);
  const all = Object.values(parsed.get('m0')?.[0]?.files ?? {});
  expect([parsed.size, parsed.get('m0')?.length, all.length, all.flat().length]).toEqual([500, 60, 200, 200]);
});

test('never throws', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.anything()), fc.anything(), (input, answer) => {
      expect(parseExamples(input)).toBeInstanceOf(Map);
      expect(parseExamples({ m: [{ ...input, answer: input }] }, 'a/b.json')).toBeInstanceOf(Map);
      expect(() => parseKnownAnswer(answer)).not.toThrow();
    }),
  );
});
