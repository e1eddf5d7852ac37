import { readBytes } from '../../bytes/readBytes.ts';
import { report } from '../../report.ts';
import type { LabelSource } from './labelFiles.ts';

/** Of a PNG’s header: numbers of one band, in grey or as indices of a palette. */
const [GREY, PALETTE] = [0, 3];

/** First bytes, as Latin-1. */
const TIFF = /^(?:II[*+]\0|MM\0[*+])/;
const NPY = /^\x93NUMPY/;
const PNG = /^\x89PNG\r\n/;

/** Where the whole numbers of a picture in a file can be read, if it may hold any; `none` for photographs and for what plays. Never rejects. */
export async function labelSourceOf(blob: Blob): Promise<LabelSource | 'none'> {
  try {
    const head = await readBytes(blob, 0, 128);
    const text = String.fromCharCode(...head);
    if (TIFF.test(text)) return { from: 'tiff', blob };
    if (NPY.test(text)) return { from: 'npy', blob };
    const colour = PNG.test(text) && !text.includes('acTL') ? head[25] : undefined;
    return colour === GREY || colour === PALETTE ? { from: 'png', blob } : 'none';
  } catch (error) {
    report('Reading the head of a picture', error);
    return 'none';
  }
}
