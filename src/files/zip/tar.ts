import type { Archive, ArchiveEntry } from './entry.ts';
import type { Limits } from './limits.ts';
import { decodeName, nameOf } from './names.ts';
import * as say from './words.ts';

const BLOCK = 512;
/** Long names and other remarks about the next file; larger ones are damage. */
const MOST_REMARK = 1_000_000;

export function isTar(head: Uint8Array): boolean {
  return head.length >= BLOCK && new TextDecoder('latin1').decode(head.subarray(257, 262)) === 'ustar';
}

/** Lists a tar by hopping from header to header; its files are slices, nothing has to be unpacked. */
export async function readTar(blob: Blob, limits: Limits): Promise<Archive> {
  const entries: ArchiveEntry[] = [];
  const problems: string[] = [];
  let remarks: Remarks = {};
  for (let at = 0; at + BLOCK <= blob.size;) {
    const header = new Uint8Array(await blob.slice(at, at + BLOCK).arrayBuffer());
    if (header.every((byte) => byte === 0)) break;
    const size = remarks.size ?? readSize(header);
    if (size === undefined || !hasChecksum(header)) {
      problems.push(say.brokenTar);
      break;
    }
    const start = at + BLOCK;
    const type = String.fromCharCode(header[156] ?? 0);
    at = start + Math.ceil(size / BLOCK) * BLOCK;
    if (REMARKS.has(type)) {
      if (size <= MOST_REMARK)
        Object.assign(remarks, readRemark(type, new Uint8Array(await blob.slice(start, start + size).arrayBuffer())));
      continue;
    }
    if (entries.length === limits.entries) {
      problems.push(say.firstFilesOnly(limits.entries));
      break;
    }
    entries.push(toEntry(blob, header, type, start, size, remarks.path));
    remarks = {};
    if (start + size > blob.size) problems.push(say.endsInLast);
  }
  return { kind: 'tar', entries, count: entries.length, problems };
}

interface Remarks {
  readonly path?: string;
  readonly size?: number;
}

const REMARKS: ReadonlySet<string> = new Set(['L', 'K', 'x', 'g']);

function readRemark(type: string, bytes: Uint8Array): Remarks {
  const text = decodeName(bytes);
  if (type === 'L') return { path: text.replace(/\0.*$/s, '') };
  if (type !== 'x') return {};
  const path = /^\d+ path=(.*)$/m.exec(text)?.[1];
  const size = /^\d+ size=(\d{1,15})$/m.exec(text)?.[1];
  return { ...(path !== undefined && { path }), ...(size !== undefined && { size: Number(size) }) };
}

function toEntry(blob: Blob, header: Uint8Array, type: string, start: number, size: number, longName: string | undefined): ArchiveEntry {
  const prefix = fieldAt(header, 345, 155);
  const short = fieldAt(header, 0, 100);
  const name = nameOf(longName ?? (prefix === '' ? short : `${prefix}/${short}`));
  const plain = type === '0' || type === '\0' || type === '7';
  const data = blob.slice(start, start + size);
  const whole = data.size === size;
  const folder = type === '5';
  return {
    ...name,
    folder,
    size,
    packed: size,
    ...(!plain && !folder && { refusal: say.linkOrDevice }),
    open: () => Promise.resolve({ blob: data, ...(!whole && { problem: say.endsInFile }) }),
  };
}

function fieldAt(header: Uint8Array, at: number, length: number): string {
  const field = header.subarray(at, at + length);
  const end = field.indexOf(0);
  return decodeName(end === -1 ? field : field.subarray(0, end));
}

/** Octal text or, for 8 GB and more, a binary number. */
function readSize(header: Uint8Array): number | undefined {
  if (((header[124] ?? 0) & 0x80) !== 0) {
    const size = header.subarray(125, 136).reduce((sum, byte) => sum * 256 + byte, 0);
    return Number.isSafeInteger(size) ? size : undefined;
  }
  const text = fieldAt(header, 124, 12).trim();
  return /^[0-7]*$/.test(text) ? Number.parseInt(text || '0', 8) : undefined;
}

function hasChecksum(header: Uint8Array): boolean {
  const declared = Number.parseInt(fieldAt(header, 148, 8).trim(), 8);
  const sum = header.reduce((total, byte, index) => total + (index >= 148 && index < 156 ? 32 : byte), 0);
  return declared === sum;
}
