import { preferences } from '../../files/environment.ts';
import { MIME } from '../../files/kinds.ts';
import { remember } from '../storage.ts';
import type { FinishedRun } from '../finishedRun.ts';

/** All of one browser's modules, with a storage that nobody has used. */
export interface TestBrowser {
  readonly store: typeof import('../kept/store.ts');
  readonly batches: typeof import('../batch/batchStore.ts');
  readonly trainings: typeof import('../trainings/kept.ts');
  readonly saving: typeof import('../kept/session.ts');
  readonly opening: typeof import('./openSession.ts');
  readonly taking: typeof import('./takeSession.ts');
}

/** Whoever asks has made the modules and the storage new before. */
export async function loadBrowser(): Promise<TestBrowser> {
  const [store, batches, trainings, saving, opening, taking] = await Promise.all([
    import('../kept/store.ts'),
    import('../batch/batchStore.ts'),
    import('../trainings/kept.ts'),
    import('../kept/session.ts'),
    import('./openSession.ts'),
    import('./takeSession.ts'),
  ]);
  return { store, batches, trainings, saving, opening, taking };
}

export const THERE = { root: { url: 'http://there.test', direct: false }, models: [{ id: 'plants' }, { id: 'birds' }] };
export const HERE = { root: { url: 'http://here.test', direct: false }, models: ['plants', 'birds'], model: 'plants' };
export const KEY_THERE = 'http://there.test plants';
export const KEY_HERE = 'http://here.test plants';
export const AT = Date.UTC(2026, 10, 28, 12);

function finishedRun(id: string, startedAt: number, modelId = 'plants'): FinishedRun {
  return {
    id,
    modelId,
    origin: { url: 'http://there.test', deepaas: '2.6.0', model: '1.0' },
    startedAt,
    took: 12,
    settings: { values: { threshold: 0 }, unset: [] },
    files: [{ name: 'image', file: new File([`picture ${id}`], `${id}.png`, { type: MIME.png, lastModified: 5 }) }],
    source: { status: 200, contentType: MIME.text, blob: new Blob([`answer ${id}`]), modelId, argNames: [], response: undefined },
    silence: undefined,
  };
}

const LABEL = { gist: ['g'], thumbnail: new Blob(['tiny']), error: undefined, withholdAnswer: false };

export const TRAINING = {
  uuid: 'u1',
  place: KEY_THERE,
  training: {
    uuid: 'u1',
    date: '2026-11-22 06:47:38',
    status: 'done' as const,
    word: 'done',
    args: { epochs: 2, seed: 12_345_678_901_234_567_890n },
    message: undefined,
    result: { output: { loss: [1, Number.NaN, -Infinity] }, finished: undefined, duration: 2015 },
  },
  firstSeen: 5,
  end: undefined,
  cut: false,
};

/** A browser in which all sorts of things were done: three runs of two models, a batch half done, a sweep, a training, choices. */
export async function fillBrowser(browser: TestBrowser): Promise<void> {
  const { store, batches, trainings } = browser;
  const { noteTime } = await import('../times.ts');
  for (const [index, id] of ['a', 'b'].entries()) await store.keepRun(KEY_THERE, [], finishedRun(id, AT + index), LABEL, 1e9);
  await store.keepRun('http://there.test birds', [], finishedRun('c', AT + 2, 'birds'), LABEL, 1e9);
  await store.changeRun('a', { name: 'mine', pinned: true });
  const settings = { values: { n: 1 }, unset: [] };
  const files = ['one', 'two'].map((text) => new File([text], `${text}.png`, { type: MIME.png }));
  const mask = [{ name: 'mask', file: new File(['mask'], 'mask.png') }];
  const batch = await batches.createBatch({ shelf: KEY_THERE, startedAt: AT, arg: 'image', settings, secrets: ['token'] }, files, mask);
  await doFirst(browser, batch.id, 'd');
  const values = [
    { text: '1', value: 1 },
    { text: '9007199254740993', value: 9_007_199_254_740_993n },
  ];
  await batches.createBatch({ shelf: KEY_THERE, startedAt: AT + 1, arg: 'n', settings, secrets: [] }, values, []);
  await trainings.writeKept(KEY_THERE, [TRAINING]);
  noteTime(KEY_THERE, THERE.root.url, { startedAt: AT, took: 10 });
  noteTime(KEY_THERE, THERE.root.url, { startedAt: AT, took: 20 });
  const choices = {
    code: 'python',
    sound: 'on',
    'tab:plants': 'json',
    'look/pixel:plants': '{"size":2}',
    'look/pixel:foreign': '1',
    history: 'on',
  };
  for (const [name, value] of Object.entries(choices)) remember(name, value);
  preferences.set('mui-mode', 'dark');
}

/** The first run of a batch that waits, done. */
export async function doFirst({ batches }: TestBrowser, batch: string, id: string): Promise<void> {
  const { parseKept } = await import('../kept/kept.ts');
  const item = (await batches.listItems(batch)).find(({ status }) => status === 'waiting');
  if (item === undefined) throw new Error('nothing to do');
  const { name, size, type, input } = item;
  const run = parseKept({
    ...finishedRun(id, AT + 5),
    shelf: KEY_THERE,
    args: [],
    inputs: input === undefined ? [] : [{ arg: 'image', name, type, size, lastModified: 0, blob: input }],
    answer: { status: 200, contentType: MIME.text, size: 6, blob: `answer-${id}` },
    thumbnail: new Blob(['small']),
  });
  if (run === undefined) throw new Error('no run');
  const bytes = new Map([[`answer-${id}`, new Blob(['answer'])]]);
  await batches.putItem({ ...item, status: 'done', run, cells: { score: 0.5 }, blobs: run.blobs }, bytes);
}

export const FORM = {
  model: 'plants',
  settings: { values: { threshold: 0.5 }, unset: ['n'] },
  files: [{ name: 'image', file: new File(['chosen'], 'chosen.png', { type: MIME.png, lastModified: 7 }) }],
};
