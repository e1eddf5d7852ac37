import { expect, test } from 'vitest';
import { isMpegSound } from './mpeg.ts';
import { sniff } from './sniff.ts';

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
