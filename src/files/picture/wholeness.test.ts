import { expect, test } from 'vitest';
import { endsEarly } from './wholeness.ts';

const bytes = (text: string) => new Blob([Uint8Array.from(text, (letter) => letter.charCodeAt(0))]);
const JPEG = `\xff\xd8\xff\xe1preview\xff\xd9more of the header\xff\xdathe pixels`;
const PNG = '\x89PNG\r\n\x1a\n0000IHDR and the pixels';

test.each<[string, string, boolean]>([
  ['a whole JPEG', `${JPEG}\xff\xd9`, false],
  ['a JPEG with something after it', `${JPEG}\xff\xd9 thumbnails of the camera`, false],
  ['a cut JPEG with a whole preview', JPEG, true],
  ['a whole PNG', `${PNG}0000IEND0000`, false],
  ['a cut PNG', PNG, true],
  ['a whole WebP', 'RIFF\x10\0\0\0WEBPVP8 0123456789', false],
  ['a cut WebP', 'RIFF\x10\x10\0\0WEBPVP8 0123456789', true],
  ['a whole BMP', `BM\x14\0\0\0${'0'.repeat(14)}`, false],
  ['a cut BMP', `BM\x14\x01\0\0${'0'.repeat(14)}`, true],
  ['another format', 'GIF89a 0123456789', false],
  ['next to nothing', '\x89PNG', false],
])('%s', async (_, text, expected) => {
  expect(await endsEarly(bytes(text))).toBe(expected);
});
