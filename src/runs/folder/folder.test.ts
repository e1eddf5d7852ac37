import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { ReadRun } from '../finishedRun.ts';
import { diskName } from './diskNames.ts';
import { runFiles, runFolderName } from './runFiles.ts';

const AT = new Date(2026, 10, 2, 9, 3, 7).getTime();

function ended(more: Partial<ReadRun['run']> = {}): ReadRun {
  const blob = new Blob(['{"a":1}']);
  const run = {
    id: 'a',
    modelId: 'org/plants',
    origin: { url: 'http://a.test', deepaas: '2.6.0', model: '1.0' },
    startedAt: AT,
    took: 1200,
    settings: { values: { n: 1 }, unset: [] },
    files: [{ name: 'image', file: new File(['leaf'], 'leaf.png') }],
    secrets: ['hunter2'],
    source: { status: 200, contentType: 'application/json', blob, modelId: 'org/plants', argNames: [], response: undefined },
    silence: undefined,
    ...more,
  };
  return { run, answer: { raw: blob, fileName: 'plants-result.json' } as ReadRun['answer'], error: undefined };
}

const hash = () => Promise.resolve('0'.repeat(64));
const paths = async (run: ReadRun, withhold = false) => (await runFiles(run, withhold, hash)).map(({ path }) => path);

describe('names on the disk', () => {
  test.each([
    ['leaf.png', 'leaf.png'],
    ['../../etc/passwd', 'etc_passwd'],
    ['C:\\x\\y.txt', 'x_y.txt'],
    ['ab:c*d?.txt', 'ab_c_d_.txt'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['ends. . ', 'ends'],
    ['.hidden', 'hidden'],
    ['', 'unnamed'],
    ['...', 'unnamed'],
    [`${'x'.repeat(300)}.png`, `${'x'.repeat(116)}.png`],
    ['größe 1.png', 'größe 1.png'],
  ])('%s is %s', (name, wanted) => {
    expect(diskName(name)).toBe(wanted);
  });

  test('whatever they were, they are one step that every system takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const made = diskName(name);
        expect(made).toMatch(/^[^/\\:*?"<>|]+$/);
        expect(made).not.toMatch(/^\.|[. ]$|^(?:con|nul)$/i);
        expect(made.length).toBeLessThanOrEqual(121);
      }),
    );
  });

  test('a folder is named by time and model', () => {
    expect(runFolderName(ended().run)).toBe('2026-11-02-090307-org_plants');
  });
});

describe('what is written of a run', () => {
  test('its inputs, its answer under its own name, its record', async () => {
    expect(await paths(ended())).toEqual(['inputs/leaf.png', 'plants-result.json', 'record.json']);
  });

  test('two inputs of one name have two', async () => {
    const files = ['Leaf.png', 'leaf.png', 'leaf.png'].map((name) => ({ name: 'image', file: new File(['x'], name) }));
    expect(await paths(ended({ files }))).toEqual([
      'inputs/Leaf.png',
      'inputs/leaf-2.png',
      'inputs/leaf-3.png',
      'plants-result.json',
      'record.json',
    ]);
  });

  test('an answer by the record’s name has another one', async () => {
    const run = ended();
    const named = { ...run, answer: { ...run.answer, fileName: 'record.json' } as ReadRun['answer'] };
    expect(await paths(named)).toEqual(['inputs/leaf.png', 'record-2.json', 'record.json']);
  });

  test('an answer that repeats a secret isn’t, nor is its hash', async () => {
    const files = await runFiles(ended(), true, hash);
    expect(files.map(({ path }) => path)).toEqual(['inputs/leaf.png', 'record.json']);
    const record = JSON.parse((await files.at(-1)?.blob.text()) ?? '') as { answer: unknown };
    expect(record.answer).toBeNull();
    expect(JSON.stringify(record)).not.toContain('hunter2');
  });

  test('a server that said nothing leaves inputs and record', async () => {
    expect(await paths({ ...ended({ source: undefined }), answer: undefined })).toEqual(['inputs/leaf.png', 'record.json']);
  });
});

