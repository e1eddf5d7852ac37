// Why not fast-png or pngjs: docs/decisions/0010-own-decoders.md.
import { Unzlib } from 'fflate';
import { HIGHEST_LOW } from './range.ts';
import { RasterError, type Meaning, type OpenPages, type Raster, type ReadPage, type Samples } from './raster.ts';
import * as say from './words.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Numbers that are read. */
const MOST_SAMPLES = 150_000_000;
/** Bytes unpacked at a time. */
const PIECE = 1 << 20;

export interface PngHeader {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  /** Numbers of a pixel. */
  readonly channels: number;
  readonly colour: number;
  readonly interlaced: boolean;
}

const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** The header, from the first 33 bytes of a file; undefined when it is no PNG. */
export function pngHeader(head: Uint8Array): PngHeader | undefined {
  if (head.length < 33 || !SIGNATURE.every((byte, at) => head[at] === byte)) return undefined;
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const colour = head[25] ?? 0;
  const channels = Object.hasOwn(CHANNELS, colour) ? CHANNELS[colour] : undefined;
  if (channels === undefined) return undefined;
  return { width: view.getUint32(16), height: view.getUint32(20), depth: head[24] ?? 8, channels, colour, interlaced: head[28] === 1 };
}

/**
 * PNG with all its numbers. Browsers show 8 of 16 bits, and give colours where a mask has the numbers of classes.
 */
export async function openPng(blob: Blob): Promise<OpenPages & { read: () => Promise<ReadPage> }> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const header = pngHeader(bytes);
  if (header === undefined) throw new RasterError(say.brokenPng);
  const { width, height, channels, depth } = header;
  if (![1, 2, 4, 8, 16].includes(depth) || !(width * height > 0)) throw new RasterError(say.brokenPng);
  if (width * height * channels > MOST_SAMPLES) throw new RasterError(say.largePng);
  const page = { width, height, bands: channels, type: `uint${depth}` };
  return { pages: [page], facts: [], read: () => Promise.resolve(readPng(bytes, header)) };
}

function readPng(bytes: Uint8Array, header: PngHeader): ReadPage {
  const { data, palette, transparent } = chunksOf(bytes);
  const passes = passesOf(header);
  const due = passes.reduce((sum, pass) => sum + pass.rows * (pass.rowBytes + 1), 0);
  const { packed, got } = unpacked(data, due);
  const bands = Array.from({ length: header.channels }, () => newBand(header));
  let at = 0;
  let rows = 0;
  for (const pass of passes) {
    let above: Uint8Array = new Uint8Array(pass.rowBytes);
    for (let row = 0; row < pass.rows && at + pass.rowBytes + 1 <= got; row++, rows++) {
      const line = packed.subarray(at + 1, at + 1 + pass.rowBytes);
      unfilter(line, above, packed[at] ?? 0, Math.max(1, (header.channels * header.depth) >> 3));
      spread(line, bands, pass, row, header);
      above = line;
      at += pass.rowBytes + 1;
    }
  }
  if (rows === 0) throw new RasterError(say.emptyPng);
  const total = passes.reduce((sum, pass) => sum + pass.rows, 0);
  const raster: Raster = { width: header.width, height: header.height, bands, ...meaningOf(header, bands, palette, transparent) };
  return { raster, step: 1, lost: 1 - rows / total };
}

function newBand({ width, height, depth }: PngHeader): Samples {
  return depth === 16 ? new Uint16Array(width * height) : new Uint8Array(width * height);
}

interface Chunks {
  readonly data: Uint8Array[];
  readonly palette?: Uint8Array<ArrayBuffer>;
  readonly transparent?: Uint8Array;
}

/** Up to where the file is whole; a piece that is cut gives what it has. */
function chunksOf(bytes: Uint8Array): Chunks {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const data: Uint8Array[] = [];
  let palette: Uint8Array<ArrayBuffer> | undefined;
  let transparent: Uint8Array | undefined;
  for (let at = 8; at + 8 <= bytes.length;) {
    const length = view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const content = bytes.subarray(at + 8, at + 8 + length);
    if (name === 'IDAT') data.push(content);
    else if (name === 'PLTE') palette = new Uint8Array(content);
    else if (name === 'tRNS') transparent = content;
    else if (name === 'IEND') break;
    at += 12 + length;
  }
  return { data, ...(palette !== undefined && { palette }), ...(transparent !== undefined && { transparent }) };
}

