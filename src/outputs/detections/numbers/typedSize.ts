import { isObject } from '../../../answers/isObject.ts';

/** How large a pixel is, as somebody typed it. */
export interface TypedSize {
  readonly size: number;
  readonly unit: string;
  // What is remembered is JSON.
  readonly [name: string]: string | number;
}

export const UNITS = ['nm', 'µm', 'mm', 'cm', 'm', 'km'];

/** Undefined for what is no number above zero, or only a part of one. A comma may stand for the point. */
export function sizeOfText(text: string): number | undefined {
  const plain = text.trim().replace(',', '.');
  const size = /^\d*\.?\d+(?:e[+-]?\d{1,3})?$/i.test(plain) ? Number(plain) : NaN;
  return size > 0 && Number.isFinite(size) ? size : undefined;
}

/** What may have been remembered by an older page, or by somebody else. */
export function parseTypedSize(value: unknown): TypedSize | undefined {
  if (typeof value !== 'object' || value === null || !isObject(value as never)) return undefined;
  const { size, unit } = value as { size?: unknown; unit?: unknown };
  const isSize = typeof size === 'number' && size > 0 && Number.isFinite(size);
  return isSize && typeof unit === 'string' && unit.trim() !== '' && unit.length <= 20 ? { size, unit } : undefined;
}
