import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pairFiles, type Paired } from './pairFiles.ts';

const none = { twice: [], missing: [], unused: [] };

describe('inputs and the files that were sent', () => {
  test.each<[string, (string | undefined)[], string[], Paired]>([
    ['by name, in whatever order', ['b.jpg', 'a.jpg'], ['a.jpg', 'b.jpg'], { files: [1, 0], by: 'name', ...none }],
    ['in a folder of the archive', ['a.jpg', 'b.jpg'], ['x/a.jpg', 'x/b.jpg'], { files: [0, 1], by: 'name', ...none }],
    ['at the server’s own path', ['/srv/q/a.jpg', '/srv/q/b.jpg'], ['a.jpg', 'b.jpg'], { files: [0, 1], by: 'name', ...none }],
    ['with strokes of Windows', ['x\\a.jpg'], ['x/a.jpg'], { files: [0], by: 'name', ...none }],
    ['without an ending', ['a', 'b'], ['a.png', 'b.png'], { files: [0, 1], by: 'name', ...none }],
    ['told apart by their folders', ['y/a.jpg', 'x/a.jpg'], ['x/a.jpg', 'y/a.jpg'], { files: [1, 0], by: 'name', ...none }],
    ['with another ending', ['a.png', 'b.png'], ['a.jpg', 'b.jpg'], { files: [0, 1], by: 'name', ...none }],
    ['in other capitals', ['IMG_1.jpg', 'img_2.JPG'], ['img_1.JPG', 'IMG_2.jpg'], { files: [0, 1], by: 'name', ...none }],
    ['in other capitals, with another ending', ['img_1'], ['IMG_1.JPG'], { files: [0], by: 'name', ...none }],
    ['told apart by capitals', ['a.jpg', 'A.jpg'], ['A.jpg', 'a.jpg'], { files: [1, 0], by: 'name', ...none }],
    ['an accent as one letter or two', ['caf\u00e9.jpg'], ['cafe\u0301.jpg'], { files: [0], by: 'name', ...none }],
    ['told apart by their folders, without an ending', ['y/a', 'x/a'], ['x/a.png', 'y/a.png'], { files: [1, 0], by: 'name', ...none }],
    ['one at the top, where others have folders', ['a.jpg', 'y/a.jpg'], ['y/a.jpg', 'a.jpg'], { files: [1, 0], by: 'name', ...none }],
    [
      'at the server’s path with the folder of the archive',
      ['/srv/q/x/a.jpg', '/srv/q/y/a.jpg'],
      ['y/a.jpg', 'x/a.jpg'],
      { files: [1, 0], by: 'name', ...none },
    ],
    [
      'the same name twice in the archive',
      ['a.jpg', 'b.jpg'],
      ['x/a.jpg', 'y/a.jpg', 'b.jpg'],
      { files: [undefined, 2], by: 'name', twice: [0], missing: [], unused: [] },
    ],
    [
      'the same name twice in the answer is the same file',
      ['a.jpg', 'a.jpg', 'b.jpg'],
      ['a.jpg', 'b.jpg'],
      { files: [0, 0, 1], by: 'name', ...none },
    ],
    [
      'the same name twice in both',
      ['a.jpg', 'a.jpg'],
      ['x/a.jpg', 'y/a.jpg'],
      { files: [undefined, undefined], by: 'name', twice: [0, 1], missing: [], unused: [] },
    ],
    [
      'two folders of the answer, one file',
      ['x/a.jpg', 'y/a.jpg'],
      ['a.jpg'],
      { files: [undefined, undefined], by: 'name', twice: [0, 1], missing: [], unused: [] },
    ],
    ['the surer name has it', ['a.png', 'a.jpg'], ['a.jpg'], { files: [undefined, 0], by: 'name', twice: [], missing: [0], unused: [] }],
    [
      'a name that isn’t in the archive',
      ['a.jpg', 'c.jpg'],
      ['a.jpg', 'b.jpg'],
      { files: [0, undefined], by: 'name', twice: [], missing: [1], unused: [1] },
    ],
    [
      'fewer answers than files',
      ['a.jpg'],
      ['notes.txt', 'a.jpg', 'b.jpg'],
      { files: [1], by: 'name', twice: [], missing: [], unused: [0, 2] },
    ],
    ['other names, as many', ['0001', '0002'], ['a.jpg', 'b.jpg'], { files: [0, 1], by: 'order', ...none }],
    ['no names, as many', [undefined, undefined], ['a.jpg', 'b.jpg'], { files: [0, 1], by: 'order', ...none }],
    ['no names, fewer files', [undefined, undefined], ['a.jpg'], { files: [undefined, undefined], by: 'nothing', ...none, unused: [0] }],
    ['nothing sent', ['a.jpg'], [], { files: [undefined], by: 'nothing', ...none }],
  ])('%s', (_, names, paths, expected) => {
    expect(pairFiles(names, paths)).toEqual(expected);
  });

  test('no file is that of two names, whatever they are', () => {
    const path = fc.array(fc.constantFrom('a', 'b', '..', 'a.jpg', 'b.png', '\\', ''), { maxLength: 3 }).map((steps) => steps.join('/'));
    fc.assert(
      fc.property(fc.array(fc.option(path, { nil: undefined })), fc.uniqueArray(path), (names, paths) => {
        const { files, by, twice, missing, unused } = pairFiles(names, paths);
        const used = new Map(files.flatMap((file, at) => (file === undefined ? [] : [[file, names[at]]])));
        expect(files).toHaveLength(names.length);
        if (by === 'name') expect(files.every((file, at) => file === undefined || used.get(file) === names[at])).toBe(true);
        expect([...used.keys()].every((file) => file >= 0 && file < paths.length)).toBe(true);
        expect(unused.every((file) => file >= 0 && file < paths.length && !used.has(file))).toBe(true);
        // All of it is told.
        if (twice.length === 0) expect(used.size + unused.length).toBe(paths.length);
        if (by !== 'name') return;
        const without = files.flatMap((file, at) => (file === undefined ? [at] : []));
        expect([...twice, ...missing].toSorted((a, b) => a - b)).toEqual(without);
      }),
    );
  });
});
