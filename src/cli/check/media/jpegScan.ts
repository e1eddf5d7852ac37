import { DamageFound, type WholeFile } from './damage.ts';
import * as words from './words.ts';

/** For each sixteen bits that may come: how many of them are a code, and what it stands for; zero where there is no such code. */
export type HuffmanTable = Uint16Array;

export interface Component {
  readonly id: number;
  /** Blocks of it beside and below each other in a unit of all components. */
  readonly across: number;
  readonly down: number;
  readonly quantization: number;
  /** Blocks in a row, those included that only fill up units. */
  readonly columns: number;
  /** Blocks where it comes alone. */
  readonly ownColumns: number;
  readonly ownRows: number;
  /** Which coefficients of each block aren't zero; what refines them has a bit for each of these. Empty where nothing is refined. */
  readonly known: Uint8Array;
}

export interface JpegPicture {
  readonly width: number;
  readonly height: number;
  readonly units: { readonly columns: number; readonly rows: number };
  readonly components: readonly Component[];
  readonly isProgressive: boolean;
}

export function huffmanTable(counts: Uint8Array, symbols: Uint8Array): HuffmanTable {
  const table = new Uint16Array(1 << 16);
  let code = 0;
  let symbol = 0;
  for (let length = 1; length <= 16; length++) {
    for (let index = 0; index < (counts[length - 1] ?? 0); index++, code++, symbol++) {
      if (code >= 1 << length) throw new DamageFound(words.noTable);
      const start = code << (16 - length);
      table.fill((length << 8) | (symbols[symbol] ?? 0), start, start + (1 << (16 - length)));
    }
    code <<= 1;
  }
  return table;
}

/** The bits between two markers. */
class Bits {
  private readonly bytes: Uint8Array;
  private readonly count: number;
  private at = 0;

  constructor(bytes: Uint8Array, count: number) {
    this.bytes = bytes;
    this.count = count;
  }

  code(table: HuffmanTable): number {
    const entry = table[this.ahead()] ?? 0;
    if (entry === 0) throw new DamageFound(words.noCode);
    this.skip(entry >> 8);
    return entry & 0xff;
  }

  read(count: number): number {
    const value = this.ahead() >> (16 - count);
    this.skip(count);
    return value;
  }

  skip(count: number): void {
    this.at += count;
    if (this.at > this.count * 8) throw new DamageFound(words.codesMissing);
  }

  /** Whether more is left than fills up a byte, and than zeros or ones that some programs put there. */
  hasMore(): boolean {
    return this.bytes.subarray(Math.ceil(this.at / 8), this.count).some((byte) => byte !== 0 && byte !== 0xff);
  }

  private ahead(): number {
    const { bytes, at } = this;
    const byte = at >> 3;
    const three = ((bytes[byte] ?? 0) << 16) | ((bytes[byte + 1] ?? 0) << 8) | (bytes[byte + 2] ?? 0);
    return (three >> (8 - (at & 7))) & 0xffff;
  }
}

/** What a scan tells of its components: their tables, and which coefficients come in it. */
interface Scan {
  readonly first: number;
  readonly last: number;
  readonly isRefined: boolean;
  readonly members: readonly Member[];
}

interface Member {
  readonly component: Component;
  readonly dc: HuffmanTable | undefined;
  readonly ac: HuffmanTable | undefined;
}

/** Blocks that are all zeros from here on. */
interface Run {
  blocks: number;
}

/** Every block of a scan. Returns where the next marker is. */
export function decodeScan(
  file: WholeFile,
  start: number,
  content: Uint8Array,
  picture: JpegPicture,
  tables: ReadonlyMap<number, HuffmanTable>,
  interval: number,
): number {
  const scan = scanIn(content, picture, tables);
  const decode = decoderOf(scan, picture);
  const [alone] = scan.members.length === 1 ? scan.members : [];
  const { columns, rows } = alone === undefined ? picture.units : { columns: alone.component.ownColumns, rows: alone.component.ownRows };
  const due = columns * rows;
  const each = interval === 0 ? due : interval;
  let at = start;
  for (let unit = 0, piece = 0; unit < due; piece++) {
    if (piece > 0) at = behindRestart(file, at, (piece - 1) % 8);
    const { bits, end } = bitsAt(file, at);
    const run: Run = { blocks: 0 };
    for (const until = Math.min(due, unit + each); unit < until; unit++) {
      const [column, row] = [unit % columns, Math.floor(unit / columns)];
      if (alone !== undefined) decode(bits, alone, row * alone.component.columns + column, run);
      else for (const member of scan.members) decodeUnit(bits, member, column, row, run, decode);
    }
    if (bits.hasMore()) throw new DamageFound(words.codesLeft);
    at = end;
  }
  return at;
}

type Decode = (bits: Bits, member: Member, block: number, run: Run) => void;

function decodeUnit(bits: Bits, member: Member, column: number, row: number, run: Run, decode: Decode): void {
  const { across, down, columns } = member.component;
  for (let y = 0; y < down; y++) {
    for (let x = 0; x < across; x++) decode(bits, member, (row * down + y) * columns + column * across + x, run);
  }
}

