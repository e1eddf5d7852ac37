import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openArchive } from './archive.ts';
import { crc32 } from './crc32.ts';
import { ARCHIVE_LIMITS } from './limits.ts';
import { storeZip } from './storeZip.ts';

const AT = new Date(2026, 10, 2, 9, 3, 8).getTime();
const TEXTS: Readonly<Record<string, string>> = { 'a.txt': 'hello', 'folder/é ü.bin': 'x'.repeat(3_000_000), empty: '' };
const sources = (texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).map(([path, text]) => ({ path, blob: new Blob([text]) }));

async function readBack(archive: Blob): Promise<Record<string, string>> {
  const { entries } = await openArchive(archive, '', { ...ARCHIVE_LIMITS, entries: 200_000 });
  const found: Record<string, string> = {};
  for (const entry of entries) {
    const { blob, problem } = await entry.open();
    found[entry.path] = problem ?? (await blob.text());
  }
  return found;
}

describe('files as they are', () => {
  test('are read back, by this page and by other programs', async () => {
    const archive = await storeZip(sources(TEXTS), AT);
    expect(await readBack(archive)).toEqual(TEXTS);
    const other = unzipSync(new Uint8Array(await archive.arrayBuffer()));
    expect(Object.fromEntries(Object.entries(other).map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]))).toEqual(TEXTS);
  });

  test.each([
    ['a file beyond four gigabytes', { number: 6, count: 0xffff }],
    ['every number beyond four gigabytes', { number: 1, count: 0xffff }],
    ['more files than two bytes can count', { number: 0xffff_ffff, count: 2 }],
  ])('in ZIP64, when there is %s', async (_, most) => {
    const archive = await storeZip(sources(TEXTS), AT, { most });
    expect(await readBack(archive)).toEqual(TEXTS);
    expect(Object.keys(unzipSync(new Uint8Array(await archive.arrayBuffer())))).toEqual(Object.keys(TEXTS));
  });

  test('more of them than two bytes can count', { timeout: 90_000 }, async () => {
    // All but the last one are empty, which takes no reading.
    const [nothing, last] = [new Blob([]), new Blob(['x'])];
    const made = Array.from({ length: 66_000 }, (_, index) => ({ path: `${index}`, blob: index === 65_999 ? last : nothing }));
    const { entries, count, problems } = await openArchive(await storeZip(made, AT), '', { ...ARCHIVE_LIMITS, entries: 100_000 });
    expect([count, entries.length, problems, entries.at(-1)?.path]).toEqual([66_000, 66_000, [], '65999']);
    expect(await (await entries.at(-1)?.open())?.blob.text()).toBe('x');
  });

  test('none at all', async () => {
    expect((await openArchive(await storeZip([], AT))).count).toBe(0);
  });

  test('whatever they are called and hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.stringMatching(/^[a-z0-9]{1,9}$/), fc.uint8Array({ maxLength: 50 })), async (files) => {
        const made = Object.entries(files).map(([path, bytes]) => ({ path, blob: new Blob([new Uint8Array(bytes)]) }));
        const { entries } = await openArchive(await storeZip(made, AT, { most: { number: 20, count: 3 } }));
        for (const entry of entries) {
          const { path } = entry;
          const { blob, problem } = await entry.open();
          expect([problem, [...new Uint8Array(await blob.arrayBuffer())]]).toEqual([undefined, [...(files[path] ?? [])]]);
        }
        expect(entries).toHaveLength(made.length);
      }),
      { numRuns: 50 },
    );
  });
});

/** As browsers give it when the disk has changed. */
const gone = () => {
  const blob = new Blob(['gone']);
  blob.slice = () => ({ arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')) }) as unknown as Blob;
  return blob;
};

describe('on the way', () => {
  test('it tells how far it is', async () => {
    const told: number[] = [];
    await storeZip(sources(TEXTS), AT, { onBytes: (bytes) => told.push(bytes) });
    expect(told).toEqual([5, 2_000_000, 1_000_000]);
  });

  test('it ends when it is asked to', async () => {
    const stopping = new AbortController();
    const made = storeZip(sources(TEXTS), AT, { signal: stopping.signal, onBytes: () => stopping.abort() });
    await expect(made).rejects.toMatchObject({ name: 'AbortError' });
  });

  test('a file that can’t be read is told of, and the others are there', async () => {
    const unreadable: string[] = [];
    const files = [...sources({ a: '1' }), { path: 'gone', blob: gone() }, ...sources({ b: '2' })];
    const archive = await storeZip(files, AT, { onUnreadable: (path) => unreadable.push(path) });
    expect([await readBack(archive), unreadable]).toEqual([{ a: '1', b: '2' }, ['gone']]);
    await expect(storeZip(files, AT)).rejects.toThrow('gone');
  });
});

test('a checksum is that of the standard, in pieces of any length', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), fc.nat(40), (bytes, cut) => {
      const whole = crc32(bytes);
      expect(crc32(bytes.subarray(cut), crc32(bytes.subarray(0, cut)))).toBe(whole);
      let slow = ~0;
      for (const byte of bytes) {
        slow ^= byte;
        for (let bit = 0; bit < 8; bit++) slow = slow & 1 ? (slow >>> 1) ^ 0xedb88320 : slow >>> 1;
      }
      expect(whole).toBe(~slow >>> 0);
    }),
  );
});
