import { expect, test } from 'vitest';
import {
  endingFor,
  endingOf,
  endingOfType,
  isTextMime,
  mediumOf,
  nameOfType,
  typeOfEnding,
  typeToSend,
  typeToSendFor,
  usualType,
} from './kinds.ts';
import { purposeOfEnding } from './traits.ts';

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
  ['rows.parquet', 'parquet', 'application/vnd.apache.parquet', 'application/vnd.apache.parquet', 'data'],
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

test('what is seen, and what sounds', () => {
  expect(['image/x-thing', 'audio/wav', 'video/mp4', 'text/plain'].map(mediumOf)).toEqual(['image', 'audio', 'video', undefined]);
});

test.each([
  ['audio/mpeg', 'mp3'],
  ['image/tiff', 'tif'],
  ['application/x-npy', 'npy'],
  ['application/geo+json', 'geojson'],
  ['audio/x-wav', 'wav'],
  ['text/tab-separated-values', 'tsv'],
  ['text/markdown; charset=utf-8', 'md'],
  ['video/quicktime', 'mov'],
  ['image/svg+xml', 'svg'],
  ['IMAGE/JPEG', 'jpg'],
  // What isn't in the table, by what it is called.
  ['application/x-rar', 'rar'],
  ['application/vnd.example+json', 'json'],
  ['text/x-very-long', 'txt'],
  ['application/vnd.example.very-long', 'bin'],
  ['image/*', 'bin'],
  ['zip', 'bin'],
  ['', 'bin'],
])('a file of %s ends in %s', (type, ending) => {
  expect(endingFor(type)).toBe(ending);
});

test.each([
  ['text/plain', true],
  ['text/x-anything', true],
  ['application/json', true],
  ['application/geo+json', true],
  ['application/vnd.example+json', true],
  ['application/atom+xml', true],
  ['application/x-yaml', true],
  ['application/toml', true],
  ['application/x-ndjson', true],
  ['application/javascript', true],
  ['application/sql', true],
  // It is a picture.
  ['image/svg+xml', false],
  ['application/zip', false],
  ['application/epub+zip', false],
  ['application/octet-stream', false],
  ['', false],
])('%s is text: %s', (type, expected) => {
  expect(isTextMime(type)).toBe(expected);
});
