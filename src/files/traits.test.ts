import { describe, expect, test } from 'vitest';
import {
  familyOf,
  isDelimited,
  isDrawn,
  isDrawnByBrowsers,
  isKnownEnding,
  isMarkedEnding,
  isPacked,
  isTextEnding,
  isWrapping,
} from './traits.ts';

test('what is drawn, and what of it browsers draw', () => {
  expect(['image/tiff', 'image/vnd.microsoft.icon', 'image/heic', 'video/mp4'].map(isDrawn)).toEqual([true, true, false, false]);
  expect(['image/tif', 'image/jpg', 'image/svg+xml', 'image/heic'].map(isDrawnByBrowsers)).toEqual([false, true, true, false]);
});

test.each([
  ['image/png', true],
  ['image/heic', true],
  ['image/x-thing', true],
  ['image/bmp', false],
  ['image/x-ms-bmp', false],
  ['image/tiff', false],
  ['image/svg+xml', false],
  ['audio/mpeg', true],
  ['audio/wav', false],
  ['audio/vnd.wave', false],
  ['video/mp4', true],
  ['application/zip', true],
  ['application/x-gzip', true],
  ['application/x-tar', false],
  ['application/x-npy', false],
  ['application/json', false],
  ['text/csv; charset=utf-8', false],
])('%s is packed already: %s', (type, expected) => {
  expect(isPacked(type)).toBe(expected);
});

test.each([
  ['png', true, false],
  ['npy', true, false],
  ['lz4', true, false],
  // An archive inside, or text.
  ['npz', false, false],
  ['xlsx', false, false],
  ['svg', false, false],
  ['csv', false, true],
  ['json', false, true],
  ['yml', false, true],
  ['log', false, true],
  ['thing', false, false],
])('.%s is proved by bytes: %s; is text: %s', (ending, marked, text) => {
  expect([isMarkedEnding(ending), isTextEnding(ending)]).toEqual([marked, text]);
  expect(isKnownEnding(ending)).toBe(ending !== 'thing');
});

test('what is read as a table', () => {
  const types = ['text/csv; header=present', 'text/tab-separated-values', 'application/vnd.ms-excel', 'text/plain'];
  expect(types.map(isDelimited)).toEqual([true, true, false, false]);
});

test.each(['gz', 'xz', 'tgz', 'zip', 'tif'])('.%s wraps another file', (ending) => {
  expect(isWrapping(ending)).toBe(ending === 'gz' || ending === 'xz');
});

describe('what is the same to people', () => {
  test.each([
    ['image/heic', 'image/heif-sequence'],
    ['image/x-nikon-nef', 'image/tiff'],
    ['image/png', 'image/apng'],
    ['audio/x-aiff', 'audio/aifc'],
    ['video/avi', 'video/vnd.avi'],
    ['image/x-canon-cr2', 'image/tiff'],
    ['image/vnd.microsoft.icon', 'image/x-icon'],
    ['video/x-ms-wmv', 'application/vnd.ms-asf'],
    ['audio/midi', 'audio/mid'],
    ['video/MP2P', 'video/mpeg'],
    ['video/mp4', 'audio/x-m4a'],
    ['audio/x-opus+ogg', 'video/ogg'],
    ['audio/webm', 'video/matroska'],
  ])('%s and %s', (one, other) => {
    expect(familyOf(one)).toBe(familyOf(other));
  });
  test('and what isn’t', () => {
    expect(familyOf('image/png')).not.toBe(familyOf('image/jpeg'));
    expect(familyOf('video/mp4')).not.toBe(familyOf('video/webm'));
  });
});
