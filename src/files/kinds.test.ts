import { expect, test } from 'vitest';
import {
  endingOf,
  endingOfType,
  isDrawn,
  mediumOf,
  nameOfType,
  typeOfEnding,
  typeToSend,
  typeToSendFor,
  purposeOfEnding,
  usualType,
} from './kinds.ts';

test.each([
  ['image/jpg', 'image/jpeg', 'jpg', 'JPEG'],
  ['IMAGE/PNG; q=1', 'image/png', 'png', 'PNG'],
  ['audio/vnd.wave', 'audio/wav', 'wav', 'WAV'],
  ['audio/x-m4a', 'audio/mp4', 'm4a', 'MP4'],
  ['audio/opus', 'audio/ogg', 'ogg', 'OGG'],
  ['video/vnd.avi', 'video/x-msvideo', 'avi', 'AVI'],
  ['application/jsonl', 'application/x-ndjson', 'ndjson', 'NDJSON'],
  ['application/x-yaml', 'application/yaml', 'yaml', 'YAML'],
  ['application/x-zip-compressed', 'application/zip', 'zip', 'ZIP'],
  // Each of the two is asked for by its own name.
  ['text/xml', 'text/xml', undefined, 'XML'],
  ['image/apng', 'image/apng', 'apng', 'APNG'],
  ['application/x-thing', 'application/x-thing', undefined, undefined],
  ['constructor', 'constructor', undefined, undefined],
])('%s is %s, ends in %s and is called %s', (type, usual, ending, name) => {
  expect([usualType(type), endingOfType(type), nameOfType(type)]).toEqual([usual, ending, name]);
});

test.each([
  ['fish.JPG', 'jpg', 'image/jpeg', 'image/jpeg', 'image'],
  ['a.b.tar', 'tar', 'application/x-tar', 'application/x-tar', 'archive'],
  ['moving.apng', 'apng', 'image/apng', 'image/png', 'image'],
  // Nobody else knows these types.
  ['cube.npy', 'npy', 'application/x-npy', undefined, 'data'],
  ['rows.jsonl', 'jsonl', 'application/x-ndjson', undefined, 'data'],
  ['sheet.xlsx', 'xlsx', expect.stringContaining('spreadsheetml'), expect.stringContaining('spreadsheetml'), 'table'],
  ['weights.bin', 'bin', 'application/octet-stream', undefined, 'other'],
  ['run.py', 'py', undefined, undefined, 'text'],
  ['.gitignore', '', undefined, undefined, 'other'],
  ['a.constructor', '', undefined, undefined, 'other'],
  ['README', '', undefined, undefined, 'other'],
])('%s: %s, which is %s, sent as %s, %s', (name, ending, type, sent, use) => {
  const found = endingOf(name);
  expect([found, typeOfEnding(found), typeToSend(found), purposeOfEnding(found)]).toEqual([ending, type, sent, use]);
});

test.each([
  ['image/jpg', 'image/jpeg'],
  ['image/apng', 'image/png'],
  ['image/png', undefined],
  ['application/x-npy', undefined],
  ['application/x-thing', undefined],
])('what a system calls %s is sent as %s', (type, sent) => {
  expect(typeToSendFor(type)).toBe(sent);
});

test('what browsers draw, and what sounds', () => {
  expect(['image/tiff', 'image/vnd.microsoft.icon', 'image/heic', 'video/mp4'].map(isDrawn)).toEqual([true, true, false, false]);
  expect(['image/x-thing', 'audio/wav', 'video/mp4', 'text/plain'].map(mediumOf)).toEqual(['image', 'audio', 'video', undefined]);
});
