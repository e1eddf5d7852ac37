import fc from 'fast-check';
import { gzipSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import type { Archive } from './entry.ts';
import { openArchive } from './archive.ts';
import { ARCHIVE_LIMITS } from './limits.ts';
import { DAMAGED_ARCHIVES, GOOD_ARCHIVE, NOISE } from './testDamaged.ts';
import { makeZip } from './testZip.ts';
import { wrongChecksum } from './words.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const HELLO = utf8('hello');

/** Every file that can be opened with its text, every other with its reason. */
async function contents(archive: Archive): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const entry of archive.entries) {
    if (entry.folder) found[`${entry.path}/`] = 'folder';
    else
      found[entry.path] = await entry.open().then(
        async ({ blob, problem }) => `${await blob.text()}${problem === undefined ? '' : ` (${problem})`}`,
        (error: Error) => `${error.name}: ${error.message}`,
      );
  }
  return found;
}

describe('lists and opens', () => {
  test.each<[string, Blob]>([
    ['deflated files', makeZip([{ name: 'a.txt', bytes: HELLO }])],
    ['stored files', makeZip([{ name: 'a.txt', bytes: HELLO, stored: true }])],
    ['sizes after the data', makeZip([{ name: 'a.txt', bytes: HELLO, streamed: true }])],
    ['ZIP64', makeZip([{ name: 'a.txt', bytes: HELLO, zip64: true }], { zip64: true })],
    ['something in front', makeZip([{ name: 'a.txt', bytes: HELLO }], { prefix: utf8('#!/bin/sh\n') })],
    [
      'ZIP64 with something in front',
      makeZip([{ name: 'a.txt', bytes: HELLO, zip64: true }], { zip64: true, prefix: utf8('#!/bin/sh\n') }),
    ],
    ['a comment that looks like an end', makeZip([{ name: 'a.txt', bytes: HELLO }], { comment: `PK\u0005\u0006${'x'.repeat(40)}` })],
    ['the longest comment', makeZip([{ name: 'a.txt', bytes: HELLO }], { comment: 'x'.repeat(65_535) })],
  ])('a ZIP with %s', async (_, blob) => {
    const archive = await openArchive(blob);
    expect(archive).toMatchObject({ kind: 'zip', count: 1, problems: [], entries: [{ path: 'a.txt', size: 5, folder: false }] });
    expect(await contents(archive)).toEqual({ 'a.txt': 'hello' });
  });

  test('an empty ZIP', async () => {
    expect(await openArchive(makeZip([]))).toEqual({ kind: 'zip', entries: [], count: 0, problems: [] });
  });

  test('gzip, under the name that it carries or that of the file', async () => {
    const named = await openArchive(new Blob([new Uint8Array(gzipSync(HELLO, { filename: 'inside.txt' }))]), 'x.gz');
    expect(await contents(named)).toEqual({ 'inside.txt': 'hello' });
    const bare = await openArchive(new Blob([new Uint8Array(gzipSync(HELLO))]), 'x.csv.gz');
    expect(bare).toMatchObject({ kind: 'gzip', entries: [{ path: 'x.csv', size: 5 }] });
  });

  test('gzip with another checksum than its content has', async () => {
    const packed = new Uint8Array(gzipSync(HELLO));
    packed[packed.length - 8] = (packed.at(-8) ?? 0) ^ 1;
    const { entries } = await openArchive(new Blob([packed]), 'x.gz');
    expect(await entries[0]?.open()).toMatchObject({ problem: wrongChecksum });
  });

  test('gzip in several pieces, as bgzip writes it, whose end tells no size', async () => {
    const pieces = [utf8('a,b\n'), utf8('1,2\n'), new Uint8Array()].map((piece) => new Uint8Array(gzipSync(piece)));
    const archive = await openArchive(new Blob(pieces), 'x.csv.gz');
    expect(archive.entries[0]?.size).toBeUndefined();
    expect(await contents(archive)).toEqual({ 'x.csv': 'a,b\n1,2\n' });
  });

  test('tar, with long names, folders and links; also in gzip', async () => {
    const long = `${'deep/'.repeat(30)}a.txt`;
    const tar = makeTar([
      ['L', '././@LongLink', utf8(`${long}\0`)],
      ['0', 'deep/', HELLO],
      ['5', 'folder/', new Uint8Array(0)],
      ['2', 'link', new Uint8Array(0)],
      ['x', 'pax', utf8('18 path=pax/b.txt\n')],
      ['0', 'b', HELLO],
    ]);
    const expected = {
      [long]: 'hello',
      'folder/': 'folder',
      link: 'It is only a link to another file, or a device.',
      'pax/b.txt': 'hello',
    };
    const plain = await openArchive(new Blob([tar]));
    expect(plain.entries.map(({ path, refusal }) => [path, refusal])).toContainEqual(['link', expected.link]);
    expect(await contents({ ...plain, entries: plain.entries.filter(({ refusal }) => refusal === undefined) })).toEqual(
      Object.fromEntries(Object.entries(expected).filter(([name]) => name !== 'link')),
    );
    const packed = await openArchive(new Blob([new Uint8Array(gzipSync(tar))]), 'x.tar.gz');
    expect([packed.kind, packed.entries.map(({ path }) => path)]).toEqual(['tar in gzip', [long, 'folder', 'link', 'pax/b.txt']]);
  });

  test('never reads the whole file', async () => {
    const blob = makeZip([
      { name: 'big.bin', bytes: new Uint8Array(3_000_000), stored: true },
      { name: 'a.txt', bytes: HELLO },
    ]);
    const read: number[] = [];
    const slice = blob.slice.bind(blob);
    vi.spyOn(blob, 'slice').mockImplementation((start, end) => {
      const part = slice(start, end);
      read.push(part.size);
      return part;
    });
    const archive = await openArchive(blob);
    await archive.entries[1]?.open();
    expect(read.reduce((sum, size) => sum + size, 0)).toBeLessThan(150_000);
  });
});

