import { crc32 } from '../zip/crc32.ts';

/** One chunk of a PNG: length, name, data, checksum of the two. */
export function pngChunk(name: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(name), 4);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)));
  return bytes;
}

/** Of a signature and a header, which come first in every PNG. */
const HEAD = 33;
const METRE = 1 / 0.0254;

/**
 * The same PNG with how large it is on paper and what it shows, which programs read from it.
 * @param texts by the names that PNG has for them, such as `Title`
 */
export function tellPng(png: Blob, dotsPerInch: number, texts: Readonly<Record<string, string>>): Blob {
  const size = new DataView(new ArrayBuffer(9));
  const perMetre = Math.round(dotsPerInch * METRE);
  size.setUint32(0, perMetre);
  size.setUint32(4, perMetre);
  size.setUint8(8, 1);
  const told = Object.entries(texts)
    .filter(([, text]) => text !== '')
    .map(([name, text]) => pngChunk('iTXt', new TextEncoder().encode(`${name}\0\0\0\0\0${text.replaceAll('\0', '')}`)));
  return new Blob([png.slice(0, HEAD), pngChunk('pHYs', new Uint8Array(size.buffer)), ...told, png.slice(HEAD)], { type: png.type });
}
