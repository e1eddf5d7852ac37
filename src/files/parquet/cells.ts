import type { SchemaElement } from 'hyparquet';
import { dayInTable, momentInTable } from '../clock.ts';
import { formatJson } from '../json/formatJson.ts';
import { singleText } from '../raster/half.ts';
import type { Json } from '../../spec/model.ts';

/** What the library can’t give with every digit, or at all. */
export type CellKind =
  | { readonly is: 'decimal'; readonly scale: number }
  | { readonly is: 'single' }
  | { readonly is: 'time'; readonly perSecond: number }
  | { readonly is: 'plain' };

/**
 * How a column's values are to be written. What the library would round, or refuse, it is told to give as it is stored:
 * decimals of many digits would become floating point, and it knows no intervals.
 */
export function exactly(element: SchemaElement): CellKind {
  const { type, converted_type: converted, logical_type: logical } = element;
  if (converted === 'DECIMAL' || logical?.type === 'DECIMAL') {
    const scale = element.scale ?? 0;
    delete element.converted_type;
    delete element.logical_type;
    return { is: 'decimal', scale: scale >= 0 && scale <= MOST_SCALE ? scale : 0 };
  }
  if (converted === 'BSON' || converted === 'INTERVAL') delete element.converted_type;
  if (logical?.type === 'TIME' || converted === 'TIME_MILLIS' || converted === 'TIME_MICROS') {
    const unit = logical?.type === 'TIME' ? logical.unit : converted === 'TIME_MILLIS' ? 'MILLIS' : 'MICROS';
    return { is: 'time', perSecond: unit === 'NANOS' ? 1e9 : unit === 'MICROS' ? 1e6 : 1e3 };
  }
  return type === 'FLOAT' ? { is: 'single' } : { is: 'plain' };
}

const MOST_SCALE = 400;

/** Moments keep what is beyond milliseconds, which a Date has not. */
export const PARSERS = {
  timestampFromMilliseconds: (value: bigint) => moment(value, 1_000_000n),
  timestampFromMicroseconds: (value: bigint) => moment(value, 1000n),
  timestampFromNanoseconds: (value: bigint) => moment(value, 1n),
  dateFromDays: (days: number) => dayInTable(days * 86_400_000) ?? days,
  stringFromBytes: utf8,
  // As it was written.
  jsonFromBytes: utf8,
};

function moment(value: bigint, unit: bigint): string | bigint {
  const nanoseconds = value * unit;
  const rest = ((nanoseconds % 1_000_000n) + 1_000_000n) % 1_000_000n;
  return momentInTable(Number((nanoseconds - rest) / 1_000_000n), Number(rest)) ?? value;
}

function utf8(bytes: Uint8Array | undefined): string | undefined {
  return bytes && new TextDecoder().decode(bytes);
}

export function writtenCell(value: unknown, kind: CellKind = { is: 'plain' }): string {
  if (value === null || value === undefined) return '';
  if (kind.is === 'decimal') return decimal(value, kind.scale);
  if (kind.is === 'single' && typeof value === 'number') return singleText(value);
  if (kind.is === 'time' && (typeof value === 'number' || typeof value === 'bigint')) return timeOfDay(Number(value), kind.perSecond);
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') return String(value);
  if (value instanceof Uint8Array) return bytesText(value);
  return formatJson(plain(value, 0), { indent: 0, limit: LONGEST });
}

/** Characters of a nested value. */
const LONGEST = 100_000;
const DEEPEST = 50;

/** Lists and records as JSON has them. */
function plain(value: unknown, depth: number): Json {
  if (value === null || value === undefined || depth > DEEPEST) return null;
  if (value instanceof Uint8Array) return bytesText(value);
  if (Array.isArray(value) || ArrayBuffer.isView(value)) return Array.from(value as ArrayLike<unknown>, (one) => plain(one, depth + 1));
  if (typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, plain(one, depth + 1)]));
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean' ? value : null;
}

/** Text where the bytes are text, as most writers of columns without a type mean them; else in hexadecimal. */
function bytesText(bytes: Uint8Array): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!/[\0-\x08\x0e-\x1f]/.test(text)) return text;
  } catch {
    // No text; it is written in hexadecimal.
  }
  const shown = Array.from(bytes.subarray(0, 64), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `0x${shown}${bytes.length > 64 ? '…' : ''}`;
}

/** A whole number, or the bytes of one, and how many of its digits stand behind the point. */
function decimal(value: unknown, scale: number): string {
  const whole =
    value instanceof Uint8Array
      ? signed(value)
      : typeof value === 'bigint' || Number.isInteger(value)
        ? BigInt(value as number)
        : undefined;
  if (whole === undefined) return String(value);
  const digits = String(whole < 0n ? -whole : whole).padStart(scale + 1, '0');
  const text = scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
  return whole < 0n ? `-${text}` : text;
}

/** Highest byte first, as two's complement. */
function signed(bytes: Uint8Array): bigint {
  const value = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  return (bytes[0] ?? 0) >= 128 ? value - (1n << BigInt(8 * bytes.length)) : value;
}

/** What part of a second it may be, its digits are kept. */
function timeOfDay(value: number, perSecond: number): string {
  const perMillisecond = perSecond / 1000;
  const milliseconds = Math.floor(value / perMillisecond);
  const rest = (value - milliseconds * perMillisecond) * (1e6 / perMillisecond);
  if (!(milliseconds >= 0 && milliseconds < 86_400_000)) return String(value);
  return momentInTable(milliseconds, Math.round(rest))?.slice(11) ?? String(value);
}
