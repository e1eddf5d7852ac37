import { describe, expect, test } from 'vitest';
import { readHints } from '../../spec/hints.ts';
import { makeArg } from '../../spec/testing.ts';
import { bestArg } from './usePageFiles.ts';

const fileArg = (name: string, description: string) => makeArg({ name, kind: 'file', in: 'formData', hints: readHints(description) });
const image = fileArg('image', 'an image');
const audio = fileArg('audio', 'audio');
const other = fileArg('other', 'data');
const png = new File(['x'], 'a.png', { type: 'image/png' });
const csv = new File(['x'], 'a.csv', { type: 'text/csv' });

describe('a file dropped on the page goes to', () => {
  test.each<[string, (typeof image)[], (typeof image)[], File, typeof image | undefined]>([
    ['the empty argument of its medium', [other, audio, image], [], png, image],
    ['an empty argument for any file, when its own is taken', [image, audio, other], [image], png, other],
    ['an empty argument for any file, when none is of its medium', [image, other], [], csv, other],
    ['a filled argument of its medium rather than an empty one of another', [image, audio], [image], png, image],
    ['any empty argument, when none is better', [image], [], csv, image],
    ['the only argument, replacing what was there', [image], [image], csv, image],
    ['nowhere, when there is no file argument', [makeArg({})], [], png, undefined],
  ])('%s', (_, args, filled, file, expected) => {
    expect(bestArg(args, file, (arg) => (filled.includes(arg) ? new File([], 'old') : undefined))?.name).toBe(expected?.name);
  });
});
