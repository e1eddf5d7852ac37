import { reprOf, strOf, type Value } from './values.ts';

/** Wider than any column of a description. */
const WIDEST = 1000;

const SPEC =
  /^(?:(?<fill>.)?(?<align>[<>^]))?(?<sign>[+ -])?(?<zero>0)?(?<width>\d{1,4})?(?<group>[,_])?(?:\.(?<places>\d{1,2}))?(?<type>[sdfF%])?$/su;

/** A value as a format of Python writes it: `.2f`, `,`, `>8`, `.1%`. Undefined where it isn't known, or where Python would refuse it. */
export function formatted(value: Value, conversion: string, format: string): string | undefined {
  if (value.type === 'unknown' || conversion === 'a') return undefined;
  const converted = conversion === 'r' ? reprOf(value) : conversion === 's' ? strOf(value) : undefined;
  if (conversion !== '' && converted === undefined) return undefined;
  if (format === '') return converted ?? strOf(value);
  const spec = SPEC.exec(format)?.groups;
  if (spec === undefined) return undefined;
  const { type, places, group, sign } = spec;
  if (converted !== undefined || value.type === 'text') {
    const text = converted ?? strOf(value) ?? '';
    if ((type !== undefined && type !== 's') || group !== undefined || sign !== undefined || spec.zero !== undefined) return undefined;
    const chars = Array.from(text);
    return padded((places === undefined ? chars : chars.slice(0, Number(places))).join(''), spec, '<');
  }
  if (value.type !== 'number') return undefined;
  const digits = digitsOf(value, type, places);
  if (digits === undefined) return undefined;
  const negative = digits.startsWith('-');
  const plain = grouped(negative ? digits.slice(1) : digits, group);
  const before = negative ? '-' : sign === '+' || sign === ' ' ? sign : '';
  if (spec.zero !== undefined && spec.align === undefined)
    return group === undefined ? before + plain.padStart(widthOf(spec) - before.length, '0') : undefined;
  return padded(before + plain, spec, '>');
}

function digitsOf({ value, float }: Extract<Value, { type: 'number' }>, type: string | undefined, places: string | undefined) {
  if (type === 's' || (type === 'd' && (float || places !== undefined))) return undefined;
  if (type === 'f' || type === 'F') return fixed(Number(value), Number(places ?? 6));
  if (type === '%') {
    const made = fixed(Number(value) * 100, Number(places ?? 6));
    return made === undefined ? undefined : `${made}%`;
  }
  // Without a letter, places are those that count: of them nobody makes descriptions.
  return places === undefined ? strOf({ type: 'number', value, float }) : undefined;
}

/** As `toFixed`, but for what lies exactly between two: Python takes the even one. */
export function fixed(value: number, places: number): string | undefined {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e21) return undefined;
  const exact = Math.abs(value).toFixed(Math.min(100, places + 60));
  const point = exact.indexOf('.');
  if (!/^50*$/.test(exact.slice(point + 1 + places))) return value.toFixed(places);
  const digits = exact.slice(0, point) + exact.slice(point + 1, point + 1 + places);
  const even = Number(digits.at(-1)) % 2 === 0 ? digits : String(BigInt(digits) + 1n).padStart(digits.length, '0');
  const whole = places === 0 ? even : `${even.slice(0, -places)}.${even.slice(-places)}`;
  return value < 0 ? `-${whole}` : whole;
}

function grouped(digits: string, sign: string | undefined): string {
  if (sign === undefined) return digits;
  const [whole = '', ...rest] = digits.split(/(?=[.e%])/);
  return whole.replaceAll(/\B(?=(?:\d{3})+$)/g, sign) + rest.join('');
}

function widthOf({ width }: Record<string, string | undefined>): number {
  return Math.min(Number(width ?? 0), WIDEST);
}

function padded(text: string, spec: Record<string, string | undefined>, usual: '<' | '>'): string {
  const room = Math.max(0, widthOf(spec) - Array.from(text).length);
  const fill = spec.fill ?? (spec.zero === undefined ? ' ' : '0');
  const align = spec.align ?? usual;
  if (align === '<') return text + fill.repeat(room);
  const left = align === '^' ? Math.floor(room / 2) : room;
  return fill.repeat(left) + text + fill.repeat(room - left);
}