/** A folder as browsers have it, in memory. */
class Folder {
  readonly kind = 'directory';
  readonly entries = new Map<string, Folder | string>();
  leave: PermissionState = 'granted';
  failing: string | undefined;

  constructor(readonly name: string) {}

  queryPermission = () => Promise.resolve(this.leave);
  requestPermission = () => Promise.resolve(this.leave === 'prompt' ? (this.leave = 'granted') : this.leave);

  getDirectoryHandle = (name: string, { create = false } = {}) =>
    this.guarded(() => {
      const found = this.entries.get(name);
      if (typeof found === 'string') throw new DOMException('', 'TypeMismatchError');
      if (found === undefined && !create) throw new DOMException('', 'NotFoundError');
      const made = found ?? new Folder(name);
      made.failing = this.failing === 'QuotaExceededError' ? this.failing : undefined;
      this.entries.set(name, made);
      return made;
    });

  getFileHandle = (name: string) =>
    this.guarded(() => {
      if (name.endsWith('.lnk')) throw new TypeError('Name is not allowed');
      return {
        createWritable: () =>
          Promise.resolve({
            write: async (blob: Blob) => {
              if (this.failing !== undefined) throw new DOMException('', this.failing);
              this.entries.set(name, await blob.text());
            },
            abort: () => Promise.resolve(),
            close: () => Promise.resolve(),
          }),
      };
    });

  removeEntry = (name: string) => Promise.resolve(this.entries.delete(name));

  private guarded<T>(work: () => T): Promise<T> {
    if (this.failing !== undefined && this.failing !== 'QuotaExceededError') return Promise.reject(new DOMException('', this.failing));
    return Promise.resolve().then(work);
  }

  /** All files in it, by their paths. */
  files(): string[] {
    return [...this.entries].flatMap(([name, entry]) =>
      typeof entry === 'string' ? [name] : entry.files().map((path) => `${name}/${path}`),
    );
  }

  handle(): FileSystemDirectoryHandle {
    return this as unknown as FileSystemDirectoryHandle;
  }
}

const ONE = ['inputs/leaf.png', 'plants-result.json', 'record.json'];
const within = (folder: string) => ONE.map((path) => `${folder}/${path}`);
const NAME = '2026-11-02-090307-org_plants';

