import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeBase64, decodeEmbedded, looksEmbedded } from './base64.ts';

describe('accepts base64 as modules write it', () => {
  test.each<[string, string, string]>([
    ['plain', 'aGVsbG8=', 'hello'],
    ['without padding', 'aGVsbG8', 'hello'],
    ['with line breaks', 'aGVs\r\nbG8=\n', 'hello'],
    ['with indented lines', '  aGVs\n  bG8=', 'hello'],
    ['in the URL-safe alphabet', 'w7_Dvg', 'ÿþ'],
  ])('%s', async (_, text, content) => {
    expect(new TextDecoder().decode(decodeBase64(text))).toBe(content);
  });

  test.each<[string, string]>([
    ['a sentence', 'the quick brown fox'],
    ['an impossible length', 'aGVsb'],
    ['padding in the middle', 'aGVs=bG8'],
    ['too much padding', 'aGVs==='],
    ['nothing', ''],
    ['a path', '/tmp/a.png'],
  ])('refuses %s', (_, text) => {
    expect(decodeBase64(text)).toBeUndefined();
  });

  test('any bytes, also across slices', async () => {
    const large = new Uint8Array(3_000_001).map((_, index) => index % 251);
    const decoded = decodeBase64(Buffer.from(large).toString('base64'));
    expect(Buffer.compare(decoded ?? new Uint8Array(), large)).toBe(0);
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1 }), fc.constantFrom<BufferEncoding>('base64', 'base64url'), async (bytes, encoding) => {
        expect(decodeBase64(Buffer.from(bytes).toString(encoding))).toEqual(new Uint8Array(bytes));
      }),
    );
  });
});

describe('finds files in strings', () => {
  test.each<[string, string, { declared: string | undefined; text: string } | undefined]>([
    ['data URI', 'data:text/csv;charset=utf-8;base64,YSxi', { declared: 'text/csv', text: 'a,b' }],
    ['data URI without a type', 'data:;base64,YSxi', { declared: undefined, text: 'a,b' }],
    ['data URI in plain text', 'data:image/svg+xml;utf8,<svg%20/>', { declared: 'image/svg+xml', text: '<svg />' }],
    ['str() of bytes', "b'YSxi'", { declared: undefined, text: 'a,b' }],
    ['broken data URI', 'data:image/png;base64,%%%', undefined],
    ['bytes.hex() of a PDF', Buffer.from('%PDF-1.4 and so on').toString('hex'), { declared: undefined, text: '%PDF-1.4 and so on' }],
    ['str() of hexlify', `b'${Buffer.from('%PDF-1.4 and so on').toString('hex')}'`, { declared: undefined, text: '%PDF-1.4 and so on' }],
    ['the sum of a file', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', undefined],
    ['an odd number of digits', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e', undefined],
    ['words', 'no file, just words', undefined],
  ])('%s', async (_, text, found) => {
    const embedded = decodeEmbedded(text);
    expect(embedded && { declared: embedded.declared, text: new TextDecoder().decode(embedded.bytes) }).toEqual(found);
  });

  test.each<[boolean, string, string]>([
    [true, 'a short data URI', 'data:image/gif;base64,R0lGODlhAQ=='],
    [true, 'a long PNG', `iVBORw0KGgo${'A'.repeat(80)}`],
    [true, 'a long MP4', `AAAAIGZ0eXBpc29t${'A'.repeat(80)}`],
    [true, 'a NetCDF', Buffer.from(`CDF\x02${'\0'.repeat(60)}`).toString('base64')],
    [true, 'a Parquet', Buffer.from(`PAR1\x15\x04${'\0'.repeat(60)}`).toString('base64')],
    [true, 'a DICOM', Buffer.from(`${'\0'.repeat(128)}DICM\x02`).toString('base64')],
    [false, 'zeros', Buffer.from('\0'.repeat(200)).toString('base64')],
    [false, 'a short word with a known start', 'UklGR'],
    [false, 'long text', 'It was a dark and stormy night. '.repeat(10)],
  ])('%s for %s', (expected, _, text) => {
    expect(looksEmbedded(text)).toBe(expected);
  });
});
