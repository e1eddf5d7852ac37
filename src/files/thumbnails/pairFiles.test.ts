import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pairFiles, type Paired } from './pairFiles.ts';

const none = { twice: [], missing: [] };

describe('inputs and the files that were sent', () => {
  test.each<[string, (string | undefined)[], string[], Paired]>([
    ['by name, in whatever order', ['b.jpg', 'a.jpg'], ['a.jpg', 'b.jpg'], { files: [1, 0], by: 'name', ...none }],
    ['in a folder of the archive', ['a.jpg', 'b.jpg'], ['x/a.jpg', 'x/b.jpg'], { files: [0, 1], by: 'name', ...none }],
    ['at the server’s own path', ['/srv/q/a.jpg', '/srv/q/b.jpg'], ['a.jpg', 'b.jpg'], { files: [0, 1], by: 'name', ...none }],
    ['with strokes of Windows', ['x\\a.jpg'], ['x/a.jpg'], { files: [0], by: 'name', ...none }],
    ['without an ending', ['a', 'b'], ['a.png', 'b.png'], { files: [0, 1], by: 'name', ...none }],
    ['told apart by their folders', ['y/a.jpg', 'x/a.jpg'], ['x/a.jpg', 'y/a.jpg'], { files: [1, 0], by: 'name', ...none }],
    [
      'the same name twice in the archive',
      ['a.jpg', 'b.jpg'],
      ['x/a.jpg', 'y/a.jpg', 'b.jpg'],
      { files: [undefined, 2], by: 'name', twice: [0], missing: [] },
    ],
    [
      'the same name twice in the answer',
      ['a.jpg', 'a.jpg', 'b.jpg'],
      ['a.jpg', 'b.jpg'],
      { files: [undefined, undefined, 1], by: 'name', twice: [0, 1], missing: [] },
    ],
    [
      'a name that isn’t in the archive',
      ['a.jpg', 'c.jpg'],
      ['a.jpg', 'b.jpg'],
      { files: [0, undefined], by: 'name', twice: [], missing: [1] },
    ],
    ['other names, as many', ['0001', '0002'], ['a.jpg', 'b.jpg'], { files: [0, 1], by: 'order', ...none }],
    ['no names, as many', [undefined, undefined], ['a.jpg', 'b.jpg'], { files: [0, 1], by: 'order', ...none }],
    ['no names, fewer files', [undefined, undefined], ['a.jpg'], { files: [undefined, undefined], by: 'nothing', ...none }],
    ['nothing sent', ['a.jpg'], [], { files: [undefined], by: 'nothing', ...none }],
  ])('%s', (_, names, paths, expected) => {
    expect(pairFiles(names, paths)).toEqual(expected);
  });

  test('no file is two inputs, whatever the names', () => {
    const path = fc.array(fc.constantFrom('a', 'b', '..', 'a.jpg', 'b.png', '\\', ''), { maxLength: 3 }).map((steps) => steps.join('/'));
    fc.assert(
      fc.property(fc.array(fc.option(path, { nil: undefined })), fc.uniqueArray(path), (names, paths) => {
        const { files } = pairFiles(names, paths);
        const used = files.filter((file) => file !== undefined);
        expect(files).toHaveLength(names.length);
        expect(new Set(used).size).toBe(used.length);
        expect(used.every((file) => file >= 0 && file < paths.length)).toBe(true);
      }),
    );
  });
});
