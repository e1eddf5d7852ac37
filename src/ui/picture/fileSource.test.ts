import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { decodedHere, sourceIn } from './fileSource.ts';

const FILES = path.join(import.meta.dirname, '../../files');
const read = (place: string, name = path.basename(place), type = '') =>
  new File([new Uint8Array(readFileSync(path.join(FILES, place)))], name, { type });

/** NumPy's header alone: of what it announces nothing has to be there. */
function array(shape: string, dtype = '<f4'): File {
  const text = `{'descr': '${dtype}', 'fortran_order': False, 'shape': (${shape}), }`.padEnd(117, ' ');
  return new File([new Uint8Array([0x93, ...new TextEncoder().encode('NUMPY'), 1, 0, 118, 0]), `${text}\n`], 'a.npy');
}

test.each<[string, File, string | undefined, { width: number; height: number } | undefined]>([
  ['a TIFF', read('raster/testdata/uint16.tif'), 'tiff', { width: 20, height: 12 }],
  [
    'a TIFF that is called otherwise',
    read('raster/testdata/rgb.tif', 'scan', 'application/octet-stream'),
    'tiff',
    { width: 20, height: 12 },
  ],
  ['an array H×W', array('300, 200'), 'npy', { width: 200, height: 300 }],
  ['a stack', array('50, 300, 200', '>u2'), 'npy', { width: 200, height: 300 }],
  ['a series', array('300,'), undefined, undefined],
  ['a table of four columns', array('3000, 9'), undefined, undefined],
  ['numbers that aren’t read here', array('300, 200', '<c8'), undefined, undefined],
  ['an empty array', array('0, 300, 200'), undefined, undefined],
  ['what only claims to be a TIFF', new File(['no picture'], 'a.tif', { type: 'image/tiff' }), undefined, undefined],
  ['what browsers draw', read('testdata/gradient.png', 'a.png', 'image/png'), undefined, undefined],
])('numbers in %s', async (_, file, from, size) => {
  const found = await decodedHere(file);
  expect(found?.source.from).toBe(from);
  expect(found?.size).toEqual(size === undefined ? undefined : expect.objectContaining(size));
});

test('where the pixels of a file come from', async () => {
  const png = read('testdata/gradient.png', 'a.png', 'image/png');
  expect(await sourceIn(png)).toBe(png);
  expect(await sourceIn(read('testdata/gradient.jpg', 'nameless'))).toBeInstanceOf(Blob);
  expect(await sourceIn(array('300, 200'))).toMatchObject({ from: 'npy' });
  expect(await sourceIn(new File(['a,b\n1,2'], 'a.csv', { type: 'text/csv' }))).toBeUndefined();
});
