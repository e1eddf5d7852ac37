import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeZip } from './zip/testZip.ts';
import { glimpse } from './glimpse.ts';
import { rememberedType } from './rememberedType.ts';
import { contradiction, previewOf, provenType } from './kindOfFile.ts';

const file = (content: BlobPart, name: string, type = '') => new File([content], name, { type });
const npy = (header: string) => {
  const text = header.padEnd(117) + '\n';
  return new Blob([Uint8Array.of(0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0, text.length, 0), text]);
};

describe('a look inside', () => {
  test.each([
    ['text', file('one\ntwo', 'a.txt'), { kind: 'text', lines: ['one', 'two'], more: false }],
    ['long text', file('line\n'.repeat(20_000), 'a.log'), { kind: 'text', lines: Array.from({ length: 6 }, () => 'line'), more: true }],
    [
      'a table',
      file('a,b\n1,"x,y"\n', 'a.csv'),
      {
        kind: 'table',
        rows: [
          ['a', 'b'],
          ['1', 'x,y'],
        ],
        more: false,
      },
    ],
    [
      'a table with tabs',
      file('a\tb\n1\t2\n', 'A.TSV'),
      {
        kind: 'table',
        rows: [
          ['a', 'b'],
          ['1', '2'],
        ],
        more: false,
      },
    ],
    ['a CSV that is none', file('just words', 'a.csv'), { kind: 'text', lines: ['just words'], more: false }],
    [
      'an array',
      file(npy("{'descr': '<f4', 'fortran_order': False, 'shape': (3, 640, 480), }"), 'a.npy'),
      { kind: 'array', words: 'NumPy array, 3 × 640 × 480, f4' },
    ],
    ['bytes', file(Uint8Array.of(1, 2, 3, 0), 'a.bin'), undefined],
    ['nothing', file('', 'a.txt'), undefined],
  ])('%s', async (_, given, seen) => {
    expect(await glimpse(given)).toEqual(seen);
  });

  const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
  const utf16 = (text: string) => Uint8Array.from([0xff, 0xfe, ...Array.from(text, (character) => [character.charCodeAt(0), 0]).flat()]);
  const NAMES = ['Ort', 'n'];
  const SEEN = [NAMES, ['Müll', '1']];
  test.each<[string, File, string[][]]>([
    ['Latin-1', file(latin1('Ort,n\nMüll,1\n'), 'a.csv'), SEEN],
    ['Latin-1 with a type of Windows', file(latin1('Ort,n\nMüll,1\n'), 'a.csv', 'application/vnd.ms-excel'), SEEN],
    ['UTF-16', file(utf16('Ort\tn\nMüll\t1\n'), 'a.csv'), SEEN],
    ['a mark in front', file('\ufeffOrt,n\nMüll,1\n', 'a.csv'), SEEN],
    ['a note above it', file('# depth in m, by x\nOrt,n\nMüll,1\n', 'a.csv'), SEEN],
    ['its names in a note', file('# Ort,n\n1,2\n', 'a.csv'), [NAMES, ['1', '2']]],
    ['a separator that is told', file('sep=|\nOrt|n\nMüll|1\n', 'a.csv'), SEEN],
    ['semicolons', file('Ort;n\nMüll;1\n', 'a.csv'), SEEN],
    ['another ending', file('Ort;n\nMüll;1\n', 'a.dat', 'text/csv'), SEEN],
    ['its shape alone', file('Ort;n\nMüll;1\n', 'a.txt', 'text/plain'), SEEN],
  ])('a table as the one of an answer is read: %s', async (_, given, rows) => {
    expect(await glimpse(given)).toEqual({ kind: 'table', rows, more: false });
  });

  test('text in an old encoding', async () => {
    expect(await glimpse(file(latin1('Müll'), 'a.txt', 'text/plain'))).toEqual({ kind: 'text', lines: ['Müll'], more: false });
  });

  test('an archive', async () => {
    const zip = makeZip([{ name: 'a/' }, { name: 'a/one.txt', bytes: new TextEncoder().encode('abc') }]);
    expect(await glimpse(file(zip, 'a.zip'))).toEqual({ kind: 'entries', entries: [{ path: 'a/one.txt', size: 3 }], count: 1 });
  });
});

