import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SavedSession } from '../kept/session.ts';
import { tellSession, tellTaken } from './tell.ts';
import {
  AT,
  doFirst,
  FORM,
  HERE,
  KEY_HERE,
  KEY_THERE,
  loadBrowser,
  THERE,
  TRAINING,
  type TestBrowser,
  fillBrowser,
} from './testSession.ts';

const newBrowser = async (): Promise<TestBrowser> => {
  vi.resetModules();
  globalThis.indexedDB = new IDBFactory();
  // Names are asked of the storage itself, as a browser has them.
  const stored: Record<string, string> = Object.create({
    getItem: (key: string) => (Object.hasOwn(stored, key) ? stored[key] : null),
    setItem: (key: string, value: string) => void (stored[key] = value),
    removeItem: (key: string) => void delete stored[key],
  }) as Record<string, string>;
  vi.stubGlobal('localStorage', stored);
  return loadBrowser();
};
const busyBrowser = async (): Promise<TestBrowser> => {
  const browser = await newBrowser();
  await fillBrowser(browser);
  return browser;
};

afterEach(() => vi.unstubAllGlobals());

const SITE = { site: 'http://there.test/', deepaas: '2.6.0', titles: new Map([['plants', 'Plants of Spain']]) };

async function save(browser: TestBrowser, around = {}): Promise<SavedSession & { readonly file: File }> {
  const saved = await browser.saving.saveSession(THERE, AT, { ...SITE, form: FORM, ...around });
  if (saved.file === undefined) throw new Error('nothing was saved');
  return { ...saved, file: saved.file };
}

async function take({ opening, taking }: TestBrowser, file: Blob, here = HERE, watching = {}) {
  return taking.takeSession(await opening.openSession(file), here, watching);
}

/** All that a browser holds of a model, by its key. */
async function all({ store, batches, trainings }: TestBrowser, key: string) {
  const { runs } = await store.listRuns(key);
  const opened = await Promise.all(runs.map(store.openRun));
  const found = await batches.listBatches(key);
  return {
    runs: await Promise.all(
      opened.map(async ({ run, lost }, index) => ({
        id: run.id,
        files: await Promise.all(run.files.map(async ({ name, file }) => [name, file.name, file.lastModified, await file.text()])),
        answer: await run.source?.blob.text(),
        lost: lost.length,
        marks: [runs[index]?.name, runs[index]?.pinned, await runs[index]?.thumbnail?.text()],
      })),
    ),
    batches: await Promise.all(
      found.map(async ({ id, arg, varies, count, settings, secrets, fixed }) => ({
        batch: { id, arg, varies, count, settings, secrets },
        fixed: await Promise.all(fixed.map(async ({ name, blob }) => [name, await (await batches.readBlob(blob ?? ''))?.text()])),
        items: await Promise.all(
          (await batches.listItems(id)).map(async ({ name, status, value, input, run, cells }) => ({
            name,
            status,
            value,
            cells,
            input: await (await batches.readBlob(input ?? ''))?.text(),
            answer: await (await batches.readBlob(run?.answer?.blob ?? ''))?.text(),
            thumbnail: await run?.thumbnail?.text(),
          })),
        ),
      })),
    ),
    trainings: (await trainings.readKept(key)).map((training) => ({ ...training, place: '' })),
  };
}

