import { expect, test } from 'vitest';
import { isAdtsSound, isMpegSound } from './mpeg.ts';
import { sniff } from '../sniff.ts';

/** Frames of 128 kb/s at 44.1 kHz are 417 bytes apart. */
const frames = (count: number, apart = 417) => {
  const bytes = new Uint8Array(count * apart);
  for (let frame = 0; frame < count; frame++) bytes.set([0xff, 0xfb, 0x90, 0x00], frame * apart);
  return bytes;
};
const utf16 = (text: string) => Uint8Array.from([0xff, 0xfe, ...[...text].flatMap((letter) => [letter.charCodeAt(0), 0])]);
const MINUS_ONES = new Uint8Array(1600).fill(0xff);

test.each<[string, Uint8Array, boolean]>([
  ['four frames at their distance', frames(4), true],
  ['one frame and nothing', frames(1), false],
  ['marks at another distance', frames(4, 300), false],
  ['numbers of -1', MINUS_ONES, false],
  ['text in UTF-16', utf16('id;depth 1;2'), false],
])('MPEG sound: %s', (_, bytes, expected) => {
  expect(isMpegSound(bytes)).toBe(expected);
});

test.each<[string, Uint8Array<ArrayBuffer>, string | undefined, string]>([
  ['sound', frames(4), 'application/octet-stream', 'audio/mpeg'],
  ['a short sound whose label says so', frames(1), 'audio/mpeg', 'audio/mpeg'],
  ['numbers of -1', MINUS_ONES, 'application/octet-stream', 'application/octet-stream'],
  ['numbers of -1 under a label', MINUS_ONES, 'application/x-raw', 'application/x-raw'],
  ['a table in UTF-16', utf16('id\tdepth\n1\t2\n'), 'text/plain', 'text/tab-separated-values'],
  ['a table in UTF-16 without a label', utf16('id,depth\n1,2\n'), undefined, 'text/csv'],
])('%s is what its bytes are', async (_, bytes, label, mime) => {
  expect((await sniff(new Blob([bytes]), label)).mime).toBe(mime);
});

/** Each frame says its own length. */
const adts = (count: number) => {
  const bytes = new Uint8Array(count * 64);
  for (let frame = 0; frame < count; frame++) bytes.set([0xff, 0xf1, 0x50, 0x80, 64 >> 3, 0x1f, 0xfc], frame * 64);
  return bytes;
};
const numbers = (array: { readonly buffer: ArrayBuffer }) => new Uint8Array(array.buffer);

test.each<[string, Uint8Array, boolean]>([
  ['four frames', adts(4), true],
  ['two frames, and no more', adts(2), true],
  ['one frame and nothing', adts(1), false],
  ['a number and others', Uint8Array.from([0xff, 0xf1, 0x50, 0x80, 0x2e, 0x7f, 0xfc, 0, 0, 0, 0, 0]), false],
])('AAC: %s', (_, bytes, expected) => {
  expect(isAdtsSound(bytes)).toBe(expected);
});

const ICON = Uint8Array.from([0, 0, 1, 0, 1, 0, 16, 16, 0, 0, 1, 0, 32, 0, 104, 4, 0, 0, 22, 0, 0, 0, 40, 0, 0, 0]);
const BINARY = 'application/octet-stream';

test.each<[string, Uint8Array<ArrayBuffer>, string, string]>([
  ['0, 1, 2 … in 16 bits', numbers(new Int16Array(400).map((_, at) => at)), BINARY, BINARY],
  ['an icon', ICON, BINARY, 'image/x-icon'],
  ['bytes that begin with BM', Uint8Array.from([0x42, 0x4d, ...Array.from({ length: 60 }, (_, at) => at)]), BINARY, BINARY],
  ['-2 in 16 bits', numbers(new Int16Array(400).fill(-2)), BINARY, BINARY],
  ['-257 in 16 bits', numbers(new Int16Array(400).fill(-257)), BINARY, BINARY],
  ['-32768 with its highest byte first', Uint8Array.from({ length: 1600 }, (_, at) => [0xff, 0xff, 0x80, 0][at % 4] ?? 0), BINARY, BINARY],
  ['-1 in 32 bits, called a table', numbers(new Int32Array(400).fill(-1)), 'text/csv', BINARY],
  ['small bytes, called a table', new Uint8Array(400).fill(2), 'text/csv', BINARY],
  ['AAC', adts(4), BINARY, 'audio/aac'],
  ['a number like AAC’s mark', numbers(new Int16Array(400).fill(-3585)), BINARY, BINARY],
])('numbers are no files: %s', async (_, bytes, label, mime) => {
  expect((await sniff(new Blob([bytes]), label)).mime).toBe(mime);
});
