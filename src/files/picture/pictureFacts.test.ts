import fc from 'fast-check';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { encodePng, type Channels } from './encodePng.ts';
import { lossesOf, readPictureFacts, type PictureFacts } from './pictureFacts.ts';

const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
const chunk = (name: string, data: number[]) => [0, 0, 0, data.length, ...ascii(name), ...data, 0, 0, 0, 0];
const png = (bits: number, type: number, ...chunks: number[][]) =>
  Uint8Array.from([
    ...ascii('\x89PNG\r\n\x1a\n'),
    ...chunk('IHDR', [0, 0, 0, 9, 0, 0, 0, 9, bits, type, 0, 0, 0]),
    ...chunks.flat(),
    ...chunk('IDAT', []),
  ]);
const jpeg = (bits: number, components: number) =>
  Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc2, 0, 11, bits, 0, 9, 0, 9, components, 0, 0, 0]);
const avif = (bits: number, more = '') =>
  Uint8Array.from(ascii(`\0\0\0\x20ftypavif\0\0\0\0metaiprp\0\0\0\x10pixi\0\0\0\0\x03${String.fromCharCode(bits, bits, bits)}${more}`));
const gif = (frames: number) =>
  Uint8Array.from([
    ...ascii('GIF89a'),
    // A size, a table of two colours, an extension.
    ...ascii('\x01\0\x01\0\x80\0\0\0\0\0\t\t\t'),
    ...ascii('!\xff\x02\x07\x07\0'),
    ...Array.from({ length: frames }, () => [0x21, 0xf9, 1, 0, 0, 0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0]).flat(),
    0x3b,
  ]);
const riff = (form: string, data: number[]) => [...ascii(form), data.length, 0, 0, 0, ...data];
const webp = (...chunks: number[][]) => Uint8Array.from([...ascii('RIFF'), 0, 0, 0, 0, ...ascii('WEBP'), ...chunks.flat()]);
const bmp = (bits: number) => Uint8Array.from([...ascii('BM'), ...Array.from({ length: 26 }, () => 0), bits, 0]);

test.each<[string, Uint8Array, Partial<PictureFacts> | undefined, string[]]>([
  ['PNG, RGB', png(8, 2), { kind: 'png', grey: false, alpha: false }, []],
  ['PNG, RGBA', png(8, 6), { grey: false, alpha: true }, []],
  ['PNG, grey', png(8, 0), { grey: true, alpha: false }, []],
  ['PNG, grey of 16 bits', png(16, 0), { grey: true, alpha: false }, ['8 bits of 16']],
  ['PNG, grey with alpha of 16 bits', png(16, 4), { grey: true, alpha: true }, ['8 bits of 16']],
  ['PNG, black and white', png(1, 0), { grey: true }, ['8 bits in place of 1']],
  ['PNG, palette', png(4, 3), { palette: true, alpha: false }, ['colours in place of palette numbers']],
  ['PNG, RGB with one transparent colour', png(8, 2, chunk('tRNS', [0, 0, 0, 0, 0, 0])), { grey: false }, []],
  ['PNG, a film', png(8, 2, chunk('acTL', [0, 0, 0, 3, 0, 0, 0, 0])), { frames: 3 }, ['first of 3 pictures']],
  ['PNG, a film of one', png(8, 2, chunk('acTL', [0, 0, 0, 1, 0, 0, 0, 0])), { kind: 'png' }, []],
  ['JPEG', jpeg(8, 3), { kind: 'jpeg', grey: false }, []],
  ['JPEG, grey', jpeg(8, 1), { grey: true }, []],
  ['JPEG of a print shop', jpeg(8, 4), { cmyk: true }, ['RGB in place of CMYK']],
  ['AVIF of 10 bits', avif(10), { kind: 'heif', bits: 10, alpha: false }, ['8 bits of 10']],
  ['AVIF with alpha', avif(8, 'auxCurn:mpeg:mpegB:cicp:systems:auxiliary:alpha'), { bits: 8 }, []],
  ['JPEG of 12 bits', jpeg(12, 1), { bits: 12 }, ['8 bits of 12']],
  ['GIF', gif(1), { kind: 'gif' }, ['colours in place of palette numbers']],
  ['GIF, a film', gif(3), { frames: 3 }, ['colours in place of palette numbers', 'first of 3 pictures']],
  ['WebP', webp(riff('VP8 ', [0, 0])), { kind: 'webp', alpha: false }, []],
  ['WebP without loss, with alpha', webp(riff('VP8L', [0x2f, 0, 0, 0, 0x10])), { alpha: true }, []],
  [
    'WebP, a film',
    webp(riff('VP8X', [0x12, 0, 0, 0, 0, 0, 0, 0, 0, 0]), riff('ANMF', [1, 1]), riff('ANMF', [1])),
    { alpha: true, frames: 2 },
    ['first of 2 pictures'],
  ],
  ['BMP', bmp(24), { kind: 'bmp' }, []],
  ['BMP, palette', bmp(8), { palette: true }, ['colours in place of palette numbers']],
  ['a TIFF', Uint8Array.from(ascii('II*\0........')), undefined, []],
  ['nothing', new Uint8Array(), undefined, []],
  ['a JPEG that breaks off', jpeg(8, 3).subarray(0, 11), undefined, []],
])('%s', (_, bytes, expected, losses) => {
  const facts = readPictureFacts(bytes);
  if (expected === undefined) return expect(facts).toBeUndefined();
  expect(facts).toMatchObject(expected);
  expect(facts && lossesOf(facts)).toEqual(losses);
  // What isn't expected to be known isn't.
  if (!('frames' in expected)) expect(facts).not.toHaveProperty('frames');
});

test('whatever the bytes are, reading them ends', () => {
  const heads = [png(8, 2), jpeg(8, 3), gif(1), webp(riff('VP8X', [2])), bmp(8)];
  fc.assert(
    fc.property(fc.constantFrom(...heads), fc.nat(60), fc.uint8Array({ maxLength: 80 }), (head, cut, rest) => {
      const facts = readPictureFacts(Uint8Array.from([...head.subarray(0, cut), ...rest]));
      expect(facts === undefined || lossesOf(facts).length >= 0).toBe(true);
    }),
  );
});

describe('a PNG of as few channels as are needed', () => {
  test.each<[Channels, number, (rgba: number[]) => number[]]>([
    [1, 0, ([v = 0]) => [v, v, v, 255]],
    [2, 4, ([v = 0, , , a = 0]) => [v, v, v, a]],
    [3, 2, ([r = 0, g = 0, b = 0]) => [r, g, b, 255]],
  ])('%i: another program reads the same pixels', async (channels, type, seen) => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 9 }), fc.constantFrom(1, 2, 127, 128, 129, 300), fc.nat(), async (width, height, seed) => {
        const rgba = Uint8ClampedArray.from({ length: width * height * 4 }, (_, at) => (at * 7919 + seed) % 251);
        const blob = await encodePng({ width, height }, channels, (top, rows) => rgba.subarray(top * width * 4, (top + rows) * width * 4));
        const bytes = new Uint8Array(await blob.arrayBuffer());
        expect(readPictureFacts(bytes)).toMatchObject({ kind: 'png', bits: 8, grey: type !== 2, alpha: type === 4 });
        const read = PNG.sync.read(Buffer.from(bytes));
        expect([read.width, read.height]).toEqual([width, height]);
        const expected = Array.from({ length: width * height }, (_, at) => seen([...rgba.subarray(at * 4, at * 4 + 4)])).flat();
        expect([...read.data]).toEqual(expected);
      }),
      { numRuns: 12 },
    );
  });
});
