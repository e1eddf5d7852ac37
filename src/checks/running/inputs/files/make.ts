import { blobOf } from '../../../../files/bytes/readBytes.ts';
import { decodeBase64 } from '../../../../files/base64.ts';
import { MIME, endingFor } from '../../../../files/kinds.ts';
import { encodeWav } from '../../../../files/sound/wav.ts';
import { storeZip } from '../../../../files/zip/storeZip.ts';
import { ownPng, ownTiff, ownPixels, PICTURE_SIZE } from './picture.ts';
import * as words from './words.ts';

/** Which of two files of a kind, which differ in all that a model may look at. */
export type Which = 0 | 1;

interface Maker {
  /** In words: "a PNG of 256 × 192 pixels". */
  readonly what: string;
  readonly make: (which: Which) => Blob | Promise<Blob>;
}

/** Kinds of files that can be made here, small and whole. */
const MAKERS: Readonly<Record<string, Maker>> = {
  [MIME.png]: { what: words.png, make: ownPng },
  [MIME.jpeg]: { what: words.jpeg, make: async (which) => decoded((await import('./encoded.ts')).JPEG[which], MIME.jpeg) },
  [MIME.tiff]: { what: words.tiff, make: ownTiff },
  [MIME.wav]: { what: words.wav, make: (which) => encodeWav([tone(which)], RATE) },
  [MIME.mp4]: { what: words.mp4, make: async (which) => decoded((await import('./encoded.ts')).MP4[which], MIME.mp4) },
  [MIME.csv]: { what: words.csv, make: (which) => textFile(table(which, ','), MIME.csv) },
  [MIME.tsv]: { what: words.tsv, make: (which) => textFile(table(which, '\t'), MIME.tsv) },
  [MIME.text]: { what: words.text, make: (which) => textFile(words.sentences[which], MIME.text) },
  [MIME.json]: { what: words.json, make: (which) => textFile(`${JSON.stringify({ values: rowsOf(which) })}\n`, MIME.json) },
  [MIME.npy]: { what: words.npy, make: npyOf },
};

export function canMake(mime: string): boolean {
  return Object.hasOwn(MAKERS, mime);
}

export function whatIsMade(mime: string): string {
  return MAKERS[mime]?.what ?? mime;
}

/** Fixed, so that the same archive has the same bytes. */
const MOMENT = Date.UTC(2024, 0, 1);

const made = new Map<string, Promise<File>>();

/** The same file each time it is asked for, so that a request that repeats one is known. */
export function ownFile(mime: string, which: Which): Promise<File> {
  return once(`${mime} ${which}`, async () => {
    const blob = await MAKERS[mime]?.make(which);
    return new File(blob === undefined ? [] : [blob], nameOf(mime, which), { type: mime, lastModified: MOMENT });
  });
}

/** A ZIP with files of one kind, in this order. */
export function ownZip(mime: string, order: readonly Which[]): Promise<File> {
  return once(`${MIME.zip} ${mime} ${order.join()}`, async () => {
    const files = await Promise.all(order.map((which) => ownFile(mime, which)));
    const blob = await storeZip(
      files.map((file) => ({ path: file.name, blob: file })),
      MOMENT,
    );
    return new File([blob], words.archiveName, { type: MIME.zip, lastModified: MOMENT });
  });
}

function once(key: string, make: () => Promise<File>): Promise<File> {
  const known = made.get(key) ?? make();
  made.set(key, known);
  return known;
}

function nameOf(mime: string, which: Which): string {
  return `${words.fileNames[which]}.${endingFor(mime)}`;
}

function decoded(text: string, mime: string): Blob {
  return blobOf(decodeBase64(text) ?? new Uint8Array(), mime);
}

function textFile(text: string, mime: string): Blob {
  return new Blob([text], { type: mime });
}

/** Samples a second. */
const RATE = 16_000;

/** A second of a tone that swells and fades, or half as much again: a model may answer with the length alone. */
function tone(which: Which): Float32Array {
  const pitch = which === 0 ? 440 : 1320;
  const loud = which === 0 ? 0.6 : 0.3;
  const length = which === 0 ? RATE : 1.5 * RATE;
  return Float32Array.from({ length }, (_, at) => loud * Math.sin((Math.PI * at) / length) * Math.sin((2 * Math.PI * pitch * at) / RATE));
}

function rowsOf(which: Which): number[][] {
  return Array.from({ length: which === 0 ? 12 : 9 }, (_, row) => [
    row,
    which === 0 ? row * 1.5 : 40 - row * 2.25,
    ((row + which) * 7) % 5,
  ]);
}

function table(which: Which, separator: string): string {
  return [words.columns, ...rowsOf(which)].map((row) => `${row.join(separator)}\n`).join('');
}

/** The grey picture as a matrix of 64-bit numbers from 0 to 1. */
function npyOf(which: Which): Blob {
  const { width, height } = PICTURE_SIZE;
  const rgba = ownPixels(which);
  const header = `{'descr': '<f8', 'fortran_order': False, 'shape': (${height}, ${width}), }`;
  const length = Math.ceil((10 + header.length + 1) / 64) * 64 - 10;
  const bytes = new Uint8Array(10 + length + width * height * 8);
  const view = new DataView(bytes.buffer);
  bytes.set([0x93, ...new TextEncoder().encode('NUMPY'), 1, 0]);
  view.setUint16(8, length, true);
  bytes.set(new TextEncoder().encode(`${header.padEnd(length - 1)}\n`), 10);
  for (let at = 0; at < width * height; at++) view.setFloat64(10 + length + at * 8, (rgba[at * 4] ?? 0) / 255, true);
  return blobOf(bytes, MIME.npy);
}
