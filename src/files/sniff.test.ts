import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { provenType } from './kindOfFile.ts';
import { sniff } from './sniff.ts';

/** Real files, made by `testdata/make.py`. */
const file = (name: string) => new Blob([readFileSync(path.join(import.meta.dirname, 'testdata', name))]);

const bytes = (text: string) => new Blob([Uint8Array.from([...text].map((character) => character.charCodeAt(0)))]);
const PNG = '\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89\0\0\0\0IDAT';
const WEBM = (codec: string) =>
  `\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01\x42\xf7\x81\x01\x42\xf2\x81\x04\x42\xf3\x81\x08\x42\x82\x84webm\0\0${codec}`;

describe('by the bytes, whatever the label says', () => {
  test.each<[string, string, string | undefined, object]>([
    ['PNG labelled as a film', PNG, 'video/mp4', { mime: 'image/png', ext: 'png', medium: 'image' }],
    ['JPEG labelled as an archive', '\xff\xd8\xff\xe0\0\x10JFIF\0', 'application/zip', { mime: 'image/jpeg', ext: 'jpg', medium: 'image' }],
    ['ZIP under the bare word', 'PK\x03\x04\x14\0\0\0', 'zip', { mime: 'application/zip', ext: 'zip' }],
    ['an empty ZIP', `PK\x05\x06${'\0'.repeat(18)}`, 'application/json', { mime: 'application/zip', ext: 'zip' }],
    ['gzip', '\x1f\x8b\x08\0\0\0\0\0', undefined, { mime: 'application/gzip', ext: 'gz' }],
    ['PDF in plain ASCII', '%PDF-1.4\n1 0 obj', 'text/plain', { mime: 'application/pdf', ext: 'pdf' }],
    ['WAV', 'RIFF\x24\0\0\0WAVEfmt \x10\0\0\0', 'image/*', { mime: 'audio/wav', ext: 'wav', medium: 'audio' }],
    ['M4A', '\0\0\0\x20ftypM4A \0\0\0\0', undefined, { mime: 'audio/mp4', ext: 'm4a', medium: 'audio' }],
    ['MP4', '\0\0\0\x20ftypisom\0\0\0\0', undefined, { mime: 'video/mp4', ext: 'mp4', medium: 'video' }],
    ['MP4 announced as sound', '\0\0\0\x20ftypisom\0\0\0\0', 'audio/*', { mime: 'audio/mp4', ext: 'm4a', medium: 'audio' }],
    ['WebM film', WEBM('V_VP9'), 'audio/webm', { mime: 'video/webm', ext: 'webm', medium: 'video' }],
    ['WebM sound', WEBM('A_OPUS'), undefined, { mime: 'audio/webm', ext: 'weba', medium: 'audio' }],
    [
      'FLAC behind a tag',
      `ID3\x04\0\0\0\0\0\x0a${'\0'.repeat(10)}fLaC\0\0\0\x22`,
      undefined,
      { mime: 'audio/flac', ext: 'flac', medium: 'audio' },
    ],
    ['a tag without an end', 'ID3\x04\0\0\0\x7f\x7f\x7f\0', undefined, { mime: 'audio/mpeg', ext: 'mp3', medium: 'audio' }],
    ['TIFF', 'II*\0\x08\0\0\0', 'image/*', { mime: 'image/tiff', ext: 'tif', medium: 'image' }],
    ['NPY', '\x93NUMPY\x01\0v\0', undefined, { mime: 'application/x-npy', ext: 'npy' }],
    ['HDF5', '\x89HDF\r\n\x1a\n\0\0', undefined, { mime: 'application/x-hdf5', ext: 'h5' }],
    [
      'SVG',
      '<?xml version="1.0"?>\n<!-- by hand --><svg xmlns="x"/>',
      'text/plain',
      { mime: 'image/svg+xml', ext: 'svg', medium: 'image' },
    ],
    ['HTML labelled as JSON', '<!DOCTYPE html><title>Sign in</title>', 'application/json', { mime: 'text/html', ext: 'html' }],
    ['JSON labelled as HTML', ' {"a": NaN}', 'text/html', { mime: 'application/json', ext: 'json' }],
    ['a JSON list without a label', '[[1, 2], [3, 4]]', undefined, { mime: 'application/json', ext: 'json' }],
    ['a Python dict is text', "{'a': 0}", undefined, { mime: 'text/plain', ext: 'txt' }],
    ['a log line is text', '[INFO] started', undefined, { mime: 'text/plain', ext: 'txt' }],
    ['a word like a magic number is text', 'BMW builds cars', undefined, { mime: 'text/plain', ext: 'txt' }],
  ])('%s', async (_, content, declared, type) => {
    expect(await sniff(bytes(content), declared)).toEqual(type);
  });
});