function scanIn(content: Uint8Array, { components, isProgressive }: JpegPicture, tables: ReadonlyMap<number, HuffmanTable>): Scan {
  const count = content[0] ?? 0;
  if (count === 0 || count > 4 || content.length < 4 + count * 2) throw new DamageFound(words.noHead);
  const members = Array.from({ length: count }, (_, index): Member => {
    const [id, chosen = 0] = content.subarray(1 + index * 2, 3 + index * 2);
    const component = components.find((one) => one.id === id);
    if (component === undefined) throw new DamageFound(words.noHead);
    return { component, dc: tables.get(chosen >> 4), ac: tables.get(16 + (chosen & 15)) };
  });
  const [first = 0, last = 0, precision = 0] = content.subarray(1 + count * 2);
  if (!isProgressive) return { first: 0, last: 63, isRefined: false, members };
  if (first > last || last > 63 || (first === 0 ? last > 0 : count > 1)) throw new DamageFound(words.noHead);
  return { first, last, isRefined: precision >> 4 > 0, members };
}

/** Between two markers, a byte 0xff has a zero behind it. */
function bitsAt(file: WholeFile, start: number): { readonly bits: Bits; readonly end: number } {
  const { bytes } = file;
  let end = start;
  let stuffed = 0;
  for (end = bytes.indexOf(0xff, start); end !== -1; end = bytes.indexOf(0xff, end + 2)) {
    if (bytes[end + 1] !== 0) break;
    stuffed += 1;
  }
  if (end === -1) throw new DamageFound(words.endsEarly);
  if (stuffed === 0) return { bits: new Bits(bytes.subarray(start, end), end - start), end };
  const plain = new Uint8Array(end - start - stuffed);
  for (let from = start, to = 0; from < end; from++, to++) {
    plain[to] = bytes[from] ?? 0;
    if (plain[to] === 0xff) from += 1;
  }
  return { bits: new Bits(plain, plain.length), end };
}

function behindRestart(file: WholeFile, start: number, number: number): number {
  let at = start;
  while (file.byte(at + 1) === 0xff) at += 1;
  if (file.byte(at + 1) !== 0xd0 + number) throw new DamageFound(words.codesMissing);
  return at + 2;
}

function needed(table: HuffmanTable | undefined): HuffmanTable {
  if (table === undefined) throw new DamageFound(words.noTable);
  return table;
}

/** Longer numbers there are none of eight bits. */
const LONGEST = 11;

function decoderOf({ first, last, isRefined }: Scan, { isProgressive }: JpegPicture): Decode {
  if (!isProgressive) {
    return (bits, { dc, ac }) => {
      skipFirst(bits, needed(dc));
      const table = needed(ac);
      for (let at = 1; at <= 63; at++) {
        const code = bits.code(table);
        if ((code & 15) === 0 && code !== 0xf0) break;
        at += code >> 4;
        if (at > 63) throw new DamageFound(words.noCode);
        bits.skip(code & 15);
      }
    };
  }
  if (first === 0) return isRefined ? (bits) => bits.skip(1) : (bits, { dc }) => skipFirst(bits, needed(dc));
  return isRefined
    ? (bits, { ac, component }, block, run) => refine(bits, needed(ac), component.known, block * 64, first, last, run)
    : (bits, { ac, component }, block, run) => begin(bits, needed(ac), component.known, block * 64, first, last, run);
}

function skipFirst(bits: Bits, table: HuffmanTable): void {
  const length = bits.code(table);
  if (length > LONGEST) throw new DamageFound(words.noCode);
  bits.skip(length);
}

function runOf(bits: Bits, exponent: number): number {
  return (1 << exponent) + (exponent === 0 ? 0 : bits.read(exponent));
}

/** Coefficients for the first time. */
function begin(bits: Bits, table: HuffmanTable, known: Uint8Array, start: number, first: number, last: number, run: Run): void {
  if (run.blocks > 0) {
    run.blocks -= 1;
    return;
  }
  for (let at = first; at <= last; at++) {
    const code = bits.code(table);
    const zeros = code >> 4;
    if ((code & 15) === 0 && zeros < 15) {
      run.blocks = runOf(bits, zeros) - 1;
      return;
    }
    at += zeros;
    if ((code & 15) === 0) continue;
    if (at > last) throw new DamageFound(words.noCode);
    bits.skip(code & 15);
    known[start + at] = 1;
  }
}

/** A bit more of those that are known, and those that were too small before. */
function refine(bits: Bits, table: HuffmanTable, known: Uint8Array, start: number, first: number, last: number, run: Run): void {
  let at = first;
  for (; run.blocks === 0 && at <= last; at++) {
    const code = bits.code(table);
    const isNew = (code & 15) !== 0;
    let zeros = code >> 4;
    if (isNew) {
      if ((code & 15) !== 1) throw new DamageFound(words.noCode);
      bits.skip(1);
    } else if (zeros < 15) {
      run.blocks = runOf(bits, zeros);
      break;
    }
    for (; at <= last; at++) {
      if (known[start + at] === 1) bits.skip(1);
      else if (zeros === 0) break;
      else zeros -= 1;
    }
    if (!isNew) continue;
    if (at > last) throw new DamageFound(words.noCode);
    known[start + at] = 1;
  }
  if (run.blocks === 0) return;
  for (; at <= last; at++) if (known[start + at] === 1) bits.skip(1);
  run.blocks -= 1;
}
