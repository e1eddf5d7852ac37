import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Part } from '../../answers/part.ts';
import { fileType } from '../../files/sniff.ts';
import { outputs } from '../../outputs/registry.ts';
import { makeThumbnail } from './thumbnail.ts';

/** Texts of the pictures that were shrunk, in turn. */
let shrunk: string[] = [];
/** Those that can't be decoded. */
let broken: ReadonlySet<string> = new Set();

beforeEach(() => {
  [shrunk, broken] = [[], new Set()];
  vi.stubGlobal('createImageBitmap', async (blob: Blob) => {
    const text = await blob.text();
    shrunk.push(text);
    if (broken.has(text)) throw new Error('no picture');
    return { width: 4, height: 3, close: () => undefined };
  });
  vi.stubGlobal(
    'OffscreenCanvas',
    class {
      getContext = () => ({ drawImage: () => undefined });
      convertToBlob = () => Promise.resolve(new Blob(['small']));
    },
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const file = (text: string, mime: string): Part => ({
  from: 'bytes',
  key: text,
  blob: new Blob([text], { type: mime }),
  type: fileType(mime),
  fileName: text,
  shape: undefined,
});
const number: Part = { from: 'json', key: 'n', value: 1, shape: undefined };
const sent = new Blob(['sent'], { type: 'image/jpeg' });

test.each<[string, Part[], Blob[], string[]]>([
  ['the first picture of the answer', [number, file('a', 'image/png'), file('b', 'image/png')], [sent], ['a']],
  ['a picture that this page shows as a file', [file('a', 'image/heic')], [sent], ['a']],
  ['what was sent, when the answer has none', [number, file('a', 'audio/wav')], [sent], ['sent']],
  ['nothing of sounds and texts', [number], [new Blob(['x'], { type: 'audio/wav' })], []],
])('a small picture is made of %s', async (_, parts, files, expected) => {
  const made = await makeThumbnail(parts, files);
  expect(shrunk).toEqual(expected);
  expect(made !== undefined).toBe(expected.length > 0);
});

test('the next is taken where one can’t be decoded, or a renderer fails', async () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  broken = new Set(['a']);
  await makeThumbnail([file('a', 'image/png')], [sent]);
  expect(shrunk).toEqual(['a', 'sent']);
  shrunk = [];
  const image = outputs.find((rule) => rule.match(file('a', 'image/png')) !== undefined);
  if (image === undefined) throw new Error('no renderer for pictures');
  vi.spyOn(image, 'thumbnail').mockImplementation(() => Promise.reject(new Error('broken')));
  await makeThumbnail([file('a', 'image/png')], [sent]);
  expect(shrunk).toEqual(['sent']);
});