describe('names', () => {
  test.each<[string, string | Uint8Array, object]>([
    ['up and out', '../../etc/passwd', { path: 'etc/passwd', spelled: '../../etc/passwd' }],
    ['absolute', '/etc/passwd', { path: 'etc/passwd', spelled: '/etc/passwd' }],
    ['of Windows', 'C:\\temp\\a.txt', { path: 'temp/a.txt', spelled: 'C:\\temp\\a.txt' }],
    ['with control characters', 'a\u0000\u001b[31m.txt', { path: 'a[31m.txt', spelled: 'a\u0000\u001b[31m.txt' }],
    ['written backwards', 'photo\u202egpj.exe', { path: 'photogpj.exe', spelled: 'photo\u202egpj.exe' }],
    ['of nothing', '..', { path: 'unnamed', spelled: '..' }],
    ['of code page 437', Uint8Array.of(0x81, 0x62, 0x65, 0x72), { path: 'über' }],
    ['of UTF-8', 'größe/日本.csv', { path: 'größe/日本.csv' }],
    ['of Object', '__proto__', { path: '__proto__' }],
  ])('%s', async (_, name, expected) => {
    const [entry] = (await openArchive(makeZip([{ name, bytes: HELLO }]))).entries;
    expect(entry).toMatchObject(expected);
    expect(Object.hasOwn(entry ?? {}, 'spelled')).toBe(Object.hasOwn(expected, 'spelled'));
  });

  test('twice the same stays two files', async () => {
    const { entries } = await openArchive(
      makeZip([
        { name: 'a', bytes: HELLO },
        { name: 'a', bytes: utf8('other') },
      ]),
    );
    expect(await Promise.all(entries.map(async (entry) => (await entry.open()).blob.text()))).toEqual(['hello', 'other']);
  });
});

describe('what it doesn’t open, and why', () => {
  const zeros = new Uint8Array(3_000_000);
  test.each<[string, Parameters<typeof makeZip>[0][number], RegExp]>([
    ['encrypted', { name: 'a', bytes: HELLO, encrypted: true }, /encrypted/],
    ['packed in another way', { name: 'a', bytes: HELLO, method: 93 }, /Zstandard/],
    ['packed in an unknown way', { name: 'a', bytes: HELLO, method: 77 }, /method 77/],
    ['a link', { name: 'a', bytes: HELLO, link: true }, /link/],
    ['declared too large', { name: 'a', bytes: HELLO, declared: 3_000_000_000 }, /more than 5\.0 MB/],
    ['too large', { name: 'a', bytes: new Uint8Array(6_000_000) }, /more than 5\.0 MB/],
    ['a bomb', { name: 'a', bytes: zeros }, /more than 200 times/],
    ['a bomb that declares little', { name: 'a', bytes: zeros, declared: 900_000 }, /holds more than the archive declares/],
  ])('%s', async (_, content, reason) => {
    const limits = { ...ARCHIVE_LIMITS, unpacked: 5_000_000, ratioFrom: 1_000_000 };
    const [entry] = (await openArchive(makeZip([content, { name: 'b' }]), '', limits)).entries;
    await expect(entry?.open()).rejects.toThrow(reason);
  });

  test('a bomb in gzip, whose size is only a claim', async () => {
    const bytes = new Uint8Array(gzipSync(zeros));
    bytes.set([9, 0, 0, 0], bytes.length - 4);
    const [entry] = (await openArchive(new Blob([bytes]), '', { ...ARCHIVE_LIMITS, unpacked: 1_000_000 })).entries;
    await expect(entry?.open()).rejects.toThrow(/more than 1\.0 MB/);
  });

  test('more entries than are listed', async () => {
    const blob = makeZip(Array.from({ length: 30 }, (_, index) => ({ name: String(index) })));
    const archive = await openArchive(blob, '', { ...ARCHIVE_LIMITS, entries: 20 });
    expect([archive.entries.length, archive.count, archive.problems]).toEqual([20, 30, []]);
  });
});

