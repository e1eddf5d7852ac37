import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeInside, safeFileName } from './place.ts';

describe('a path stays in its folder', () => {
  test.each([
    ['a name', 'a.png', '/data/a.png'],
    ['a folder below', 'b/a.png', '/data/b/a.png'],
    ['there and back', 'b/../a.png', '/data/a.png'],
    ['absolute, in the folder', '/data/a.png', '/data/a.png'],
    ['a name of dots', '..a/...', '/data/..a/...'],
    ['a backslash, which is a letter here', '..\\a', '/data/..\\a'],
    ['above', '../a.png', undefined],
    ['above, from below', 'b/../../a.png', undefined],
    ['absolute', '/etc/passwd', undefined],
    ['a folder with the same beginning', '/data2/a', undefined],
    ['the folder itself', '.', undefined],
    ['nothing', '', undefined],
    ['a zero', 'a\0b', undefined],
  ])('POSIX: %s', (_, given, place) => expect(placeInside('/data', given, path.posix)).toBe(place));

  test.each([
    ['a name', 'a.png', 'C:\\data\\a.png'],
    ['both kinds of slashes', 'b/c\\a.png', 'C:\\data\\b\\c\\a.png'],
    ['absolute, in the folder', 'C:\\data\\a.png', 'C:\\data\\a.png'],
    ['another case, which is the same folder', 'c:\\DATA\\a.png', 'c:\\DATA\\a.png'],
    ['above', '..\\a.png', undefined],
    ['another drive', 'D:\\a.png', undefined],
    ['another drive, relative', 'D:a.png', undefined],
    ['from the root', '\\Windows\\a', undefined],
    ['a share', '\\\\host\\share\\a', undefined],
    ['a device', '\\\\.\\C:', undefined],
    ['a long path', '\\\\?\\C:\\data\\a.png', undefined],
    ['a stream beside a file', 'a.png:hidden', undefined],
    ['a device by its name', 'con', undefined],
    ['a device with an ending', 'b\\NUL.png', undefined],
    ['a blank at the end', 'a.png ', undefined],
  ])('Windows: %s', (_, given, place) => expect(placeInside('C:\\data', given, path.win32)).toBe(place));

  test.each(['posix', 'win32'] as const)('whatever is given, on %s', (kind) => {
    const root = kind === 'posix' ? '/data/x' : 'C:\\data\\x';
    const step = fc.oneof(fc.constantFrom('..', '.', '', 'a', 'C:', '\\\\?\\', 'x', ' ', '\0'), fc.string({ maxLength: 4 }));
    const given = fc.array(step, { maxLength: 6 }).chain((steps) => fc.constantFrom('/', '\\').map((slash) => steps.join(slash)));
    fc.assert(
      fc.property(given, (text) => {
        const place = placeInside(root, text, path[kind]);
        if (place !== undefined) expect(place.toLowerCase().startsWith(root.toLowerCase() + path[kind].sep)).toBe(true);
      }),
    );
  });
});

test.each([
  ['answer.png', 'answer.png'],
  ['../../etc/passwd', 'etc_passwd'],
  ['..\\a.png', 'a.png'],
  ['a b\u202egnp.exe', 'a_b_gnp.exe'],
  ['.bashrc', 'bashrc'],
  ['-rf', 'rf'],
  ['con.png', '_con.png'],
  ['é.tif', 'e_.tif'],
  ['', 'answer'],
  ['x'.repeat(300) + '.png', `${'x'.repeat(100)}.png`],
])('a file that is written, called %j', (name, safe) => expect(safeFileName(name)).toBe(safe));