describe('all that was done', () => {
  let saved: SavedSession & { readonly file: File };
  let before: Awaited<ReturnType<typeof all>>;
  let browser: TestBrowser;
  beforeEach(async () => {
    const busy = await busyBrowser();
    before = await all(busy, KEY_THERE);
    saved = await save(busy);
    browser = await newBrowser();
  });

  test('is in one file, named by model and time', () => {
    expect(saved).toMatchObject({ runs: 3, batches: 2, trainings: 1, form: true, unreadable: [] });
    expect(saved.file.name).toMatch(/^plants-session-2026-11-28-\d{6}\.zip$/);
  });

  test('comes back at another deployment, all of it', async () => {
    const taken = await take(browser, saved.file);
    expect(await all(browser, KEY_HERE)).toEqual(before);
    expect((await browser.store.listRuns('http://here.test birds')).runs.map(({ id }) => id)).toEqual(['c']);
    expect((await browser.trainings.readKept(KEY_HERE))[0]?.training).toEqual(TRAINING.training);
    expect(taken.form).toMatchObject({ model: 'plants', settings: FORM.settings, lost: [] });
    const [chosen] = taken.form?.files ?? [];
    expect([chosen?.name, chosen?.file.name, chosen?.file.lastModified, await chosen?.file.text()]).toEqual([
      'image',
      'chosen.png',
      7,
      'chosen',
    ]);
    expect(taken.choices).toEqual({ taken: 6, stayed: 0, theme: 'dark' });
    const choices = ['code', 'sound', 'tab:plants', 'look/pixel:plants', 'look/pixel:foreign', 'history', `times:${KEY_THERE}`].map(
      (name) => localStorage.getItem(`try-me:${name}`),
    );
    expect(choices).toEqual(['python', 'on', 'json', '{"size":2}', null, null, null]);
    expect(JSON.parse(localStorage.getItem(`try-me:times:${KEY_HERE}`) ?? '')).toEqual({ first: [10], later: [20] });
    expect(tellTaken(taken)).toEqual([
      '3 runs taken over. 1 of them is of other models.',
      '2 batches taken over.',
      'One training taken over.',
      '6 choices of the page taken over.',
    ]);
  });

  test('a batch goes on where it was', async () => {
    await take(browser, saved.file);
    const [, batch] = await browser.batches.listBatches(KEY_HERE);
    expect(localStorage.getItem(`try-me:batch:${KEY_HERE}`)).toBe((await browser.batches.listBatches(KEY_HERE))[0]?.id);
    expect((await browser.batches.listItems(batch?.id ?? '')).map(({ status }) => status)).toEqual(['done', 'waiting']);
  });

  test('the newest batch of each model is found by its page', async () => {
    const settings = { values: {}, unset: [] };
    const busy = await busyBrowser();
    const later = await busy.batches.createBatch(
      { shelf: 'http://there.test birds', startedAt: AT + 9, arg: 'n', settings, secrets: [] },
      [{ text: '1', value: 1 }],
      [],
    );
    const { file } = await save(busy);
    browser = await newBrowser();
    await take(browser, file);
    const [newest] = await browser.batches.listBatches(KEY_HERE);
    const remembered = [KEY_HERE, 'http://here.test birds'].map((key) => localStorage.getItem(`try-me:batch:${key}`));
    expect(remembered).toEqual([newest?.id, later.id]);
  });

  test('is told before it is taken over', async () => {
    const { index } = await browser.opening.openSession(saved.file);
    expect(tellSession(index, HERE)).toEqual({
      from: [
        'From the models Plants of Spain (plants) and “birds”.',
        expect.stringMatching(/^Saved on 28 Nov 2026/),
        expect.stringMatching(/^At http:\/\/there\.test\/ \(DEEPaaS 2\.6\.0, version .+ of this page\)\.$/),
      ],
      holds: 'It holds 3 runs, 2 batches, 1 training, the choices of the page and the form with a file.',
      unfit: undefined,
    });
  });

  test('is known when it comes again, and nothing changes', async () => {
    await take(browser, saved.file);
    const first = await all(browser, KEY_HERE);
    // As the page does with the theme that came.
    localStorage.setItem('mui-mode', 'dark');
    const again = await take(browser, saved.file);
    expect(tellTaken(again)).toEqual(['3 runs were here already.', '2 batches were here already.', '1 training was here already.']);
    expect(await all(browser, KEY_HERE)).toEqual(first);
  });

  test('is merged with what is here, of which nothing is overwritten', async () => {
    await take(browser, saved.file);
    await browser.store.changeRun('a', { name: 'ours', pinned: false });
    localStorage.setItem('try-me:code', 'r');
    localStorage.setItem('mui-mode', 'light');
    const [, batch] = await browser.batches.listBatches(KEY_HERE);
    await doFirst(browser, batch?.id ?? '', 'mine');
    await browser.store.removeRuns(['b']);
    const taken = await take(browser, saved.file);
    expect([taken.runs.added, taken.runs.known, taken.choices]).toEqual([1, 2, { taken: 0, stayed: 2, theme: undefined }]);
    const here = await all(browser, KEY_HERE);
    expect(here.runs.find(({ id }) => id === 'a')?.marks.slice(0, 2)).toEqual(['ours', false]);
    expect(here.batches[1]?.items.map(({ status }) => status)).toEqual(['done', 'done']);
  });

  test('gives a batch that is here the runs that it lacks', async () => {
    const earlier = saved.file;
    const second = await newBrowser();
    await take(second, earlier);
    const [, batch] = await second.batches.listBatches(KEY_HERE);
    await doFirst(second, batch?.id ?? '', 'later');
    const later = await second.saving.saveSession({ root: HERE.root, models: THERE.models }, AT + 1000);
    const third = await newBrowser();
    await take(third, earlier);
    const taken = await take(third, later.file ?? new Blob());
    expect(taken.batches).toMatchObject({ added: 0, known: 2, completed: 1 });
    const { items } = (await all(third, KEY_HERE)).batches[1] ?? {};
    expect(items?.map(({ status, answer, input }) => [status, answer, input])).toEqual([
      ['done', 'answer', 'one'],
      ['done', 'answer', 'two'],
    ]);
  });

  test('of another model comes as far as it fits, and the rest is named', async () => {
    const other = { ...HERE, models: ['other'], model: 'other' };
    const { index } = await browser.opening.openSession(saved.file);
    expect(tellSession(index, other).unfit).toMatch(/another model, “other”/);
    const taken = await take(browser, saved.file, other);
    expect(tellTaken(taken)).toEqual([
      '1 run is of “birds”, a model that isn’t here, and stays in the file.',
      '2 runs, 2 batches and 1 training are of “plants”, a model that isn’t here, and stay in the file.',
      '3 choices of the page taken over.',
    ]);
    expect(await all(browser, 'http://here.test other')).toEqual({ runs: [], batches: [], trainings: [] });
  });

  test('keeps its place where another model is for a while', async () => {
    const other = { root: THERE.root, models: ['other'], model: 'other' };
    const taken = await take(browser, saved.file, other);
    expect([taken.runs.added, taken.runs.others, taken.batches.added]).toEqual([3, 3, 2]);
    expect((await all(browser, KEY_THERE)).runs).toEqual(before.runs);
  });

  test('can be stopped; what has come stays', async () => {
    const stopping = new AbortController();
    const taken = await take(browser, saved.file, HERE, { signal: stopping.signal, onProgress: () => stopping.abort() });
    expect(taken).toMatchObject({ stopped: true, form: undefined, batches: { added: 0, unread: 2 } });
    expect(tellTaken(taken)[0]).toBe('Stopped. What had come by then is here.');
  });
});

