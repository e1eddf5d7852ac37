import { deflateSync } from 'fflate';
import { crc32 } from './crc32.ts';

interface Content {
  readonly name: string | Uint8Array;
  readonly bytes?: Uint8Array;
  readonly stored?: boolean;
  readonly method?: number;
  readonly encrypted?: boolean;
  /** Size to declare instead of the true one. */
  readonly declared?: number;
  readonly crc?: number;
  readonly link?: boolean;
  /** Sizes after the data, as from a program that writes a stream. */
  readonly streamed?: boolean;
  readonly zip64?: boolean;
}

interface Options {
  readonly zip64?: boolean;
  readonly prefix?: Uint8Array;
  readonly comment?: string;
  /** Entries to announce instead of the true number. */
  readonly count?: number;
}

/** ZIP files of every kind that programs and attackers write. */
export function makeZip(contents: readonly Content[], { zip64 = false, prefix, comment = '', count }: Options = {}): Blob {
  const parts: Uint8Array[] = prefix === undefined ? [] : [prefix];
  const central: Uint8Array[] = [];
  let offset = 0;
  for (const content of contents) {
    const bytes = content.bytes ?? new Uint8Array(0);
    const name = typeof content.name === 'string' ? new TextEncoder().encode(content.name) : content.name;
    const data = content.stored === true ? bytes : deflateSync(bytes);
    const method = content.method ?? (content.stored === true ? 0 : 8);
    const flags = (content.encrypted === true ? 1 : 0) | (content.streamed === true ? 8 : 0);
    const crc = content.crc ?? crc32(bytes);
    const size = content.declared ?? bytes.length;
    const sizes = [crc, data.length, size];
    const local = [...u32(0x04034b50), ...u16(20, flags, method, 0, 0), ...u32(...(content.streamed === true ? [0, 0, 0] : sizes))];
    const descriptor = content.streamed === true ? u32(0x08074b50, ...sizes) : [];
    const entry = [Uint8Array.from([...local, ...u16(name.length, 0)]), name, data, Uint8Array.from(descriptor)];
    const extra = content.zip64 === true ? [...u16(1, 24), ...u64(size, data.length, offset)] : [];
    const all = 0xffffffff;
    const [declared, packed, place] = content.zip64 === true ? [all, all, all] : [size, data.length, offset];
    central.push(
      Uint8Array.from([
        ...u32(0x02014b50),
        ...u16(20, 20, flags, method, 0, 0),
        ...u32(crc, packed, declared),
        ...u16(name.length, extra.length, 0, 0, 0),
        ...u32(content.link === true ? 0xa1ff0000 : 0, place),
      ]),
      name,
      Uint8Array.from(extra),
    );
    parts.push(...entry);
    offset += lengthOf(entry);
  }
  const length = lengthOf(central);
  const n = count ?? contents.length;
  const wide = zip64
    ? [
        ...u32(0x06064b50),
        ...u64(44),
        ...u16(45, 45),
        ...u32(0, 0),
        ...u64(n, n, length, offset),
        ...u32(0x07064b50, 0),
        ...u64(offset + length),
        ...u32(1),
      ]
    : [];
  const [shown, start] = zip64 ? [0xffff, 0xffffffff] : [n, offset];
  const end = [...wide, ...u32(0x06054b50), ...u16(0, 0, shown, shown), ...u32(zip64 ? 0xffffffff : length, start), ...u16(comment.length)];
  return new Blob([...parts, ...central, Uint8Array.from(end), comment].map(own));
}

function own(part: Uint8Array | string): BlobPart {
  return typeof part === 'string' ? part : new Uint8Array(part);
}

function lengthOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, part) => sum + part.length, 0);
}

function u16(...values: number[]): number[] {
  return values.flatMap((value) => [value & 255, (value >> 8) & 255]);
}

function u32(...values: number[]): number[] {
  return values.flatMap((value) => u16(value & 0xffff, value >>> 16));
}

function u64(...values: number[]): number[] {
  return values.flatMap((value) => [...u32(value % 2 ** 32), ...u32(Math.floor(value / 2 ** 32))]);
}