describe('what a file says and what it is', () => {
  test.each([
    ['image/png', 'image/png', false],
    ['image/jpg', 'image/jpeg', false],
    ['audio/x-wav', 'audio/wav', false],
    ['video/mp4', 'audio/mp4', false],
    ['application/x-zip-compressed', 'application/zip', false],
    ['text/plain', 'image/png', false],
    ['', 'image/png', false],
    ['image/png', undefined, false],
    ['image/jpeg', 'image/png', true],
    ['audio/mpeg', 'application/zip', true],
    ['image/heif', 'image/heic', false],
    ['image/heic', 'image/heic-sequence', false],
    ['image/x-adobe-dng', 'image/tiff', false],
    ['image/x-nikon-nef', 'image/tiff', false],
    ['image/tiff', 'image/x-canon-cr2', false],
    ['audio/x-aiff', 'audio/aiff', false],
    ['audio/mp3', 'audio/mpeg', false],
    ['audio/x-mpeg', 'audio/mpeg', false],
    ['audio/opus', 'audio/ogg', false],
    ['image/svg+xml', 'application/gzip', false],
    ['image/x-ms-bmp', 'image/bmp', false],
    ['image/x-png', 'image/png', false],
    ['image/vnd.microsoft.icon', 'image/x-icon', false],
    ['video/x-msvideo', 'video/vnd.avi', false],
    ['video/x-ms-wmv', 'application/vnd.ms-asf', false],
    ['audio/wav', 'audio/mpeg', true],
    ['image/heic', 'image/jpeg', true],
    ['image/avif', 'image/heic', true],
    ['image/svg+xml', 'image/png', true],
    ['application/zip', 'image/png', true],
    ['application/x-gzip', 'image/svg+xml', false],
    ['image/svg+xml', 'application/xml', false],
    ['image/png', 'text/html', true],
    // Sound and film share a container; another container is another format.
    ['audio/x-vorbis+ogg', 'audio/ogg', false],
    ['video/quicktime', 'video/mp4', false],
    ['video/mp4', 'video/3gpp', false],
    ['video/x-matroska', 'video/webm', false],
    ['application/ogg', 'video/ogg', false],
    ['video/mp4', 'video/webm', true],
    ['audio/ogg', 'audio/mp4', true],
  ])('%s with bytes of %s: a word about it? %s', (type, proven, told) => {
    expect(contradiction({ name: 'x', type }, proven) !== undefined).toBe(told);
  });

  test.each([
    ['IMG_1.HEIC', 'image/jpeg', true],
    ['IMG_1.HEIC', 'image/heic', false],
    ['scan.TIFF', 'image/png', true],
    ['constructor', 'image/png', false],
    ['a.constructor', 'image/png', false],
    ['noext', 'image/png', false],
    ['a.bin', 'image/png', false],
  ])('%s without a type, with bytes of %s: a word about it? %s', (name, proven, told) => {
    expect(contradiction({ name, type: '' }, proven) !== undefined).toBe(told);
  });

  test('bytes prove a type, or nothing', async () => {
    const png = Uint8Array.of(
      0x89,
      0x50,
      0x4e,
      0x47,
      0x0d,
      0x0a,
      0x1a,
      0x0a,
      0,
      0,
      0,
      13,
      0x49,
      0x48,
      0x44,
      0x52,
      0,
      0,
      0,
      1,
      0,
      0,
      0,
      1,
      8,
      2,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0x49,
      0x44,
      0x41,
      0x54,
    );
    expect([await provenType(new Blob([png])), await provenType(new Blob(['text'])), await provenType(new Blob([]))]).toEqual([
      'image/png',
      undefined,
      undefined,
    ]);
  });

  test.each([
    ['an SVG', '<?xml version="1.0"?><svg xmlns="x"/>', 'image/svg+xml'],
    ['a page', '<!doctype html><p>Sign in</p>', 'text/html'],
    ['other XML', '<?xml version="1.0"?><a/>', 'application/xml'],
    ['a PDF in plain ASCII', '%PDF-1.4\n1 0 obj', 'application/pdf'],
    // Text may be anything.
    ['JSON', '{"a": 1}', undefined],
    ['a table', 'a,b\n1,2\n', undefined],
    ['a word like a mark', 'BMW builds cars', undefined],
    ['numbers that begin like a bitmap', 'BM\0\x01\x02\x03'.repeat(9), undefined],
  ])('%s', async (_, content, type) => {
    expect(await provenType(new Blob([content]))).toBe(type);
  });

  test('what the bytes proved is remembered for the request', async () => {
    const bytes = Uint8Array.of(0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 1, 0, 1, 0, 0, 0, 0);
    const given = file(bytes, 'nameless');
    expect(rememberedType(given)).toBeUndefined();
    await provenType(given);
    expect(rememberedType(given)).toBe('image/gif');
  });

  test('whatever the bytes are, nothing throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.constantFrom('a.csv', 'a.npy', 'a.zip', 'a'), async (bytes, name) => {
        const given = file(Uint8Array.from(bytes), name);
        await provenType(given);
        await glimpse(given).catch((error: unknown) => expect(error).toBeInstanceOf(Error));
      }),
    );
  });

  test.each([
    ['by its type', 'image/png', 'audio', 'image'],
    ['by what is expected', '', 'audio', 'audio'],
    ['not at all', 'text/csv', 'image', undefined],
  ] as const)('previewed %s', (_, type, expected, medium) => {
    expect(previewOf(file('x', 'x', type), expected)).toBe(medium);
  });
});