describe('runs in a folder', () => {
  let writing: typeof import('./writeRun.ts');
  let chosen: typeof import('./chosenFolder.ts');
  let disk: Folder;
  beforeEach(async () => {
    vi.resetModules();
    vi.spyOn(console, 'warn').mockReturnValue();
    globalThis.indexedDB = new IDBFactory();
    writing = await import('./writeRun.ts');
    chosen = await import('./chosenFolder.ts');
    disk = new Folder('My runs');
    // A real handle can be stored; this one lasts as long as the page.
    await writing.writeInto(disk.handle());
  });

  test('each has one of its own, those of one second too', async () => {
    expect(await Promise.all([writing.writeToFolder(ended(), false), writing.writeToFolder(ended(), false)])).toEqual([
      undefined,
      undefined,
    ]);
    expect(disk.files()).toEqual([...within(NAME), ...within(`${NAME}-2`)]);
  });

  test('nothing is written where none is chosen, or no longer', async () => {
    await writing.writeInto(undefined);
    expect(await writing.writeToFolder(ended(), false)).toBeUndefined();
    expect([disk.files(), chosen.folderState().name]).toEqual([[], undefined]);
  });

  test('an answer that is withheld is told of', async () => {
    expect(await writing.writeToFolder(ended(), true)).toMatch(/without its answer, which repeats a secret/);
  });

  test('a name that the browser refuses gets another ending', async () => {
    const files = [{ name: 'image', file: new File(['x'], 'a.lnk') }];
    expect(await writing.writeToFolder(ended({ files }), false)).toBeUndefined();
    expect(disk.files()[0]).toBe(`${NAME}/inputs/a.lnk_`);
  });

  test.each([
    ['a full disk', 'QuotaExceededError', /disk is full/],
    ['a folder that has gone', 'NotFoundError', /isn’t there any more/],
    ['a leave that was taken back', 'NotAllowedError', /wants to be asked again/],
    ['anything else', 'InvalidStateError', /couldn’t be written/],
  ])('%s is said, leaves no half of a run, and what waited is written later', async (_, failing, words) => {
    disk.failing = failing;
    expect(await writing.writeToFolder(ended(), false)).toMatch(words);
    expect([disk.files(), chosen.folderState()]).toEqual([[], { name: 'My runs', asks: true, waiting: 1 }]);
    disk.failing = undefined;
    expect(await writing.allowFolder()).toBeUndefined();
    expect([disk.files(), chosen.folderState()]).toEqual([within(NAME), { name: 'My runs', asks: false, waiting: 0 }]);
  });

  const unread = (kind: string) => {
    const file = new File(['x'], 'gone.png');
    const gone = () => Promise.reject(new DOMException('', kind));
    file.arrayBuffer = gone;
    file.text = gone;
    file.slice = () => file;
    return ended({ files: [{ name: 'image', file }] });
  };

  test.each(['NotReadableError', 'NotFoundError'])('a run whose file has gone doesn’t wait, and says so: %s', async (kind) => {
    expect(await writing.writeToFolder(unread(kind), false)).toMatch(/one of its files has changed or gone/);
    expect([disk.files(), chosen.folderState()]).toEqual([[], { name: 'My runs', asks: false, waiting: 0 }]);
  });

  test.each([
    ['a file that has gone', 'NotReadableError', /^One run that waited isn’t in the folder/, 0],
    ['whatever is wrong with one', 'InvalidStateError', /^One run couldn’t be written, and waits/, 1],
  ])('%s doesn’t hold back those that wait behind it', async (_, kind, words, waiting) => {
    disk.leave = 'prompt';
    for (const one of [unread(kind), ended(), ended()]) await writing.writeToFolder(one, false);
    expect(chosen.folderState().waiting).toBe(3);
    expect(await writing.allowFolder()).toMatch(words);
    expect(disk.files()).toEqual([...within(NAME), ...within(`${NAME}-2`)]);
    expect(chosen.folderState()).toEqual({ name: 'My runs', asks: waiting > 0, waiting });
  });

  test('closing the page asks first while runs wait', async () => {
    const page = new EventTarget();
    vi.stubGlobal('window', page);
    const asks = () => !page.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    disk.leave = 'prompt';
    expect(asks()).toBe(false);
    for (const one of [ended(), ended()]) await writing.writeToFolder(one, false);
    expect(asks()).toBe(true);
    await writing.allowFolder();
    expect(asks()).toBe(false);
    vi.unstubAllGlobals();
  });

  test('after a reload the browser is asked by a click, and another folder gets what waited too', async () => {
    disk.leave = 'prompt';
    expect(await writing.writeToFolder(ended(), false)).toMatch(/asked again/);
    const other = new Folder('Other');
    expect(await writing.writeInto(other.handle())).toBeUndefined();
    expect([disk.files(), other.files()]).toEqual([[], within(NAME)]);
    disk.leave = 'denied';
    await writing.writeInto(disk.handle());
    await writing.writeToFolder(ended(), false);
    expect(await writing.allowFolder()).toMatch(/doesn’t let this page write/);
    expect(chosen.folderState().waiting).toBe(1);
  });

  test('more than can wait is counted, and told when the folder is back', async () => {
    disk.leave = 'prompt';
    for (let index = 0; index < 203; index++) await writing.writeToFolder(ended({ files: [] }), false);
    expect(chosen.folderState().waiting).toBe(200);
    expect(await writing.allowFolder()).toMatch(/^3 runs that waited were too much/);
    expect(disk.entries.size).toBe(200);
  });
});
