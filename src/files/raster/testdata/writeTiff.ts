import { zlibSync } from 'fflate';
import { lzw } from './lzw.ts';

type SampleType = 'uint8' | 'uint16' | 'float32';

export interface TiffPlan {
  readonly width: number;
  readonly height: number;
  readonly valueAt: (x: number, y: number, band: number) => number;
  readonly type?: SampleType;
  readonly bands?: number;
  readonly tile?: readonly [width: number, height: number];
  /** All of them in one strip without this. */
  readonly rowsPerStrip?: number;
  readonly compression?: 'none' | 'deflate' | 'lzw';
  readonly predictor?: 1 | 2;
  readonly planar?: boolean;
  readonly bigEndian?: boolean;
  readonly bigTiff?: boolean;
  /** Smaller copies, each of every n-th pixel: in the chain of directories, or below the first one. */
  readonly copies?: readonly number[];
  readonly copiesBelow?: boolean;
  readonly description?: string;
  /** Written into each directory as they are. */
  readonly pages?: number;
}

/** Where a file is written to, from its beginning to its end. */
export interface Sink {
  readonly append: (bytes: Uint8Array) => void;
  readonly patch: (at: number, bytes: Uint8Array) => void;
}

const BYTES: Readonly<Record<SampleType, number>> = { uint8: 1, uint16: 2, float32: 4 };
const METHODS = { none: 1, deflate: 8, lzw: 5 } as const;
const [ASCII, SHORT, LONG, LONG8] = [2, 3, 4, 16];
type Field = readonly [tag: number, type: number, values: readonly number[]];

/** TIFFs of any size, written piece by piece. `valueAt` of page n is asked for bands from n times their number on. */
export function writeTiff(plan: TiffPlan, sink: Sink): void {
  const { bigTiff = false, bigEndian = false } = plan;
  let length = 0;
  const append = (bytes: Uint8Array) => {
    const at = length;
    sink.append(bytes);
    length += bytes.length;
    if (length % 2 === 1) {
      sink.append(new Uint8Array(1));
      length++;
    }
    return at;
  };
  const offset = (value: number) => (bigTiff ? numbers(LONG8, [value], bigEndian) : numbers(LONG, [value], bigEndian));
  const head = numbers(SHORT, bigTiff ? [0, 43, 8, 0] : [0, 42], bigEndian);
  head.set(new TextEncoder().encode(bigEndian ? 'MM' : 'II'));
  append(head);
  let link = append(offset(0));
  const wordBytes = bigTiff ? 8 : 4;
  const writeDirectory = (fields: readonly Field[]): { start: number; next: number } => {
    const sorted = fields.toSorted(([a], [b]) => a - b);
    const entries = sorted.map(([tag, type, values]) => {
      const data = numbers(type, values, bigEndian);
      const place = data.length <= wordBytes ? padded(data, wordBytes) : offset(append(data));
      const count = bigTiff ? numbers(LONG8, [values.length], bigEndian) : numbers(LONG, [values.length], bigEndian);
      return [numbers(SHORT, [tag, type], bigEndian), count, place];
    });
    const counted = numbers(bigTiff ? LONG8 : SHORT, [entries.length], bigEndian);
    const bytes = joined([counted, ...entries.flat(), offset(0)]);
    const start = append(bytes);
    return { start, next: start + bytes.length - wordBytes };
  };
  const chain = ({ start, next }: { start: number; next: number }) => {
    sink.patch(link, offset(start));
    link = next;
  };
  const copies = plan.copies ?? [];
  for (let page = 0; page < (plan.pages ?? 1); page++) {
    const bandsBefore = page * (plan.bands ?? 1);
    const paged = { ...plan, valueAt: (x: number, y: number, band: number) => plan.valueAt(x, y, band + bandsBefore) };
    const reduced = copies.map((factor) => ({
      ...paged,
      width: Math.ceil(plan.width / factor),
      height: Math.ceil(plan.height / factor),
      valueAt: (x: number, y: number, band: number) => paged.valueAt(x * factor, y * factor, band),
    }));
    const whole = fieldsOf(paged, append, page === 0 ? plan.description : undefined, false);
    if (plan.copiesBelow === true) {
      const below = reduced.map((copy) => writeDirectory(fieldsOf(copy, append, undefined, true)).start);
      chain(writeDirectory([...whole, [330, bigTiff ? LONG8 : LONG, below]]));
    } else {
      chain(writeDirectory(whole));
      for (const copy of reduced) chain(writeDirectory(fieldsOf(copy, append, undefined, true)));
    }
  }
}

