import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Milliseconds that each frame is shown. */
const EACH = 40;

/** The short film of the tests again and again, 25 frames a second, as a WebM with an index, so that browsers can seek in it. */
export function longFilm(frames: number): Buffer {
  const pictures = picturesOf(readFileSync(path.join(import.meta.dirname, '../e2e/films/moving.webm')));
  const clusters: Buffer[] = [];
  for (let start = 0; start < frames; start += pictures.length) {
    const blocks = pictures.slice(0, frames - start).map(({ flags, bytes }, at) => {
      const head = Buffer.from([0x81, 0, 0, flags]);
      head.writeInt16BE(at * EACH, 1);
      return element('a3', Buffer.concat([head, bytes]));
    });
    clusters.push(element('1f43b675', element('e7', number(start * EACH)), ...blocks));
  }
  const info = element(
    '1549a966',
    element('2ad7b1', number(1_000_000)),
    element('4489', float(frames * EACH)),
    element('4d80', 'bench'),
    element('5741', 'bench'),
  );
  const video = element('e0', element('b0', number(160)), element('ba', number(90)));
  const track = element('ae', element('d7', number(1)), element('73c5', number(1)), element('83', number(1)), element('86', 'V_VP8'), element('23e383', number(EACH * 1e6)), video); // prettier-ignore
  const tracks = element('1654ae6b', track);
  const cues = (first: number) => {
    let at = first;
    const points = clusters.map((cluster, index) => {
      const place = element('b7', element('f7', number(1)), element('f1', number(at)));
      at += cluster.length;
      return element('bb', element('b3', number(index * pictures.length * EACH)), place);
    });
    return element('1c53bb6b', ...points);
  };
  // Places are written with eight bytes each, so the index is as long wherever it points.
  const index = cues(info.length + tracks.length + cues(0).length);
  const head = element('1a45dfa3', element('4286', number(1)), element('42f7', number(1)), element('42f2', number(4)), element('42f3', number(8)), element('4282', 'webm'), element('4287', number(2)), element('4285', number(2))); // prettier-ignore
  return Buffer.concat([head, element('18538067', info, tracks, index, ...clusters)]);
}

interface Picture {
  readonly flags: number;
  readonly bytes: Buffer;
}

/** Of the blocks of a film with one track and one cluster, of which a block is no more than a picture. */
function picturesOf(film: Buffer): Picture[] {
  const cluster = elementAt(film, film.indexOf(Buffer.from('1f43b675', 'hex')), 4);
  const pictures: Picture[] = [];
  for (let at = cluster.start; at < cluster.end;) {
    const { start, end } = elementAt(film, at, 1);
    if (film[at] === 0xa3) pictures.push({ flags: film[start + 3] ?? 0, bytes: film.subarray(start + 4, end) });
    at = end;
  }
  return pictures;
}

function elementAt(film: Buffer, at: number, idLength: number): { readonly start: number; readonly end: number } {
  const first = film[at + idLength] ?? 0;
  const width = Math.clz32(first) - 23;
  let size = first & (0xff >> width);
  for (let byte = 1; byte < width; byte++) size = size * 256 + (film[at + idLength + byte] ?? 0);
  const start = at + idLength + width;
  return { start, end: start + size };
}

function element(id: string, ...content: (Buffer | string)[]): Buffer {
  const inside = Buffer.concat(content.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)));
  const size = Buffer.alloc(8);
  size.writeBigUInt64BE(BigInt(inside.length) | (1n << 56n));
  return Buffer.concat([Buffer.from(id, 'hex'), size, inside]);
}

function number(value: number): Buffer {
  const buffer = Buffer.alloc(8);
  buffer.writeBigUInt64BE(BigInt(value));
  return buffer;
}

function float(value: number): Buffer {
  const buffer = Buffer.alloc(8);
  buffer.writeDoubleBE(value);
  return buffer;
}
