import { beforeEach, expect, test, vi } from 'vitest';
import type { Thumbnail } from '../../../files/thumbnails/thumbnail.ts';
import { Thumbs } from './thumbs.ts';

let urls: Set<string>;

beforeEach(() => {
  urls = new Set();
  let made = 0;
  vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
    const url = `blob:${(made += 1)}`;
    urls.add(url);
    return url;
  });
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation((url) => void urls.delete(url));
});

const settled = () => new Promise((resolve) => setTimeout(resolve));
const picture = (): Thumbnail => ({ kind: 'picture', blob: new Blob(['x']) });

test('what is asked for last is made first, and what is out of view not at all', async () => {
  const asked: number[] = [];
  const waiting: (() => void)[] = [];
  const thumbs = new Thumbs({
    thumbnailOf: (input) => {
      asked.push(input);
      return new Promise((resolve) => waiting.push(() => resolve(picture())));
    },
  });
  const leave = Array.from({ length: 6 }, (_, input) => thumbs.want(input, () => undefined));
  expect(asked).toEqual([0, 1]);
  leave[3]?.();
  while (waiting.length > 0) {
    waiting.shift()?.();
    await settled();
  }
  expect(asked).toEqual([0, 1, 5, 4, 2]);
});

test('some are held, those in view among them, and every address is given back', async () => {
  const thumbs = new Thumbs({ thumbnailOf: () => Promise.resolve(picture()) }, 10);
  const told: number[] = [];
  thumbs.want(0, () => told.push(0));
  for (let input = 1; input <= 100; input += 1) {
    const leave = thumbs.want(input, () => told.push(input));
    await settled();
    leave();
  }
  expect(told).toHaveLength(101);
  expect(urls.size).toBeLessThanOrEqual(11);
  expect([thumbs.get(0)?.kind, thumbs.get(1), thumbs.get(100)?.kind]).toEqual(['picture', undefined, 'picture']);
  thumbs.close();
  expect(urls.size).toBe(0);
});

test('what can’t be drawn is a place without a picture', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const thumbs = new Thumbs({ thumbnailOf: () => Promise.reject(new Error('broken')) });
  thumbs.want(0, () => undefined);
  await settled();
  expect(thumbs.get(0)).toMatchObject({ kind: 'none', why: 'unreadable' });
});
