import { expect, test } from 'vitest';
import { openArchive } from './archive.ts';
import { atRoot, packAsOne } from './packAsOne.ts';

const file = (path: string, text = path) => Object.assign(new File([text], path.split('/').at(-1) ?? ''), { path });

test.each<[string, string[], string[]]>([
  ['as they are called', ['a.png', 'b.png'], ['a.png', 'b.png']],
  ['out of their folders', ['./x/a.png', './x/y/b.png'], ['a.png', 'b.png']],
  ['two of one name', ['x/a.png', 'y/a.png', 'z/A.PNG'], ['a.png', 'a_2.png', 'A_3.PNG']],
  ['of one name without an ending', ['x/a', 'y/a', 'y/a_2'], ['a', 'a_2', 'a_2_2']],
  ['without what systems leave', ['x/a.png', 'x/.DS_Store', 'x/Thumbs.db', 'x/desktop.ini', '__MACOSX/._a.png'], ['a.png']],
])('%s', (_, paths, expected) => {
  expect(atRoot(paths.map((path) => file(path))).map(({ path }) => path)).toEqual(expected);
});

test('an archive of them, called as their folder', async () => {
  const zip = await packAsOne([file('./station/a.txt', 'first'), file('./station/b/a.txt', 'second')], Date.UTC(2026, 0, 1));
  expect([zip.name, zip.type]).toEqual(['station.zip', 'application/zip']);
  const { entries } = await openArchive(zip, zip.name);
  expect(entries.map(({ path, size }) => [path, size])).toEqual([
    ['a.txt', 5],
    ['a_2.txt', 6],
  ]);
  expect((await packAsOne([file('a.txt'), file('b.txt')], 0)).name).toBe('files.zip');
});
