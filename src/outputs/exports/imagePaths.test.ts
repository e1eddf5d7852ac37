import fc from 'fast-check';
import { expect, test } from 'vitest';
import { imagePaths, splitPath } from './imagePaths.ts';

const pathsOf = (...names: string[]) => imagePaths(names.map((name) => ({ name })));

test.each<[string, string[], string[]]>([
  ['names stay', ['a.jpg', 'sub/b.png'], ['a.jpg', 'sub/b.png']],
  ['the same name twice', ['a.jpg', 'a.jpg', 'a.jpg'], ['a.jpg', 'a_2.jpg', 'a_3.jpg']],
  ['the same stem with another ending', ['a.jpg', 'a.png'], ['a.jpg', 'a_2.png']],
  ['small and capital letters', ['a.jpg', 'A.JPG'], ['a.jpg', 'A_2.JPG']],
  ['a number that is taken', ['a_2.jpg', 'a.jpg', 'a.jpg'], ['a_2.jpg', 'a.jpg', 'a_3.jpg']],
  ['what leads elsewhere', ['../../etc/passwd', 'C:\\x\\y.jpg', '/abs.jpg'], ['etc/passwd', 'x/y.jpg', 'abs.jpg']],
  ['pictures of one name in two folders', ['a/x.jpg', 'b/x.jpg'], ['a/x.jpg', 'b/x.jpg']],
  [
    'without an ending, with blanks, in other scripts',
    ['scan', 'my cat.png', 'пруд.png', '池.png'],
    ['scan', 'my cat.png', 'пруд.png', '池.png'],
  ],
  [
    'what Windows refuses',
    ['what: b?.png', 'con.png', 'sub/NUL', 'end. ', '<x>|"y"*'],
    ['what_ b_.png', '_con.png', 'sub/_NUL', 'end', '_x___y__'],
  ],
  ['dots and blanks alone', ['. .'], ['_']],
  ['nothing', ['', '..', '.'], ['unnamed', 'unnamed_2', 'unnamed_3']],
])('%s', (_, names, paths) => {
  expect(pathsOf(...names)).toEqual(paths);
});

test('whatever the names, paths stay below their folder and no two stems are one', () => {
  const part = fc.constantFrom('a', 'A', '.', '..', '/', '\\', '.jpg', '.png', 'C:', '\u202e', '\u0000', '_2', ' ', 'é', '💧');
  const name = fc.oneof(
    fc.array(part, { maxLength: 8 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 20 }),
  );
  fc.assert(
    fc.property(fc.array(name, { maxLength: 30 }), (names) => {
      const paths = pathsOf(...names);
      expect(paths).toHaveLength(names.length);
      for (const path of paths) {
        expect(path).not.toMatch(/^\/|\\|\u0000/);
        expect(path.split('/').filter((step) => /^\.*$/.test(step))).toEqual([]);
      }
      expect(new Set(paths.map((path) => splitPath(path)[0].toLowerCase())).size).toBe(names.length);
    }),
  );
});