/** No more than is due, and as much as comes before the data end or break. */
function unpacked(data: readonly Uint8Array[], due: number): { packed: Uint8Array; got: number } {
  const packed = new Uint8Array(due);
  const state = { got: 0 };
  const unzip = new Unzlib((piece) => {
    const part = piece.subarray(0, due - state.got);
    packed.set(part, state.got);
    state.got += part.length;
  });
  try {
    for (const chunk of data) {
      // What is beyond the picture isn't unpacked: a small file may hold any amount of it.
      for (let at = 0; at < chunk.length && state.got < due; at += PIECE) unzip.push(chunk.subarray(at, at + PIECE));
    }
  } catch {
    // Damaged: what came before is shown, and the share that is lost is told.
  }
  return { packed, got: state.got };
}

interface Pass {
  readonly columns: number;
  readonly rows: number;
  readonly rowBytes: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly down: number;
}

/** Start and distance of the columns and rows of each pass, as the format’s Adam7 has them. */
const ADAM7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

function passesOf({ width, height, channels, depth, interlaced }: PngHeader): Pass[] {
  return (interlaced ? ADAM7 : ([[0, 0, 1, 1]] as const))
    .map(([left, top, right, down]) => {
      const columns = Math.ceil((width - left) / right);
      return {
        columns,
        rows: Math.ceil((height - top) / down),
        rowBytes: Math.ceil((columns * channels * depth) / 8),
        left,
        top,
        right,
        down,
      };
    })
    .filter(({ columns, rows }) => columns > 0 && rows > 0);
}

/** Undoes the prediction of one row, in place. */
function unfilter(line: Uint8Array, above: Uint8Array, filter: number, step: number): void {
  if (filter === 0) return;
  for (let at = 0; at < line.length; at++) {
    const left = at < step ? 0 : (line[at - step] ?? 0);
    const up = above[at] ?? 0;
    const corner = at < step ? 0 : (above[at - step] ?? 0);
    const guess = filter === 1 ? left : filter === 2 ? up : filter === 3 ? (left + up) >> 1 : paeth(left, up, corner);
    line[at] = (line[at] ?? 0) + guess;
  }
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

function spread(line: Uint8Array, bands: readonly Samples[], pass: Pass, row: number, { width, channels, depth }: PngHeader): void {
  const start = (pass.top + row * pass.down) * width + pass.left;
  const mask = 2 ** depth - 1;
  for (let column = 0; column < pass.columns; column++) {
    const to = start + column * pass.right;
    for (const [channel, band] of bands.entries()) {
      const at = column * channels + channel;
      if (depth === 8) band[to] = line[at] ?? 0;
      else if (depth === 16) band[to] = ((line[at * 2] ?? 0) << 8) | (line[at * 2 + 1] ?? 0);
      else band[to] = ((line[(at * depth) >> 3] ?? 0) >> (8 - depth - ((at * depth) & 7))) & mask;
    }
  }
}

function meaningOf(
  { colour, depth, channels }: PngHeader,
  bands: readonly Samples[],
  palette: Uint8Array<ArrayBuffer> | undefined,
  transparent: Uint8Array | undefined,
): Pick<Raster, 'meaning' | 'palette' | 'alpha' | 'nodata'> {
  // Colours that are all black show nothing, and then it is the numbers that were meant.
  if (colour === 3) {
    const nothing = clearIndex(transparent);
    const shared = nothing === undefined ? {} : { nodata: nothing };
    return palette !== undefined && isSeen(bands[0], palette) ? { meaning: 'palette', palette, ...shared } : { meaning: 'grey', ...shared };
  }
  const meaning: Meaning = channels >= 3 ? 'rgb' : 'grey';
  const [high = 0, low = 0] = transparent ?? [];
  return {
    meaning,
    ...((colour === 4 || colour === 6) && { alpha: channels - 1 }),
    ...(colour === 0 && transparent !== undefined && { nodata: depth === 16 ? (high << 8) | low : low }),
  };
}

/** The one colour of a palette that can’t be seen: it stands for nothing. Of several, none is more nothing than the others. */
function clearIndex(opacities: Uint8Array | undefined): number | undefined {
  const clear = [...(opacities ?? [])].flatMap((opacity, index) => (opacity === 0 ? [index] : []));
  return clear.length === 1 ? clear[0] : undefined;
}

function isSeen(band: Samples | undefined, palette: Uint8Array): boolean {
  return (
    band?.some((index) => Math.max(palette[index * 3] ?? 0, palette[index * 3 + 1] ?? 0, palette[index * 3 + 2] ?? 0) > HIGHEST_LOW) ===
    true
  );
}