describe('saving', () => {
  test('has nothing to do where nothing was done', async () => {
    const browser = await newBrowser();
    const empty = { model: 'plants', settings: { values: {}, unset: [] }, files: [] };
    expect((await browser.saving.saveSession(THERE, AT, { form: empty })).file).toBeUndefined();
    expect((await browser.saving.saveSession(THERE, AT, { form: FORM })).form).toBe(true);
  });

  test.each([
    ['none', undefined, false],
    ['one that is in the history', AT + 13, false],
    ['one that the history doesn’t have', AT + 500, true],
  ])('tells whether it has the last run of the page: %s', async (_, lastRun, lacksLast) => {
    expect(await save(await busyBrowser(), { lastRun })).toMatchObject({ lacksLast });
    expect(await (await newBrowser()).saving.saveSession(THERE, AT, { lastRun })).toMatchObject({
      file: undefined,
      lacksLast: lastRun !== undefined,
    });
  });

  test('tells how far it is, and stops without a file', async () => {
    const browser = await busyBrowser();
    const shares: number[] = [];
    await save(browser, { onProgress: (share: number) => shares.push(share) });
    expect(shares.length).toBeGreaterThan(5);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    const stopping = new AbortController();
    stopping.abort();
    await expect(save(browser, { signal: stopping.signal })).rejects.toMatchObject({ name: 'AbortError' });
  });

  test('leaves a chosen file out that has gone from the disk, and says so', async () => {
    const browser = await busyBrowser();
    vi.spyOn(console, 'warn').mockReturnValue();
    const gone = new File(['x'], 'gone.png');
    gone.slice = () => ({ arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')) }) as unknown as Blob;
    const { file, unreadable } = await save(browser, { form: { ...FORM, files: [{ name: 'image', file: gone }] } });
    expect(unreadable).toEqual([expect.stringMatching(/\/gone\.png$/)]);
    const { form } = await take(await newBrowser(), file);
    expect(form).toMatchObject({ files: [], lost: [{ arg: 'image', name: 'gone.png' }] });
  });

  test('holds bytes once, whoever has them: runs, batches, the form', async () => {
    const browser = await busyBrowser();
    const { runs } = await browser.store.listRuns(KEY_THERE);
    const { run } = await browser.store.openRun(runs[0] ?? (await Promise.reject(new Error('no run'))));
    const { file } = await save(browser, { form: { ...FORM, files: run.files } });
    const { files } = await browser.opening.openSession(file);
    expect([...files.keys()].filter((name) => name.endsWith('/b.png'))).toHaveLength(1);
    const { form } = await take(await newBrowser(), file);
    expect(await form?.files[0]?.file.text()).toBe('picture b');
  });
});

const TESTDATA = path.join(import.meta.dirname, 'testdata');
const fixture = (name: string) => new Blob([readFileSync(path.join(TESTDATA, name))]);

/** Written by the pages of their time, and never changed. */
describe('files of older pages open for ever', () => {
  test.each([
    ['history-1.zip', ['2 runs taken over.']],
    ['history-and-batches-1.zip', ['2 runs taken over.', 'A batch of an older page can be read after unpacking, and not here.']],
    ['batch-1.zip', ['One run taken over.']],
  ])('%s', async (name, told) => {
    const browser = await newBrowser();
    const blob = fixture(name);
    expect(await browser.opening.isSession(blob)).toBe(true);
    expect(tellTaken(await take(browser, blob))).toEqual(told);
    const { runs } = await all(browser, KEY_HERE);
    expect(runs.every(({ lost, answer }) => lost === 0 && answer !== undefined)).toBe(true);
  });

  test('a session of the first version', async () => {
    const browser = await newBrowser();
    const taken = await take(browser, fixture('session-1.zip'));
    expect(tellTaken(taken)).toEqual([
      '3 runs taken over. 1 of them is of other models.',
      '2 batches taken over.',
      'One training taken over.',
      '4 choices of the page taken over.',
    ]);
    expect(JSON.parse(localStorage.getItem(`try-me:times:${KEY_HERE}`) ?? '')).toEqual({ first: [], later: [10, 20] });
    expect(taken.form).toMatchObject({ model: 'plants', settings: FORM.settings, lost: [] });
    const { runs, batches, trainings } = await all(browser, KEY_HERE);
    expect([runs.length, batches.map(({ items }) => items.map(({ status }) => status)), trainings.length]).toEqual([
      2,
      [
        ['waiting', 'waiting'],
        ['done', 'waiting'],
      ],
      1,
    ]);
  });
});

test('secrets are in none of it', async () => {
  const { file } = await save(await busyBrowser());
  const { files } = await (await newBrowser()).opening.openSession(file);
  expect([...files.keys()]).not.toEqual([]);
  const bytes = new TextDecoder().decode(await file.arrayBuffer());
  // Only the name of the argument that had one.
  expect(bytes.match(/token/g)).toHaveLength(1);
});
