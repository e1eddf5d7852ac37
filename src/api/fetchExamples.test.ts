import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { tracesNow } from '../files/report.ts';
import { fetchConfig } from './config.ts';
import { moduleAddress } from './exampleAddress.ts';
import { examplesOf, moduleExamplesOf } from './fetchExamples.ts';

const site = new Map<string, () => Response | Promise<Response>>();
const asked: string[] = [];

beforeEach(() => {
  site.clear();
  asked.length = 0;
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url);
    return (await site.get(url)?.()) ?? new Response('', { status: 404 });
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const { signal } = new AbortController();
const latest = () => tracesNow().at(-1)?.error;
const labels = (found: ReadonlyMap<string, readonly { label: string }[]>) =>
  [...found].map(([id, all]) => [id, all.map(({ label }) => label)]);
const FISH = { fish: [{ title: 'Trout', files: { image: 'trout.jpg' }, answer: { json: 9007199254740992 } }] };

describe('the examples of config.json', () => {
  test('in it', async () => {
    site.set('config.json', () => Response.json({ examples: FISH }));
    expect(labels((await fetchConfig(signal)).examples)).toEqual([['fish', ['Trout']]]);
    expect(asked).toEqual(['config.json']);
  });

  test('in a document beside the page, whose numbers keep their digits', async () => {
    site.set('examples/examples.json', () => new Response(`\ufeff${JSON.stringify(FISH).replace('9007199254740992', '9007199254740993')}`));
    const [example] = (await examplesOf('examples/examples.json', signal)).get('fish') ?? [];
    expect([example?.files, example?.answer?.from]).toEqual([{ image: ['examples/trout.jpg'] }, { json: 9007199254740993n }]);
  });

  test.each<[string, string, () => Response | Promise<Response>, RegExp]>([
    ['elsewhere', 'https://elsewhere.example/e.json', () => Response.json(FISH), /not of this site/],
    ['not there', 'e.json', () => new Response('', { status: 404 }), /status 404/],
    ['no JSON', 'e.json', () => new Response('<html>'), /SyntaxError/],
    ['too large', 'e.json', () => new Response('x'.repeat(5_000_001)), /more than 5 MB/],
    ['a connection that breaks', 'e.json', () => Promise.reject(new TypeError('gone')), /gone/],
  ])('%s: there are none, with a trace', async (_, address, answer, trace) => {
    site.set(address, answer);
    expect(labels(await examplesOf(address, signal))).toEqual([]);
    expect(latest()).toMatch(trace);
    expect(asked).toEqual(address === 'e.json' ? ['e.json'] : []);
  });

  test('come with the rest of it, which a broken document doesn’t spoil', async () => {
    site.set('config.json', () => Response.json({ title: 'Site', examples: 'e.json' }));
    site.set('e.json', () => Response.json(FISH));
    const config = await fetchConfig(signal);
    expect([config.title, labels(config.examples)]).toEqual(['Site', [['fish', ['Trout']]]]);
    site.set('e.json', () => new Response('{'));
    expect(await fetchConfig(signal)).toMatchObject({ title: 'Site', examples: new Map() });
  });
});

const ROOT = { url: 'https://page.example/try/m', direct: false };

test.each<[string, string, string | undefined]>([
  ['beside the API', 'static/examples/e.json', 'https://page.example/try/m/static/examples/e.json'],
  ['from DEEPaaS’s own root', '/static/examples/e.json', 'https://page.example/try/m/static/examples/e.json'],
  ['with its base path', '/base/static/e.json', 'https://page.example/try/m/static/e.json'],
  ['as it is seen from outside', 'https://page.example/try/m/e.json', 'https://page.example/try/m/e.json'],
  ['another deployment behind the same proxy', 'https://page.example/try/other/e.json', undefined],
  ['one step up', '../other/e.json', undefined],
  ['one step up in disguise', '..%2fother/e.json', undefined],
  ['another site', 'https://elsewhere.example/try/m/e.json', undefined],
  ['another site without its scheme', '//elsewhere.example/e.json', undefined],
  ['a script', 'javascript:alert(1)', undefined],
  ['data', 'data:application/json,{}', undefined],
  ['a name like the folder’s', 'https://page.example/try/main/e.json', undefined],
])('where a module’s examples may be: %s', (_, given, expected) => {
  expect(moduleAddress(given, ROOT, '/base')).toBe(expected);
  expect(moduleAddress(given, { ...ROOT, direct: true }, '/base')).toBeUndefined();
});

test('a module’s examples are those of its model, and what leads elsewhere is refused with a trace', async () => {
  const place = { root: ROOT, basePath: '', signal };
  site.set('https://page.example/try/m/e.json', () => Response.json({ ...FISH, bird: [{ values: { n: 1 } }] }));
  const found = await moduleExamplesOf('e.json', 'fish', place);
  expect(found.map(({ label, files }) => [label, files])).toEqual([['Trout', { image: ['https://page.example/try/m/trout.jpg'] }]]);
  expect(await moduleExamplesOf('e.json', 'cat', place)).toEqual([]);
  asked.length = 0;
  expect(await moduleExamplesOf('https://elsewhere.example/e.json', 'fish', place)).toEqual([]);
  expect([asked, latest()]).toEqual([[], expect.stringContaining('not behind its own API')]);
});