describe('real files', () => {
  test.each<[string, string, string]>([
    ['gradient.png', 'image/png', 'png'],
    ['gradient.jpg', 'image/jpeg', 'jpg'],
    ['gradient.gif', 'image/gif', 'gif'],
    ['gradient.webp', 'image/webp', 'webp'],
    ['gradient.bmp', 'image/bmp', 'bmp'],
    ['classic.tif', 'image/tiff', 'tif'],
    ['big-endian.tif', 'image/tiff', 'tif'],
    ['bigtiff.tif', 'image/tiff', 'tif'],
    ['geo.tif', 'image/tiff', 'tif'],
    ['page.pdf', 'application/pdf', 'pdf'],
    ['one.zip', 'application/zip', 'zip'],
    ['table.csv.gz', 'application/gzip', 'gz'],
    ['gradient.npy', 'application/x-npy', 'npy'],
    ['gradient.h5', 'application/x-hdf5', 'h5'],
    ['../xlsx/testdata/excel.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx'],
    ['../parquet/testdata/groups.parquet', 'application/vnd.apache.parquet', 'parquet'],
    ['tone.wav', 'audio/wav', 'wav'],
    ['tone.mp3', 'audio/mpeg', 'mp3'],
    ['tone-id3.mp3', 'audio/mpeg', 'mp3'],
    ['tone.ogg', 'audio/ogg', 'ogg'],
    ['tone.flac', 'audio/flac', 'flac'],
    ['tone.m4a', 'audio/mp4', 'm4a'],
    ['tone-as-film.mp4', 'audio/mp4', 'm4a'],
    ['tone.weba', 'audio/webm', 'weba'],
    ['film.mp4', 'video/mp4', 'mp4'],
    ['film.webm', 'video/webm', 'webm'],
    ['film.avi', 'video/x-msvideo', 'avi'],
  ])('%s', async (name, mime, ext) => {
    const medium = /^(?:image|audio|video)/.exec(mime)?.[0];
    const type = { mime, ext, ...(medium !== undefined && { medium }) };
    expect(await sniff(file(name))).toEqual(type);
    expect(await sniff(file(name), 'application/json')).toEqual(type);
    // What is sent goes by the same bytes.
    expect(await provenType(file(name))).toBe(mime);
  });

  test('cut anywhere they are still something', async () => {
    for (const name of ['gradient.png', 'bigtiff.tif', 'tone.mp3', 'film.webm', 'gradient.h5', 'one.zip']) {
      const whole = file(name);
      for (let size = 0; size < Math.min(whole.size, 120); size += 7)
        expect((await sniff(whole.slice(0, size))).mime).toMatch(/^\w+\/\S+$/);
    }
  });
});

describe('tables by their shape', () => {
  const CSV = { mime: 'text/csv', ext: 'csv' };
  const TSV = { mime: 'text/tab-separated-values', ext: 'tsv' };
  const TEXT = { mime: 'text/plain', ext: 'txt' };
  test.each<[string, string, string | undefined, object]>([
    ['numbers under names', 'frame,x,y\n0,1.5,2\n1,3,4\n', undefined, CSV],
    ['labelled as text', 'a,b\r\n1,2\r\n', 'text/plain', CSV],
    ['labelled as a picture', 'a,b\n1,2\n', 'image/png', CSV],
    ['a comma in quotes', 'label,x\n"cod, small",1\n"crab",2', undefined, CSV],
    ['decimal commas', 'x;y\n1,5;2\n2,5;3', undefined, CSV],
    ['tabs', 'name\tx\ncod\t1\n', undefined, TSV],
    ['without a line of names', '1,2\n3,4\n', undefined, CSV],
    ['longer than is looked at', `a,b\n${'1,2\n'.repeat(20_000)}`, undefined, CSV],
    ['NaN', 'a,b\nx,nan\ny,-1e-5', undefined, CSV],
    ['sentences', 'Hello, world\nfoo, bar', undefined, TEXT],
    ['sentences that end in a number', 'The cod, 3\nThe crab, 4\nThe eel, 5', undefined, TEXT],
    ['sentences with a number in each', 'The cod, 3 of them\nThe crab, 4 of them', undefined, TEXT],
    ['blanks behind commas', 'name, n\nred cod, 1\n', undefined, CSV],
    ['notes in front', '# depth in m, by x\nsite,depth\nN,12\nS,33\n', undefined, CSV],
    ['a separator that is told', 'sep=|\na|b\n1|2\n', undefined, CSV],
    ['rows of different lengths', 'a,b\n1,2\n1,2,3', undefined, TEXT],
    ['one line', 'a,b', undefined, TEXT],
    ['a list of numbers', '1\n2\n3', undefined, TEXT],
    ['a log', '2026-11-26 10:00, started, 1\n2026-11-26 10:01, step, two', undefined, TEXT],
    ['what is labelled otherwise', 'a,b\n1,2\n', 'text/markdown', { mime: 'text/markdown', ext: 'md' }],
  ])('%s', async (_, text, declared, type) => {
    expect(await sniff(new Blob([text]), declared)).toEqual(type);
  });
});

