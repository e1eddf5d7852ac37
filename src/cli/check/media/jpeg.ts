// Why not jpeg-js: docs/decisions/0010-own-decoders.md.
import type { Depth } from '../../../checks/running/define.ts';
import { DamageFound, type WholeFile } from './damage.ts';
import { decodeScan, huffmanTable, type Component, type HuffmanTable, type JpegPicture } from './jpegScan.ts';
import * as words from './words.ts';

/** Going through more takes seconds, in which a terminal doesn't hear Ctrl-C. */
const MOST_PIXELS = 40_000_000;
const MOST_BYTES = 50_000_000;
/** Of pixels times scans: programs write ten of these, and a small file may hold any number of them, each for all pixels. */
const MOST_WORK = 400_000_000;

const [TABLES, JPG, START, END, SCAN, QUANTIZATION, ARITHMETIC, RESTARTS] = [0xc4, 0xc8, 0xd8, 0xd9, 0xda, 0xdb, 0xcc, 0xdd];
const [BASELINE, EXTENDED, PROGRESSIVE] = [0xc0, 0xc1, 0xc2];

/**
 * JPEG: every code of every block is decoded. What the numbers become after that is arithmetic, which can't fail. Kinds that browsers don't
 * draw are gone through marker by marker.
 */
export function decodeJpeg(file: WholeFile): Depth {
  const quantized = new Set<number>();
  const tables = new Map<number, HuffmanTable>();
  let picture: JpegPicture | undefined;
  let isUsual = file.size <= MOST_BYTES;
  let interval = 0;
  let scans = 0;
  for (let at = 2; ;) {
    if (file.byte(at) !== 0xff) throw new DamageFound(words.lostThread(at));
    while (file.byte(at + 1) === 0xff) at += 1;
    const marker = file.byte(at + 1);
    at += 2;
    if (marker === END) break;
    if (marker === START || marker < 0xc0) throw new DamageFound(words.lostThread(at - 2));
    const length = file.short(at, 'big');
    if (length < 2) throw new DamageFound(words.lostThread(at));
    const content = file.part(at + 2, length - 2);
    at += length;
    if (marker === QUANTIZATION) for (const id of quantizationIn(content)) quantized.add(id);
    else if (marker === TABLES) for (const [id, table] of tablesIn(content)) tables.set(id, table);
    else if (marker === RESTARTS) interval = (content[0] ?? 0) * 256 + (content[1] ?? 0);
    else if (isFrame(marker)) {
      // One picture in several steps, each made of the one before.
      if (picture !== undefined) isUsual = false;
      picture ??= pictureIn(content, marker);
      const isDrawn = [BASELINE, EXTENDED, PROGRESSIVE].includes(marker) && content[0] === 8;
      if (!isDrawn || !(picture.height > 0) || picture.width * picture.height > MOST_PIXELS) isUsual = false;
    } else if (marker === SCAN) {
      if (picture === undefined) throw new DamageFound(words.noHead);
      if (picture.components.some(({ quantization }) => !quantized.has(quantization))) throw new DamageFound(words.noTable);
      scans += 1;
      if (scans * picture.width * picture.height > MOST_WORK) isUsual = false;
      at = isUsual ? decodeScan(file, at, content, picture, tables, interval) : scanEnd(file, at);
    }
  }
  if (scans === 0) throw new DamageFound(words.noPixels);
  return isUsual ? 'decoded' : 'structure';
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== TABLES && marker !== JPG && marker !== ARITHMETIC;
}

function* quantizationIn(content: Uint8Array): Generator<number> {
  for (let at = 0; at < content.length;) {
    const head = content[at] ?? 0;
    at += 1 + ((head >> 4) + 1) * 64;
    if (head >> 4 > 1 || at > content.length) throw new DamageFound(words.noTable);
    yield head & 15;
  }
}

/** Each under its number; those for all but the first coefficient have 16 more. */
function* tablesIn(content: Uint8Array): Generator<readonly [number, HuffmanTable]> {
  for (let at = 0; at < content.length;) {
    const counts = content.subarray(at + 1, at + 17);
    const count = counts.reduce((sum, one) => sum + one, 0);
    const symbols = content.subarray(at + 17, at + 17 + count);
    if (counts.length < 16 || symbols.length < count) throw new DamageFound(words.noTable);
    yield [content[at] ?? 0, huffmanTable(counts, symbols)];
    at += 17 + count;
  }
}

function pictureIn(content: Uint8Array, marker: number): JpegPicture {
  const number = (at: number) => (content[at] ?? 0) * 256 + (content[at + 1] ?? 0);
  const [height, width, count] = [number(1), number(3), content[5] ?? 0];
  if (width === 0 || count === 0 || count > 4) throw new DamageFound(words.noPixels);
  if (content.length < 6 + count * 3) throw new DamageFound(words.noHead);
  const told = Array.from({ length: count }, (_, index) => content.subarray(6 + index * 3, 9 + index * 3));
  const shapes = told.map(([id = 0, factors = 0, quantization = 0]) => ({ id, across: factors >> 4, down: factors & 15, quantization }));
  if (shapes.some(({ across, down }) => across < 1 || across > 4 || down < 1 || down > 4)) throw new DamageFound(words.noHead);
  const [mostAcross, mostDown] = [Math.max(...shapes.map(({ across }) => across)), Math.max(...shapes.map(({ down }) => down))];
  const units = { columns: Math.ceil(width / (8 * mostAcross)), rows: Math.ceil(height / (8 * mostDown)) };
  const isProgressive = marker === PROGRESSIVE;
  const isRead = width * height <= MOST_PIXELS;
  const components = shapes.map((shape): Component => {
    const { across, down } = shape;
    const [columns, rows] = [units.columns * across, units.rows * down];
    return {
      ...shape,
      columns,
      ownColumns: Math.ceil(Math.ceil((width * across) / mostAcross) / 8),
      ownRows: Math.ceil(Math.ceil((height * down) / mostDown) / 8),
      known: new Uint8Array(isProgressive && isRead ? columns * rows * 64 : 0),
    };
  });
  return { width, height, units, components, isProgressive };
}

/** The next marker: in what is coded, 0xff is followed by a zero or by the number of a restart. */
function scanEnd(file: WholeFile, start: number): number {
  for (let at = file.bytes.indexOf(0xff, start); at !== -1; at = file.bytes.indexOf(0xff, at + 1)) {
    const next = file.byte(at + 1);
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  throw new DamageFound(words.endsEarly);
}
