import { describe, expect, test, vi } from 'vitest';
import { asType, blobOf, readBytes, readView } from './readBytes.ts';

const bytes = Uint8Array.from([1, 2, 3, 4, 5]);
const large = new Uint8Array(4_000_001).fill(7);

describe('bytes of a blob', () => {
  test.each<[string, number | undefined, number | undefined, number[]]>([
    ['all of them', undefined, undefined, [1, 2, 3, 4, 5]],
    ['from an offset on', 3, undefined, [4, 5]],
    ['between two', 1, 3, [2, 3]],
    ['beyond the end', 4, 100, [5]],
    ['behind the end', 9, 100, []],
  ])('%s', async (_, start, end, found) => {
    for (const blob of [new Blob([bytes]), blobOf(bytes), new File([bytes], 'a.bin')]) {
      expect([...(await readBytes(blob, start, end))]).toEqual(found);
      expect((await readView(blob, start, end)).byteLength).toBe(found.length);
    }
  });

  test.each<[string, Blob, number]>([
    ['of a small blob are read once', new Blob([bytes]), 1],
    ['that are at hand are not read', blobOf(bytes), 0],
    ['that are at hand are not read under another type either', asType(blobOf(bytes), 'image/png'), 0],
    ['of a large blob are read each time, and only those that are asked for', new Blob([large]), 0],
    ['of a file are read each time: it may change on the disk', new File([bytes], 'a.bin'), 0],
  ])('%s', async (_, blob, whole) => {
    const read = vi.spyOn(blob, 'arrayBuffer');
    const slice = vi.spyOn(blob, 'slice');
    await Promise.all([readBytes(blob, 0, 2), readBytes(blob, 1, 2)]);
    await readBytes(blob, 2, 3);
    expect(read).toHaveBeenCalledTimes(whole);
    const isHeld = blob.size < 100 && !(blob instanceof File);
    expect(slice).toHaveBeenCalledTimes(isHeld ? 0 : 3);
  });

  test('that could not be read are asked for again', async () => {
    const blob = new Blob([bytes]);
    vi.spyOn(blob, 'arrayBuffer').mockRejectedValueOnce(new Error('gone'));
    await expect(readBytes(blob)).rejects.toThrow('gone');
    expect([...(await readBytes(blob))]).toEqual([1, 2, 3, 4, 5]);
  });

  test('a type is a new blob with the same bytes', async () => {
    const typed = asType(new Blob([bytes]), 'image/png');
    expect([typed.type, await typed.arrayBuffer()]).toEqual(['image/png', bytes.buffer]);
    expect(blobOf(large, 'a/b')).toMatchObject({ size: large.length, type: 'a/b' });
  });
});
