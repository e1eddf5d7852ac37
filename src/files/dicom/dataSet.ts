// Why dicom-parser and not our own reader: docs/decisions/0010-own-decoders.md.
import { parseDicom, type DataSet, type Element } from 'dicom-parser';
import { Inflate } from 'fflate';
import { RasterError } from '../raster/raster.ts';
import { DEFLATED, EXPLICIT } from './syntaxes.ts';
import * as say from './words.ts';

/** Pieces of the beginning that are read until the pixels are found in one: what stands before them is short nearly always. */
const FIRST = 256 * 1024;
const HEADS: readonly number[] = [FIRST, 4_000_000, 64_000_000];
/** A file that is deflated is unpacked to no more than this. */
const MOST_UNPACKED = 300_000_000;
/** Packed bytes, each of which may become a thousand. */
const PIECE = 1 << 16;

const WHOLE_NUMBERS = 'x7fe00010';
/** Where the pixels may stand: as whole numbers, or as floating point. */
const PIXELS = [WHOLE_NUMBERS, 'x7fe00008', 'x7fe00009'] as const;

export interface ReadSet {
  readonly set: DataSet;
  /** How all but the beginning is written. */
  readonly syntax: string;
  /** Where the pixels are in `data`; undefined for what holds no picture, and for a file that ends before it. */
  readonly pixels: { readonly element: Element; readonly start: number } | undefined;
  /** The file, or what was packed in it. */
  readonly data: Blob;
  readonly isWhole: boolean;
}

/**
 * All that stands before the pixels. Of these nothing is read.
 * @throws RasterError for what is no DICOM, or is broken
 */
export async function readDataSet(blob: Blob, heads: readonly number[] = HEADS): Promise<ReadSet> {
  for (const most of heads) {
    const bytes = new Uint8Array(await blob.slice(0, most).arrayBuffer());
    const isLast = bytes.length === blob.size || most === heads.at(-1);
    const found = parse(bytes, blob, isLast);
    if (found !== undefined) return found;
    if (isLast) break;
  }
  throw new RasterError(say.broken);
}

/** The same of the first piece alone, for what has to be quick. */
export function readFirstOf(blob: Blob): Promise<ReadSet> {
  return readDataSet(blob, [FIRST]);
}

/** Undefined when the bytes end before the pixels, and more of them may come. */
function parse(bytes: Uint8Array<ArrayBuffer>, blob: Blob, isLast: boolean): ReadSet | undefined {
  const meta = readMeta(bytes);
  if (meta === undefined) return undefined;
  const { syntax, start } = meta;
  const isPacked = syntax === DEFLATED;
  const body = isPacked ? unpacked(bytes.subarray(start)) : bytes.subarray(start);
  const data = isPacked ? new Blob([body]) : blob;
  let broken: DataSet | undefined;
  for (const untilTag of PIXELS) {
    const { set, isWhole } = attempt(body, { untilTag, TransferSyntaxUID: isPacked ? EXPLICIT : syntax });
    const element = set?.elements[untilTag];
    if (set !== undefined && element !== undefined) {
      return { set, syntax, pixels: { element, start: element.dataOffset + (isPacked ? 0 : start) }, data, isWhole: true };
    }
    if (set !== undefined && isWhole && isLast) return { set, syntax, pixels: undefined, data, isWhole: true };
    broken ??= set;
  }
  return isLast && broken !== undefined ? { set: broken, syntax, pixels: undefined, data, isWhole: false } : undefined;
}

const META = 132;
const GROUP = 2;
const SYNTAX = 0x10;

/**
 * The syntax, and where what is written in it begins. The library reads one field too far, as if it were written like those before,
 * and gives up where that leads behind the end.
 */
function readMeta(bytes: Uint8Array): { syntax: string; start: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let syntax = '';
  let at = META;
  while (at + 8 <= bytes.length && view.getUint16(at, true) === GROUP) {
    const isLong = /^O|^(?:SQ|UN|UT)/.test(String.fromCharCode(...bytes.subarray(at + 4, at + 6)));
    if (isLong && at + 12 > bytes.length) return undefined;
    const [length, value] = isLong ? [view.getUint32(at + 8, true), at + 12] : [view.getUint16(at + 6, true), at + 8];
    if (view.getUint16(at + 2, true) === SYNTAX) syntax = new TextDecoder('latin1').decode(bytes.subarray(value, value + length));
    at = value + length;
  }
  // Filled up to an even length, with zeros as the standard says or with blanks as some do.
  const name = syntax.replace(/[^\d.]/g, '');
  return name === '' || at > bytes.length ? undefined : { syntax: name, start: at };
}

/** As far as it could be read: the library throws that along. */
function attempt(bytes: Uint8Array, options: Parameters<typeof parseDicom>[1]): { set: DataSet | undefined; isWhole: boolean } {
  try {
    return { set: parseDicom(bytes, options), isWhole: true };
  } catch (thrown) {
    // Cut, damaged, or no DICOM at all; who asked for it says so.
    return { set: (thrown as { dataSet?: DataSet } | null)?.dataSet, isWhole: false };
  }
}

/** What is damaged is unpacked as far as it goes. */
function unpacked(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const pieces: Uint8Array[] = [];
  const state = { total: 0 };
  const inflate = new Inflate((piece) => {
    pieces.push(piece.slice());
    state.total += piece.length;
  });
  try {
    for (let at = 0; at < bytes.length && state.total < MOST_UNPACKED; at += PIECE) {
      inflate.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
    }
  } catch {
    // What came before the damage is read.
  }
  const whole = new Uint8Array(state.total);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
