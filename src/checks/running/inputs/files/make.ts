import { blobOf } from '../../../../files/bytes/readBytes.ts';
import { decodeBase64 } from '../../../../files/base64.ts';
import { MIME, endingFor } from '../../../../files/kinds.ts';
import { encodeWav } from '../../../../files/sound/wav.ts';
import { storeZip } from '../../../../files/zip/storeZip.ts';
import { ownPng, ownTiff, ownPixels, PICTURE_SIZE } from './picture.ts';
import { RATE, rowsOf, tone, type Which } from './values.ts';
import * as words from './words.ts';

interface Maker {
  /** In words: "a PNG of 256 × 192 pixels". */
  readonly what: string;
  readonly make: (which: Which) => Blob | Promise<Blob>;
}

const further = () => import('./further.ts');

/** Kinds of files that can be made here, small and whole. */
const MAKERS: Readonly<Record<string, Maker>> = {
  [MIME.png]: { what: words.png, make: ownPng },
  [MIME.jpeg]: { what: words.jpeg, make: async (which) => decoded((await import('./encoded.ts')).JPEG[which], MIME.jpeg) },
  [MIME.tiff]: { what: words.tiff, make: ownTiff },
  [MIME.wav]: { what: words.wav, make: (which) => encodeWav([tone(which)], RATE) },
  [MIME.mp3]: { what: words.mp3, make: async (which) => decoded((await import('./encoded.ts')).MP3[which], MIME.mp3) },
  [MIME.flac]: { what: words.flac, make: async (which) => blobOf((await further()).encodeFlac(tone(which), RATE), MIME.flac) },
  [MIME.mp4]: { what: words.mp4, make: async (which) => decoded((await import('./encoded.ts')).MP4[which], MIME.mp4) },
  [MIME.csv]: { what: words.csv, make: (which) => textFile(table(which, ','), MIME.csv) },
  [MIME.tsv]: { what: words.tsv, make: (which) => textFile(table(which, '\t'), MIME.tsv) },
  [MIME.text]: { what: words.text, make: (which) => textFile(words.sentences[which], MIME.text) },
  [MIME.json]: { what: words.json, make: (which) => textFile(`${JSON.stringify({ values: rowsOf(which) })}\n`, MIME.json) },
  [MIME.npy]: { what: words.npy, make: npyOf },
  [MIME.dicom]: { what: words.dicom, make: async (which) => blobOf((await further()).ownDicom(which), MIME.dicom) },
  [MIME.hdf5]: { what: words.hdf5, make: hdf5Of },
  [MIME.pdf]: { what: words.pdf, make: async (which) => blobOf((await further()).encodePdf(...words.pages[which]), MIME.pdf) },
  [MIME.xlsx]: {
    what: words.xlsx,
    make: async (which) => (await further()).encodeXlsx(words.sheet, words.columns, rowsOf(which), MOMENT),
  },
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

function table(which: Which, separator: string): string {
  return [words.columns, ...rowsOf(which)].map((row) => `${row.join(separator)}\n`).join('');
}

/** The grey picture as a matrix of numbers from 0 to 1. */
async function hdf5Of(which: Which): Promise<Blob> {
  const { width, height } = PICTURE_SIZE;
  const rgba = ownPixels(which);
  const { encodeHdf5 } = await further();
  return blobOf(
    encodeHdf5(words.dataset, [height, width], (index) => (rgba[index * 4] ?? 0) / 255),
    MIME.hdf5,
  );
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
