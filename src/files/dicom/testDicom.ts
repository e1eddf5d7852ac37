import { zlibSync } from 'fflate';
import { EXPLICIT } from './syntaxes.ts';

/** A field: group and element, kind of value, value. */
type Field = readonly [tag: number, vr: string, value: string | number | Uint8Array];

export interface Variant {
  readonly syntax?: string;
  readonly fields?: readonly Field[];
  readonly pixels?: Uint8Array;
  /** In front of the pixels, as long as wanted. */
  readonly filler?: number;
}

export const IMPLICIT = '1.2.840.10008.1.2';

const LONG = new Set(['OB', 'OW', 'OF', 'OD', 'SQ', 'UN', 'UT']);

/** Writes DICOM files as small as they can be. */
export function dicomOf({ syntax = EXPLICIT, fields = [], pixels, filler = 0 }: Variant): Blob {
  const meta = elementOf([0x0002_0010, 'UI', syntax], true, true);
  const little = syntax !== '1.2.840.10008.1.2.2';
  const explicit = syntax !== IMPLICIT;
  const all: Field[] = [
    [0x0008_0060, 'CS', 'CT'],
    [0x0010_0010, 'PN', 'Doe^Jane'],
    ...(filler > 0 ? ([[0x0019_1001, 'OB', new Uint8Array(filler)]] as Field[]) : []),
    [0x0028_0002, 'US', 1],
    [0x0028_0004, 'CS', 'MONOCHROME2'],
    [0x0028_0010, 'US', 2],
    [0x0028_0011, 'US', 3],
    [0x0028_0100, 'US', 16],
    [0x0028_0103, 'US', 0],
    ...(pixels === undefined ? [] : ([[0x7fe0_0010, 'OW', pixels]] as Field[])),
  ];
  const merged = new Map(all.map((field) => [field[0], field]));
  for (const field of fields) merged.set(field[0], field);
  const body = joined([...merged.values()].toSorted((a, b) => a[0] - b[0]).map((field) => elementOf(field, explicit, little)));
  // Without the two bytes in front and the four behind that make a zlib of what is deflated.
  const packed = syntax === '1.2.840.10008.1.2.1.99' ? zlibSync(body).slice(2, -4) : body;
  return new Blob([new Uint8Array(128), 'DICM', meta, packed]);
}

function elementOf([tag, vr, value]: Field, explicit: boolean, little: boolean): Uint8Array<ArrayBuffer> {
  // Names of the standard's own are filled up with zeros, and text with blanks.
  const bytes = bytesOf(vr === 'UI' && typeof value === 'string' && value.length % 2 === 1 ? `${value}\0` : value, little);
  const long = !explicit || LONG.has(vr);
  const head = new DataView(new ArrayBuffer(explicit && long ? 12 : 8));
  head.setUint16(0, tag >>> 16, little);
  head.setUint16(2, tag & 0xffff, little);
  if (explicit) for (const [at, letter] of [...vr].entries()) head.setUint8(4 + at, letter.charCodeAt(0));
  if (!explicit) head.setUint32(4, bytes.length, little);
  else if (long) head.setUint32(8, bytes.length, little);
  else head.setUint16(6, bytes.length, little);
  return joined([new Uint8Array(head.buffer), bytes]);
}

function bytesOf(value: string | number | Uint8Array, little: boolean): Uint8Array {
  if (typeof value === 'string') return new TextEncoder().encode(value.length % 2 === 0 ? value : `${value} `);
  if (typeof value !== 'number') return value.length % 2 === 0 ? value : joined([value, new Uint8Array(1)]);
  const view = new DataView(new ArrayBuffer(2));
  view.setUint16(0, value, little);
  return new Uint8Array(view.buffer);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Numbers of sixteen bits. */
export function words(values: readonly number[], little = true): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(values.length * 2));
  for (const [at, value] of values.entries()) view.setUint16(at * 2, value & 0xffff, little);
  return new Uint8Array(view.buffer);
}
