import { readView } from '../bytes/readBytes.ts';
import type { Archive, ArchiveEntry } from './entry.ts';
import { ArchiveError, refuse, type Limits, type Unpacked } from './limits.ts';
import { nameOf } from './names.ts';
import type { Packing } from './unpack.ts';
import { unpackApart } from './unpackApart.ts';
import { LOCAL_HEADER, readDirectory, type ZipRecord } from './zipDirectory.ts';
import { recoverRecords } from './zipRecover.ts';
import * as say from './words.ts';

/** Lists a ZIP from its table of contents or, where that is missing, from the headers in front of each file. */
export async function readZip(blob: Blob, limits: Limits): Promise<Archive> {
  const directory = await readDirectory(blob, limits.entries);
  if (directory !== undefined) return toArchive(blob, directory.records, directory.count, directory.problems, limits);
  const found = await recoverRecords(blob, limits.entries);
  if (found.length === 0) throw new ArchiveError(say.notArchive);
  const problem = say.noTable;
  return toArchive(blob, found, found.length, [problem], limits);
}

function toArchive(blob: Blob, records: readonly ZipRecord[], count: number, problems: readonly string[], limits: Limits): Archive {
  return { kind: 'zip', entries: records.map((record) => toEntry(blob, record, limits)), count, problems };
}

function toEntry(blob: Blob, record: ZipRecord, limits: Limits): ArchiveEntry {
  const { size, packed } = record;
  const refusal = refusalOf(record, limits);
  return {
    ...nameOf(record.name),
    folder: record.folder,
    size,
    packed,
    ...(refusal !== undefined && { refusal }),
    open: () => (refusal === undefined ? openEntry(blob, record, limits) : Promise.reject(new ArchiveError(refusal))),
  };
}

const PACKINGS: Readonly<Record<number, Packing>> = { 0: 'stored', 8: 'deflate' };

function refusalOf({ encrypted, link, folder, method, size, packed }: ZipRecord, limits: Limits): string | undefined {
  if (folder) return undefined;
  if (encrypted) return say.encrypted;
  if (link) return say.link;
  if (PACKINGS[method] === undefined) return say.otherPacking(method);
  return size === undefined ? undefined : refuse(size, packed, limits);
}

async function openEntry(blob: Blob, record: ZipRecord, limits: Limits): Promise<Unpacked> {
  const header = await readView(blob, record.offset, record.offset + 30);
  if (header.byteLength < 30 || header.getUint32(0, true) !== LOCAL_HEADER) throw new ArchiveError(say.dataElsewhere);
  const start = record.offset + 30 + header.getUint16(26, true) + header.getUint16(28, true);
  const data = blob.slice(start, start + record.packed);
  const unpacked = await unpackApart(data, PACKINGS[record.method] ?? 'stored', record, limits);
  if (data.size < record.packed) return { ...unpacked, problem: say.endsInFile };
  return unpacked;
}
