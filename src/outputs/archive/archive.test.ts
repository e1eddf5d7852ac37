import { describe, expect, test } from 'vitest';
import type { ArchiveEntry } from '../../files/zip/entry.ts';
import { chooseOutput } from '../registry.ts';
import { endingOf } from '../../files/kinds.ts';
import { purposeOfEnding } from '../../files/traits.ts';
import { readEntry } from './readEntry.ts';
import { buildTree, type Folder } from './tree.ts';
import { drawable } from '../summary/drawable.ts';

const entry = (path: string, folder = false): ArchiveEntry => ({
  path,
  folder,
  size: 1,
  packed: 1,
  open: () => Promise.resolve({ blob: new Blob() }),
});

/** The tree as lines, as somebody reads it. */
const lines = ({ folders, files }: Folder, indent = ''): string[] => [
  ...folders.flatMap((folder) => [`${indent}${folder.name}/ ${folder.count}`, ...lines(folder, `${indent}  `)]),
  ...files.map(({ name }) => indent + name),
];

test('folders come first, names are ordered as people count, and doubles stay', () => {
  const tree = buildTree(['b/10.png', 'b/2.png', 'z.txt', 'a.txt', 'a.txt', 'b/c/x', '__proto__/y'].map((path) => entry(path)));
  expect(lines(tree)).toEqual(['__proto__/ 1', '  y', 'b/ 3', '  c/ 1', '    x', '  2.png', '  10.png', 'a.txt', 'a.txt', 'z.txt']);
});

test('folders without files are there too', () => {
  expect(lines(buildTree([entry('empty/inner', true)]))).toEqual(['empty/ 0', '  inner/ 0']);
});

test.each([
  ['a/mask.PNG', 'png', 'image'],
  ['tracks.tar.gz', 'gz', 'archive'],
  ['.gitignore', '', 'other'],
  ['README', '', 'other'],
  ['constructor', '', 'other'],
  ['a.constructor', '', 'other'],
])('%s ends in “%s” and is probably: %s', (name, ending, kind) => {
  expect([endingOf(name), purposeOfEnding(endingOf(name))]).toEqual([ending, kind]);
});

describe('an opened file is drawn by the rules for answers', () => {
  test.each<[string, string | Uint8Array, [key: string, renderer: string][]]>([
    ['notes.txt', 'hello', [['notes.txt', 'text']]],
    ['inner.zip', Uint8Array.of(0x50, 0x4b, 3, 4, ...Array.from({ length: 40 }, () => 0)), [['inner.zip', 'archive']]],
    ['data.json', '{"a": 1}', [['data.json', 'json']]],
    [
      'table.json',
      '[{"a": 1}, {"a": 2}]',
      [
        ['table.json', 'table'],
        ['table.json as it came', 'json'],
      ],
    ],
    ['broken.json', '{"a": ', [['broken.json', 'text']]],
    ['page.html', '<!doctype html><p>hello', [['page.html', 'html']]],
    ['unknown', Uint8Array.of(1, 2, 3), [['unknown', 'file']]],
  ])('%s', async (name, content, expected) => {
    const { parts } = await readEntry(name, new Blob([typeof content === 'string' ? content : new Uint8Array(content)]), drawable);
    expect(parts.map((part) => [part.key, chooseOutput(part).rule.id])).toEqual(expected);
    for (const part of parts) if (part.from === 'bytes') expect(part.fileName).toBe(name);
  });
});
