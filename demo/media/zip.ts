import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly deflated?: boolean;
  /** Only says so: the bytes stay as they are. */
  readonly encrypted?: boolean;
  /** Unpacked size to claim instead of the true one. */
  readonly claimed?: number;
}

/** A ZIP archive whose entries are stored, unless they ask for more. */
export function zip(entries: readonly ZipEntry[]): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, bytes, deflated = false, encrypted = false, claimed = bytes.length } of entries) {
    const data = deflated ? deflateRawSync(bytes) : bytes;
    const encoded = new TextEncoder().encode(name);
    // Version 2.0, UTF-8 names, 1980-01-01.
    const common = [20, 0x800 | (encrypted ? 1 : 0), deflated ? 8 : 0, 0, 0x21]
      .flatMap(u16)
      .concat(u32(crc32(bytes)), u32(data.length), u32(claimed), u16(encoded.length));
    const local = Uint8Array.from([...u32(0x04034b50), ...common, ...u16(0)]);
    const central = Uint8Array.from([...u32(0x02014b50), ...u16(20), ...common, ...[0, 0, 0, 0].flatMap(u16), ...u32(0), ...u32(offset)]);
    parts.push(local, encoded, data);
    directory.push(central, encoded);
    offset += local.length + encoded.length + data.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const count = u16(entries.length);
  const end = Uint8Array.from([...u32(0x06054b50), ...u16(0), ...u16(0), ...count, ...count, ...u32(size), ...u32(offset), ...u16(0)]);
  return new Uint8Array(Buffer.concat([...parts, ...directory, end]));
}

function u16(value: number): number[] {
  return [value & 255, (value >> 8) & 255];
}

function u32(value: number): number[] {
  return [...u16(value & 0xffff), ...u16(value >>> 16)];
}
