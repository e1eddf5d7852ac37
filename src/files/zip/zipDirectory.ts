import { readView } from '../bytes/readBytes.ts';
import { decodeName } from './names.ts';
import * as say from './words.ts';

/** What the table of contents says about one entry. */
export interface ZipRecord {
  readonly name: string;
  readonly folder: boolean;
  readonly link: boolean;
  readonly encrypted: boolean;
  readonly method: number;
  readonly crc: number | undefined;
  readonly packed: number;
  readonly size: number | undefined;
  /** Of the local header, from the start of the file. */
  readonly offset: number;
}

interface Directory {
  readonly records: readonly ZipRecord[];
  readonly count: number;
  readonly problems: readonly string[];
}

export const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const END_LENGTH = 22;
const CENTRAL_LENGTH = 46;
const LONGEST_COMMENT = 0xffff;
/** Bytes of the table of contents that are read, for each entry that is listed: enough for names of usual length. */
const READ_EACH = 200;
const LEAST_READ = 8_000_000;

/** The table of contents at the end of a ZIP; undefined when there is none that can be read. */
export async function readDirectory(blob: Blob, mostEntries: number): Promise<Directory | undefined> {
  const tailStart = Math.max(0, blob.size - END_LENGTH - LONGEST_COMMENT);
  const tail = await readView(blob, tailStart, blob.size);
  for (let at = tail.byteLength - END_LENGTH; at >= 0; at--) {
    if (tail.getUint32(at, true) !== END) continue;
    const end = await readEnd(blob, tail, at, tailStart + at);
    const found = end && (await readRecords(blob, end, mostEntries));
    if (found !== undefined) return found;
  }
  return undefined;
}

interface End {
  readonly count: number;
  readonly length: number;
  readonly start: number;
  /** Bytes in front of the archive, as before a program that unpacks itself. */
  readonly shift: number;
}

async function readEnd(blob: Blob, tail: DataView, at: number, position: number): Promise<End | undefined> {
  const small = { count: tail.getUint16(at + 10, true), length: tail.getUint32(at + 12, true), start: tail.getUint32(at + 16, true) };
  const wide = await readEnd64(blob, position - 20);
  const { count, length, start } = wide ?? small;
  const first = await readView(blob, start, start + 4);
  if (first.byteLength === 4 && first.getUint32(0, true) === CENTRAL_HEADER) return { count, length, start, shift: 0 };
  const shift = (wide?.position ?? position) - length - start;
  return shift < 0 ? undefined : { count, length, start: start + shift, shift };
}

async function readEnd64(blob: Blob, locatorAt: number) {
  if (locatorAt < 0) return undefined;
  const locator = await readView(blob, locatorAt, locatorAt + 20);
  if (locator.byteLength < 20 || locator.getUint32(0, true) !== LOCATOR_64) return undefined;
  // The declared place is wrong when something stands in front of the archive; the record usually ends at its locator.
  for (const position of [toNumber(locator, 8), locatorAt - 56]) {
    if (position < 0 || position > blob.size) continue;
    const view = await readView(blob, position, position + 56);
    if (view.byteLength < 56 || view.getUint32(0, true) !== END_64) continue;
    return { count: toNumber(view, 32), length: toNumber(view, 40), start: toNumber(view, 48), position };
  }
  return undefined;
}

async function readRecords(blob: Blob, end: End, mostEntries: number): Promise<Directory | undefined> {
  const most = Math.max(LEAST_READ, mostEntries * READ_EACH);
  const view = await readView(blob, end.start, end.start + Math.min(end.length, most));
  const records: ZipRecord[] = [];
  let at = 0;
  while (records.length < Math.min(end.count, mostEntries) && at + CENTRAL_LENGTH <= view.byteLength) {
    if (view.getUint32(at, true) !== CENTRAL_HEADER) break;
    const length = CENTRAL_LENGTH + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (at + length > view.byteLength) break;
    records.push(readRecord(view, at, end.shift));
    at += length;
  }
  // An empty archive is one too; a table that holds nothing of what it announces isn't.
  if (records.length === 0 && end.count > 0) return undefined;
  const listed = Math.min(end.count, mostEntries);
  const broken = records.length < listed && at < most - CENTRAL_LENGTH;
  const problems = broken ? [say.brokenTable(end.count)] : [];
  return { records, count: Math.max(end.count, records.length), problems };
}

function readRecord(view: DataView, at: number, shift: number): ZipRecord {
  const flags = view.getUint16(at + 8, true);
  const nameLength = view.getUint16(at + 28, true);
  const attributes = view.getUint32(at + 38, true);
  const name = decodeName(bytesAt(view, at + CENTRAL_LENGTH, nameLength));
  const extra = at + CENTRAL_LENGTH + nameLength;
  const narrow = { size: view.getUint32(at + 24, true), packed: view.getUint32(at + 20, true), offset: view.getUint32(at + 42, true) };
  const { size, packed, offset } = widen(view, extra, extra + view.getUint16(at + 30, true), narrow);
  return {
    name,
    folder: /[\\/]$/.test(name),
    link: ((attributes >>> 16) & 0xf000) === 0xa000,
    encrypted: (flags & 1) !== 0,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed,
    size,
    offset: offset + shift,
  };
}

interface Numbers {
  readonly size: number;
  readonly packed: number;
  readonly offset: number;
}

/** ZIP64: numbers that don't fit into four bytes stand in an extra field, each only where it is needed. */
function widen(view: DataView, start: number, end: number, narrow: Numbers): Numbers {
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let place = at + 4;
    const last = Math.min(place + view.getUint16(at + 2, true), end);
    const next = (value: number) => {
      if (value !== 0xffffffff || place + 8 > last) return value;
      place += 8;
      return toNumber(view, place - 8);
    };
    return { size: next(narrow.size), packed: next(narrow.packed), offset: next(narrow.offset) };
  }
  return narrow;
}

export function bytesAt(view: DataView, at: number, length: number): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset + at, length);
}

function toNumber(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}
