// @vitest-environment node
import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FilesFolder, PathRefused } from './folder.ts';

let outer: string;
let root: string;
let folder: FilesFolder;
beforeEach(async () => {
  outer = mkdtempSync(path.join(tmpdir(), 'try-me-folder-'));
  root = path.join(outer, 'data');
  mkdirSync(path.join(root, 'inner'), { recursive: true });
  writeFileSync(path.join(outer, 'secret.txt'), 'secret');
  writeFileSync(path.join(root, 'a.txt'), 'a');
  writeFileSync(path.join(root, 'inner', 'b.txt'), 'b');
  folder = await FilesFolder.at(root, 1000);
  root = folder.root;
});
afterEach(() => rmSync(outer, { recursive: true, force: true }));

const read = async (given: string) => (await folder.read(given)).text();

test('files of the folder are read, also by an absolute path', async () => {
  expect([await read('a.txt'), await read('./inner/../inner/b.txt'), await read(path.join(root, 'a.txt'))]).toEqual(['a', 'b', 'a']);
});

/** What somebody lays there after the server has started. */
describe.each<[what: string, lay: () => void, given: string]>([
  ['a link to a file outside', () => symlinkSync(path.join(outer, 'secret.txt'), path.join(root, 'x')), 'x'],
  ['a link to a file inside', () => symlinkSync(path.join(root, 'a.txt'), path.join(root, 'x')), 'x'],
  ['a link to the folder outside', () => symlinkSync(outer, path.join(root, 'x')), 'x/secret.txt'],
  ['a link that leads to itself', () => symlinkSync('x', path.join(root, 'x')), 'x'],
  ['a device', () => symlinkSync('/dev/zero', path.join(root, 'x')), 'x'],
  ['a FIFO that nobody writes into', () => execFileSync('mkfifo', [path.join(root, 'x')]), 'x'],
  ['a folder', () => mkdirSync(path.join(root, 'x')), 'x'],
  ['a file that is too large', () => writeFileSync(path.join(root, 'x'), Buffer.alloc(1001)), 'x'],
  ['a file as a folder', () => writeFileSync(path.join(root, 'x'), ''), 'x/y'],
  [
    'the folder below, exchanged for a link',
    () => {
      renameSync(path.join(root, 'inner'), path.join(outer, 'inner'));
      symlinkSync(path.join(outer, 'inner'), path.join(root, 'inner'));
    },
    'inner/b.txt',
  ],
  [
    'the folder itself, exchanged for a link',
    () => {
      renameSync(root, path.join(outer, 'moved'));
      symlinkSync(outer, root);
    },
    'secret.txt',
  ],
])('%s', (_, lay, given) => {
  test('is refused in words', async () => {
    lay();
    await expect(folder.read(given)).rejects.toThrow(PathRefused);
  });
});

test.each([
  '',
  '.',
  '..',
  '../secret.txt',
  'inner/../../secret.txt',
  '/dev/zero',
  '/proc/self/environ',
  'a.txt\0.png',
  '\0',
  'a.txt/',
  'x'.repeat(5000),
])('the path %j is refused in words or is a file of the folder', async (given) => {
  const text = await read(given).catch((error: unknown) => {
    expect(error).toBeInstanceOf(PathRefused);
    return 'refused';
  });
  expect(text).toBe(given === 'a.txt/' ? text : 'refused');
  expect(text).not.toBe('secret');
});

test('whatever path is given, it is a file of the folder or refused in words', async () => {
  symlinkSync(outer, path.join(root, 'out'));
  const step = fc.constantFrom('..', '.', '', 'a.txt', 'inner', 'b.txt', 'out', 'secret.txt', 'data', '\0', '~', '/', '%2e%2e');
  const given = fc.oneof(
    fc.array(step, { maxLength: 7 }).map((steps) => steps.join('/')),
    fc.string({ unit: 'binary' }),
  );
  await fc.assert(
    fc.asyncProperty(given, async (text) => {
      const found = await read(text).catch((error: unknown) => {
        expect(error).toBeInstanceOf(PathRefused);
        return '';
      });
      expect(['', 'a', 'b']).toContain(found);
    }),
  );
});

test('a file that grows while it is read gives no more than it had', async () => {
  const file = path.join(root, 'grows');
  writeFileSync(file, 'x'.repeat(900));
  const reading = folder.read('grows');
  const growing = setInterval(() => appendFileSync(file, 'y'.repeat(900)));
  const size = await reading.then(
    (one) => one.size,
    (error: unknown) => {
      expect(error).toBeInstanceOf(PathRefused);
      return 0;
    },
  );
  clearInterval(growing);
  expect(size).toBeLessThanOrEqual(1000);
});

test('a hard link is a file of the folder like any other: only who may write there can make one', async () => {
  linkSync(path.join(outer, 'secret.txt'), path.join(root, 'x'));
  expect(await read('x')).toBe('secret');
});

describe('what is written', () => {
  const bytes = new TextEncoder().encode('new');

  test('never lies over a file, nor behind a link', async () => {
    symlinkSync(path.join(outer, 'target.txt'), path.join(root, 'link.txt'));
    expect([await folder.write('a.txt', bytes), await folder.write('link.txt', bytes), await folder.write('../up.txt', bytes)]).toEqual([
      'a-2.txt',
      'link-2.txt',
      'up.txt',
    ]);
    expect(readFileSync(path.join(root, 'a.txt'), 'utf8')).toBe('a');
    expect(readdirSync(outer).toSorted()).toEqual(['data', 'secret.txt']);
  });

  test('has a name of its own however many are written at once', async () => {
    const names = await Promise.all(Array.from({ length: 20 }, () => folder.write('n.txt', bytes)));
    expect(new Set(names).size).toBe(20);
  });

  test('isn’t written elsewhere when the folder was exchanged for a link', async () => {
    renameSync(root, path.join(outer, 'moved'));
    mkdirSync(path.join(outer, 'elsewhere'));
    symlinkSync(path.join(outer, 'elsewhere'), root);
    await expect(folder.write('n.txt', bytes)).rejects.toThrow(PathRefused);
    expect(readdirSync(path.join(outer, 'elsewhere'))).toEqual([]);
  });
});

test('the list has no links, nothing hidden, and no more than it says', async () => {
  symlinkSync(outer, path.join(root, 'out'));
  writeFileSync(path.join(root, '.hidden'), 'x');
  expect(await folder.list()).toEqual({
    files: [
      { path: 'a.txt', bytes: 1 },
      { path: path.join('inner', 'b.txt'), bytes: 1 },
    ],
    isWhole: true,
  });
  for (let at = 0; at < 250; at++) writeFileSync(path.join(root, `n${at}`), '');
  const { files, isWhole } = await folder.list();
  expect([files.length, isWhole]).toEqual([200, false]);
});