describe('damage', () => {
  test('without its end it shows the files that are there', async () => {
    const archive = await openArchive(DAMAGED_ARCHIVES['cut off']);
    expect(archive.problems).toEqual([expect.stringMatching(/cut off/)]);
    const [a, b, c] = await Promise.all(archive.entries.map((entry) => entry.open()));
    expect([await a?.blob.text(), await b?.blob.text(), c?.problem]).toEqual(['hello', 'hello', expect.stringMatching(/ends inside/)]);
    expect(c?.blob.size).toBeGreaterThan(10_000);
  });

  test('a wrong checksum is said', async () => {
    const { entries } = await openArchive(DAMAGED_ARCHIVES['a wrong checksum']);
    expect(await entries[0]?.open()).toMatchObject({ problem: expect.stringMatching(/checksum/) as string });
  });

  test('a table of contents that announces too much', async () => {
    const archive = await openArchive(DAMAGED_ARCHIVES['announces too much']);
    expect([archive.entries.length, archive.problems.length]).toEqual([1, 1]);
  });

  test('a file whose data breaks off keeps its beginning', async () => {
    const text = Array.from({ length: 20_000 }, (_, index) => `${(index * 7919) % 10_007}\n`).join('');
    const whole = gzipSync(utf8(text));
    const { entries } = await openArchive(new Blob([new Uint8Array(whole.subarray(0, whole.length - 3000))]));
    const opened = await entries[0]?.open();
    expect(opened?.problem).toMatch(/ends early/);
    expect(text.startsWith((await opened?.blob.text()) ?? 'nothing')).toBe(true);
    expect(opened?.blob.size).toBeGreaterThan(10_000);
  });

  test('what is no archive is refused in a sentence', async () => {
    await expect(openArchive(new Blob(['hello']))).rejects.toThrow(/isn’t an archive that can be read/);
  });

  test('any damage ends in a list, a file or a sentence', async () => {
    const bytes = new Uint8Array(await GOOD_ARCHIVE.slice(0, 300).arrayBuffer());
    const tail = new Uint8Array(await GOOD_ARCHIVE.slice(-260).arrayBuffer());
    const base = Uint8Array.from([...bytes, ...tail]);
    const gzip = gzipSync(NOISE.subarray(0, 400));
    const tar = makeTar([['0', 'a', HELLO]]);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(base, gzip, tar, new Uint8Array(600)),
        fc.array(fc.tuple(fc.nat(2000), fc.integer({ min: 0, max: 255 })), { maxLength: 6 }),
        fc.nat(2000),
        async (start, changes, cut) => {
          const damaged = new Uint8Array(start);
          for (const [at, value] of changes) damaged[at % damaged.length] = value;
          const archive = await openArchive(new Blob([damaged.subarray(0, damaged.length - (cut % 40))])).catch(
            (error: Error) => error.name,
          );
          const words = typeof archive === 'string' ? [archive] : Object.values(await contents(archive));
          expect(words.filter((word) => /^\w*Error/.test(word) && !word.startsWith('ArchiveError'))).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });
});

function makeTar(files: readonly (readonly [type: string, name: string, bytes: Uint8Array])[]): Uint8Array<ArrayBuffer> {
  const blocks = files.map(([type, name, bytes]) => {
    const header = new Uint8Array(512 + Math.ceil(bytes.length / 512) * 512);
    const write = (text: string, at: number) => header.set(utf8(text), at);
    write(name, 0);
    write('0000644\u0000', 100);
    write(`${bytes.length.toString(8).padStart(11, '0')}\u0000`, 124);
    write(type, 156);
    write('ustar\u000000', 257);
    write('        ', 148);
    write(
      `${header
        .reduce((sum, byte) => sum + byte, 0)
        .toString(8)
        .padStart(6, '0')}\u0000 `,
      148,
    );
    header.set(bytes, 512);
    return header;
  });
  return new Uint8Array(Buffer.concat([...blocks, new Uint8Array(1024)]));
}
