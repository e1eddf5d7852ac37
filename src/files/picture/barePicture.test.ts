import fc from 'fast-check';
import { decode, encode } from 'jpeg-js';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { barePicture } from './barePicture.ts';
import { readOrientation } from './orientation.ts';
import { pngChunk, tellPng } from './pngChunk.ts';

const PIXELS = { width: 16, height: 8, data: Buffer.from(Array.from({ length: 16 * 8 * 4 }, (_, at) => (at * 7) % 256)) };

function joined(pieces: readonly Uint8Array[] | undefined): Buffer {
  if (pieces === undefined) throw new Error('It is no picture.');
  return Buffer.concat(pieces);
}

function segment(marker: number, text: string): Buffer {
  const data = Buffer.from(text, 'latin1');
  return Buffer.concat([Uint8Array.of(0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255), data]);
}

function withSegments(jpeg: Buffer, ...segments: Buffer[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]));
}

const EXIF = 'Exif\0\0MM\0*\0\0\0\b\0\u0001\u0001\u0012\0\u0003\0\0\0\u0001\0\u0006\0\0\0\0\0\0';

test('a JPEG keeps its pixels and its colours, and not where it was taken', () => {
  const plain = encode(PIXELS, 90).data;
  const photo = withSegments(plain, segment(0xe1, EXIF), segment(0xe2, 'ICC_PROFILE'), segment(0xed, 'Photoshop'), segment(0xfe, '53.1 N'));
  expect(readOrientation(new DataView(photo.buffer))).toBe(6);
  const bare = joined(barePicture(photo));
  expect(readOrientation(new DataView(new Uint8Array(bare).buffer))).toBe(1);
  expect(bare.equals(Buffer.from(withSegments(plain, segment(0xe2, 'ICC_PROFILE'))))).toBe(true);
  expect(decode(bare).data.equals(decode(plain).data)).toBe(true);
});

test('a PNG keeps its pixels, and not what was written beside them', () => {
  const plain = PNG.sync.write(Object.assign(new PNG({ width: 16, height: 8 }), { data: PIXELS.data }));
  const told = [pngChunk('tEXt', Buffer.from('Author\0me')), pngChunk('eXIf', Buffer.from('MM')), pngChunk('gAMA', Buffer.alloc(4))];
  const picture = new Uint8Array(Buffer.concat([plain.subarray(0, 33), ...told, plain.subarray(33)]));
  const bare = joined(barePicture(picture));
  expect(bare.includes('Author') || bare.includes('eXIf')).toBe(false);
  expect(bare.includes('gAMA')).toBe(true);
  expect(PNG.sync.read(bare).data.equals(PIXELS.data)).toBe(true);
});

test('whatever the bytes, it is the picture without something, or nothing', () => {
  const jpeg = encode(PIXELS, 90).data;
  const starts = [Buffer.from([0xff, 0xd8]), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), jpeg.subarray(0, 60)];
  fc.assert(
    fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 200 }), (start, rest) => {
      const bytes = new Uint8Array(Buffer.concat([start, rest]));
      const bare = barePicture(bytes);
      if (bare !== undefined) expect(joined(bare).length).toBeLessThanOrEqual(bytes.length);
    }),
  );
});

test('what is told of a PNG is read again, and its pixels stay', async () => {
  const plain = PNG.sync.write(Object.assign(new PNG({ width: 16, height: 8 }), { data: PIXELS.data }));
  const told = tellPng(new Blob([new Uint8Array(plain)]), 192, { Title: 'Fänge 🐟', Description: '' });
  const bytes = Buffer.from(await told.arrayBuffer());
  expect(PNG.sync.read(bytes).data.equals(PIXELS.data)).toBe(true);
  const at = bytes.indexOf('pHYs');
  expect([bytes.readUInt32BE(at + 4), bytes.readUInt32BE(at + 8), bytes[at + 12]]).toEqual([7559, 7559, 1]);
  expect(bytes.includes(Buffer.from('Title\0\0\0\0\0Fänge 🐟'))).toBe(true);
  expect(bytes.includes('Description')).toBe(false);
});