/** The same in memory. */
export function tiffOf(plan: TiffPlan): Blob {
  const pieces: Uint8Array[] = [];
  writeTiff(plan, {
    append: (bytes) => pieces.push(bytes),
    patch: (at, bytes) => {
      let start = 0;
      for (const piece of pieces) {
        if (at >= start && at < start + piece.length) return piece.set(bytes, at - start);
        start += piece.length;
      }
    },
  });
  return new Blob(pieces.map((piece) => new Uint8Array(piece)));
}

function fieldsOf(plan: TiffPlan, append: (bytes: Uint8Array) => number, description: string | undefined, isCopy: boolean): Field[] {
  const { width, height, bands = 1, type = 'uint16', tile, compression = 'none', predictor = 1, planar = false } = plan;
  const [blockWidth, blockHeight] = tile ?? [width, Math.min(height, plan.rowsPerStrip ?? height)];
  const offsets: number[] = [];
  const counts: number[] = [];
  for (let plane = 0; plane < (planar ? bands : 1); plane++) {
    for (let top = 0; top < height; top += blockHeight) {
      for (let left = 0; left < width; left += blockWidth) {
        const rows = tile === undefined ? Math.min(blockHeight, height - top) : blockHeight;
        const packed = pack(blockOf(plan, { left, top, width: blockWidth, height: rows, plane }), compression);
        offsets.push(append(packed));
        counts.push(packed.length);
      }
    }
  }
  const [places, sizes] = tile === undefined ? [273, 279] : [324, 325];
  const place = plan.bigTiff === true ? LONG8 : LONG;
  return [
    [254, LONG, [isCopy ? 1 : 0]],
    [256, LONG, [width]],
    [257, LONG, [height]],
    [258, SHORT, Array.from({ length: bands }, () => BYTES[type] * 8)],
    [259, SHORT, [METHODS[compression]]],
    [262, SHORT, [bands === 3 ? 2 : 1]],
    ...(description === undefined ? [] : ([[270, ASCII, [...new TextEncoder().encode(`${description}\0`)]]] as const)),
    [places, place, offsets],
    [277, SHORT, [bands]],
    ...(tile === undefined ? ([[278, LONG, [blockHeight]]] as const) : ([[322, LONG, [blockWidth]], [323, LONG, [blockHeight]]] as const)), // prettier-ignore
    [sizes, LONG, counts],
    [284, SHORT, [planar ? 2 : 1]],
    [317, SHORT, [predictor]],
    [339, SHORT, Array.from({ length: bands }, () => (type === 'float32' ? 3 : 1))],
  ];
}

interface BlockSpot {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly plane: number;
}

/** What lies beyond the picture repeats its edge, which no reader may show. */
function blockOf(plan: TiffPlan, { left, top, width, height, plane }: BlockSpot): Uint8Array {
  const { bands = 1, type = 'uint16', predictor = 1, planar = false, bigEndian = false } = plan;
  const stride = planar ? 1 : bands;
  const size = BYTES[type];
  const bytes = new Uint8Array(width * height * stride * size);
  const values = type === 'uint8' ? bytes : type === 'uint16' ? new Uint16Array(bytes.buffer) : new Float32Array(bytes.buffer);
  let at = 0;
  for (let y = top; y < top + height; y++) {
    for (let x = left; x < left + width; x++) {
      for (let band = 0; band < stride; band++)
        values[at++] = plan.valueAt(Math.min(x, plan.width - 1), Math.min(y, plan.height - 1), planar ? plane : band);
    }
  }
  if (predictor === 2) {
    for (let row = 0; row < height; row++) {
      for (let index = width * stride - 1; index >= stride; index--) {
        const place = row * width * stride + index;
        values[place] = (values[place] ?? 0) - (values[place - stride] ?? 0);
      }
    }
  }
  if (bigEndian && size > 1) for (let byte = 0; byte < bytes.length; byte += size) bytes.subarray(byte, byte + size).reverse();
  return bytes;
}

function pack(bytes: Uint8Array, compression: 'none' | 'deflate' | 'lzw'): Uint8Array {
  if (compression === 'deflate') return zlibSync(bytes, { level: 1 });
  return compression === 'lzw' ? lzw(bytes) : bytes;
}

function numbers(type: number, values: readonly number[], bigEndian: boolean): Uint8Array {
  const size = type === ASCII ? 1 : type === SHORT ? 2 : type === LONG ? 4 : 8;
  const view = new DataView(new ArrayBuffer(values.length * size));
  for (const [index, value] of values.entries()) {
    if (size === 1) view.setUint8(index, value);
    else if (size === 2) view.setUint16(index * 2, value, !bigEndian);
    else if (size === 4) view.setUint32(index * 4, value, !bigEndian);
    else view.setBigUint64(index * 8, BigInt(value), !bigEndian);
  }
  return new Uint8Array(view.buffer);
}

function padded(bytes: Uint8Array, length: number): Uint8Array {
  const whole = new Uint8Array(length);
  whole.set(bytes);
  return whole;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces));
}
