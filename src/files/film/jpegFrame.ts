import { blobOf, readBytes } from '../bytes/readBytes.ts';
import { decodeBase64 } from '../base64.ts';
import { MIME } from '../kinds.ts';
import type { MotionJpegFilm } from './motionJpeg.ts';

/** The tables of annex K of the standard, which films leave out since all have the same; browsers want them in each picture. */
const TABLES =
  '/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/8QAHwEAAwEBAQEBAQEBAQAAAAAAAAECAwQFBgcICQoL/8QAtREAAgECBAQDBAcFBAQAAQJ3AAECAxEEBSExBhJBUQdhcRMiMoEIFEKRobHBCSMzUvAVYnLRChYkNOEl8RcYGRomJygpKjU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6goOEhYaHiImKkpOUlZaXmJmaoqOkpaanqKmqsrO0tba3uLm6wsPExcbHyMnK0tPU1dbX2Nna4uPk5ebn6Onq8vP09fb3+Pn6';

/** A picture of a film as a file of its own. */
export async function jpegOfFrame(blob: Blob, { starts, sizes }: Pick<MotionJpegFilm, 'starts' | 'sizes'>, frame: number): Promise<Blob> {
  const start = starts[frame] ?? 0;
  return blobOf(withTables(await readBytes(blob, start, start + (sizes[frame] ?? 0))), MIME.jpeg);
}

const [SCAN, HUFFMAN] = [0xda, 0xc4];

/** The same JPEG with tables in front of its pixels. */
export function withTables(jpeg: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  for (let at = 2; at + 4 <= jpeg.length && jpeg[at] === 0xff;) {
    const marker = jpeg[at + 1];
    if (marker === HUFFMAN) return jpeg;
    if (marker === SCAN) return inserted(jpeg, at);
    at += 2 + ((jpeg[at + 2] ?? 0) << 8) + (jpeg[at + 3] ?? 0);
  }
  return jpeg;
}

function inserted(jpeg: Uint8Array, at: number): Uint8Array<ArrayBuffer> {
  const tables = decodeBase64(TABLES) ?? new Uint8Array();
  const whole = new Uint8Array(jpeg.length + tables.length);
  whole.set(jpeg.subarray(0, at));
  whole.set(tables, at);
  whole.set(jpeg.subarray(at), at + tables.length);
  return whole;
}
