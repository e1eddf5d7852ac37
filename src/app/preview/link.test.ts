import fc from 'fast-check';
import { deflateSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { deflateText, inflateText } from '../../files/packed/deflateText.ts';
import { isPreviewHash } from '../page/route.ts';
import { LONGEST_LINK, readPreviewHash, writePreviewHash } from './link.ts';

const alone = (text: string) => ({ files: [{ name: '', text }], answer: '', type: '' });

test('whatever is written into a link comes out of it', () => {
  const unpaired = fc.string({ unit: 'grapheme' });
  const file = fc.record({ name: unpaired, text: unpaired });
  const files = fc.array(file, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.record({ files, answer: unpaired.filter((text) => text !== ''), type: unpaired }), (previewed) => {
      const hash = writePreviewHash(previewed);
      expect(hash).toMatch(/^#\/preview\?d=[\w-]+$/);
      expect(isPreviewHash(hash ?? '')).toBe(true);
      expect(readPreviewHash(hash ?? '')).toEqual(previewed);
    }),
  );
});

test('a link of an earlier version is read', () => {
  const packed = deflateText(JSON.stringify({ description: 'x', answer: '1', type: 'text/plain' }));
  expect(readPreviewHash(`#/preview?d=${Buffer.from(packed).toString('base64url')}`)).toEqual({
    files: [{ name: '', text: 'x' }],
    answer: '1',
    type: 'text/plain',
  });
});

test('a description alone needs no answer', () => {
  const hash = writePreviewHash({ files: [{ name: '', text: 'x' }], answer: '', type: 'text/plain' }) ?? '';
  expect(readPreviewHash(hash)).toEqual({ files: [{ name: '', text: 'x' }], answer: '', type: '' });
});

test('what is too much for a link makes none', () => {
  let seed = 1;
  const noise = Array.from({ length: LONGEST_LINK }, () => String.fromCharCode(33 + ((seed = (seed * 48271) % 2147483647) % 90))).join('');
  expect(writePreviewHash(alone(noise))).toBeUndefined();
  expect(writePreviewHash(alone('a'.repeat(500_000)))?.length).toBeLessThan(LONGEST_LINK);
});

describe('links of strangers', () => {
  const inLink = (bytes: Uint8Array) => `/preview?d=${Buffer.from(bytes).toString('base64url')}`;
  test.each([
    ['cut', (writePreviewHash(alone('description')) ?? '').slice(0, -3)],
    ['no deflate', inLink(new Uint8Array([255, 255, 255, 255]))],
    ['no JSON', inLink(deflateText('no JSON'))],
    ['JSON of something else', inLink(deflateText('{"description": 1}'))],
    ['a list', inLink(deflateText('[]'))],
    ['no base64', '/preview?d=%3Cscript%3E'],
    ['longer than a link', `/preview?d=${'A'.repeat(LONGEST_LINK + 1)}`],
    ['a bomb', inLink(deflateSync(new Uint8Array(20_000_000).fill(97), { level: 9 }))],
  ])('%s', (_, hash) => {
    expect(readPreviewHash(hash)).toBe('broken');
  });

  test('no bomb is unpacked beyond its bound', () => {
    const bomb = deflateSync(new Uint8Array(20_000_000), { level: 9 });
    expect(bomb.length).toBeLessThan(LONGEST_LINK);
    expect(inflateText(bomb, 2_000_000)).toBeUndefined();
    expect(inflateText(deflateText('a'.repeat(2_000_000)), 2_000_000)).toHaveLength(2_000_000);
  });

  test('whatever stands in the address is read without a throw', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.uint8Array().map(inLink),
          fc.json().map((json) => inLink(deflateText(json))),
        ),
        (hash) => {
          const read = readPreviewHash(hash);
          expect(read === undefined || read === 'broken' || read.files.length > 0).toBe(true);
        },
      ),
    );
  });

  test('without a link there is nothing', () => {
    expect(readPreviewHash('#/preview')).toBeUndefined();
    expect(readPreviewHash('#/preview?d=')).toBeUndefined();
  });
});
