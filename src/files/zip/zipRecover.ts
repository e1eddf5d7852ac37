import { decodeName } from './names.ts';
import { readView } from '../bytes/readBytes.ts';
import { bytesAt, LOCAL_HEADER, type ZipRecord } from './zipDirectory.ts';

const HEADER = 30;
const DESCRIPTOR = 0x08074b50;
const SLICE = 1_000_000;
/** Names and extra fields are at most twice 64 kB long; longer ones than this are damage. */
const MOST_NAME = 4096;

/** Entries of a ZIP without a table of contents, by the headers in front of each. */
export async function recoverRecords(blob: Blob, mostEntries: number): Promise<ZipRecord[]> {
  const records: ZipRecord[] = [];
  let at = await findHeader(blob, 0);
  while (at !== undefined && records.length < mostEntries) {
    const header = await readView(blob, at, at + HEADER + MOST_NAME);
    const nameLength = header.byteLength < HEADER ? Infinity : header.getUint16(26, true);
    if (nameLength > MOST_NAME || HEADER + nameLength > header.byteLength) break;
    const start = at + HEADER + nameLength + header.getUint16(28, true);
    const { end, record } = await measure(blob, header, start);
    const name = decodeName(bytesAt(header, HEADER, nameLength));
    const encrypted = (header.getUint16(6, true) & 1) !== 0;
    records.push({ name, folder: /[\\/]$/.test(name), link: false, encrypted, method: header.getUint16(8, true), offset: at, ...record });
    at = await findHeader(blob, end);
  }
  return records;
}

type Measured = Pick<ZipRecord, 'crc' | 'packed' | 'size'>;

async function measure(blob: Blob, header: DataView, start: number): Promise<{ end: number; record: Measured }> {
  const packed = header.getUint32(18, true);
  const streamed = (header.getUint16(6, true) & 8) !== 0;
  // Written as a stream or in ZIP64: the numbers follow the data, which ends where something else begins.
  if (!streamed && packed !== 0xffffffff) {
    return { end: start + packed, record: { crc: header.getUint32(14, true), packed, size: header.getUint32(22, true) } };
  }
  const end = (await findHeader(blob, start)) ?? blob.size;
  const tail = await readView(blob, Math.max(start, end - 16), end);
  if (tail.byteLength === 16 && tail.getUint32(0, true) === DESCRIPTOR && tail.getUint32(8, true) === end - 16 - start) {
    return { end, record: { crc: tail.getUint32(4, true), packed: end - 16 - start, size: tail.getUint32(12, true) } };
  }
  return { end, record: { crc: undefined, packed: end - start, size: undefined } };
}

/** Where the next entry's header begins, from `start` on. */
async function findHeader(blob: Blob, start: number): Promise<number | undefined> {
  for (let from = start; from + 4 <= blob.size; from += SLICE) {
    const view = await readView(blob, from, from + SLICE + 3);
    for (let at = 0; at + 4 <= view.byteLength; at++) if (view.getUint32(at, true) === LOCAL_HEADER) return from + at;
  }
  return undefined;
}