describe('by the label, when the bytes don’t tell', () => {
  test.each<[string, string, string | undefined, object]>([
    ['CSV', 'a,b\n1,2\n', 'text/csv; charset=utf-8', { mime: 'text/csv', ext: 'csv' }],
    ['a JSON scalar', '42', 'application/json', { mime: 'application/json', ext: 'json' }],
    ['text labelled as a picture', 'hello', 'image/png', { mime: 'text/plain', ext: 'txt' }],
    ['binary labelled as an image without its signature', '\0\x01\x02', 'image/png', { mime: 'application/octet-stream', ext: 'bin' }],
    ['binary labelled as text', '\0\x01\x02', 'text/plain', { mime: 'application/octet-stream', ext: 'bin' }],
    ['Latin-1 CSV', 'name,n\nStra\xdfe,1\n', 'text/csv; charset=iso-8859-1', { mime: 'text/csv', ext: 'csv' }],
    ['a Latin-1 table without a word of it', 'name,n\nStra\xdfe,1\n', 'text/plain; charset=iso-8859-1', { mime: 'text/csv', ext: 'csv' }],
    ['JSON in Latin-1, which is no JSON', '{"a": "\xdf"}', 'text/plain', { mime: 'text/plain', ext: 'txt' }],
    ['Latin-1 text', 'Stra\xdfe', 'text/plain', { mime: 'text/plain', ext: 'txt' }],
    ['NetCDF-3', 'CDF\x01\0\0\0\0', undefined, { mime: 'application/x-netcdf', ext: 'nc' }],
    ['a wildcard', '\0\x01\x02', 'image/*', { mime: 'application/octet-stream', ext: 'bin' }],
    ['a format of its own', '\0\x01\x02', 'application/x-netcdf', { mime: 'application/x-netcdf', ext: 'nc' }],
    ['nothing', '', undefined, { mime: 'application/octet-stream', ext: 'bin' }],
    ['text with umlauts', 'Stra\xc3\x9fe', undefined, { mime: 'text/plain', ext: 'txt' }],
  ])('%s', async (_, content, declared, type) => {
    expect(await sniff(bytes(content), declared)).toEqual(type);
  });
});

test('long text that is cut inside a character is still text', async () => {
  expect(await sniff(new Blob([`a${'é'.repeat(40_000)}`]))).toEqual({ mime: 'text/plain', ext: 'txt' });
});

test('long JSON is known by its beginning', async () => {
  expect(await sniff(new Blob([JSON.stringify(Array.from({ length: 50_000 }, (_, i) => i))]))).toEqual({
    mime: 'application/json',
    ext: 'json',
  });
});

test.each([
  ['nothing known', 'x', 'text/plain'],
  ['SVG', ' <svg >', 'image/svg+xml'],
  ['a page', '<html>', 'text/html'],
  ['a comment without an end', '<!-- <html>', 'text/plain'],
])('many comments before %s are read in no time', async (_, content, mime) => {
  const started = performance.now();
  expect((await sniff(new Blob(['<!---->'.repeat(24) + content]))).mime).toBe(mime);
  expect((await sniff(new Blob(['<!-- a -->\n'.repeat(5000) + content]))).mime).toBe(mime);
  expect(performance.now() - started).toBeLessThan(1000);
});
