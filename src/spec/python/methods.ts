import { formatted } from './format.ts';
import {
  keyOf,
  list,
  NONE,
  number,
  textValue,
  truth,
  unknownAt,
  type DictItem,
  type Given,
  type PlacedSpan,
  type Value,
} from './values.ts';

/** Texts and lists stay smaller than this, whatever is added to them. */
export const LONGEST = 100_000;

/** What a value's own method gives; undefined where that isn't known. The value itself is changed by those that change it in Python. */
export function callMethod(of: Value, name: string, given: Given): Value | undefined {
  if (of.type === 'dict') return callDict(of.entries, name, given);
  if (of.type === 'list') return callList(of.items, name, given);
  if (of.type === 'text') return callText(of.value, name, given);
  return undefined;
}

function callDict(entries: Map<string, DictItem>, name: string, given: Given): Value | undefined {
  const [first, second] = given.positional;
  switch (name) {
    case 'items':
      return list([...entries.values()].map(({ key, value }) => list([key, value], 'tuple')));
    case 'keys':
      return list([...entries.values()].map(({ key }) => key));
    case 'values':
      return list([...entries.values()].map(({ value }) => value));
    case 'copy':
      return { type: 'dict', entries: new Map(entries) };
    case 'clear':
      entries.clear();
      return NONE;
    case 'update': {
      if (first !== undefined && !addAll(entries, first, given.at)) putUnknown(entries, given.at);
      for (const [key, value] of given.named) putEntry(entries, textValue(key), value, given.at);
      return NONE;
    }
    case 'get':
    case 'pop':
    case 'setdefault': {
      const key = first === undefined ? undefined : keyOf(first);
      if (key === undefined || first === undefined) return undefined;
      const found = entries.get(key)?.value;
      if (name === 'pop') entries.delete(key);
      if (name === 'setdefault' && found === undefined) putEntry(entries, first, second ?? NONE, given.at);
      return found ?? second ?? NONE;
    }
    case 'move_to_end': {
      const key = first === undefined ? undefined : keyOf(first);
      const entry = key === undefined ? undefined : entries.get(key);
      const last = second ?? given.named.get('last');
      if (key === undefined || entry === undefined || (last !== undefined && last.type !== 'boolean')) return undefined;
      const others = [...entries].filter(([other]) => other !== key);
      entries.clear();
      for (const [other, one] of last?.value === false ? [[key, entry] as const, ...others] : [...others, [key, entry] as const])
        entries.set(other, one);
      return NONE;
    }
    default:
      return undefined;
  }
}

/** Entries of which nothing is known but that there may be some. */
export function putUnknown(entries: Map<string, DictItem>, at: PlacedSpan): void {
  if (entries.size < LONGEST) entries.set(`?${at.module}:${at.start}`, { key: unknownAt(at), value: unknownAt(at), at });
}

/** Adds what a dict, or a list of pairs, has; false where that isn't known. */
export function addAll(entries: Map<string, DictItem>, from: Value, at: PlacedSpan): boolean {
  if (from.type === 'dict') {
    for (const [key, entry] of from.entries) entries.set(key, entry);
    return true;
  }
  if (from.type !== 'list') return false;
  return from.items.every((pair) => {
    if (pair.type !== 'list' || pair.items.length !== 2) return false;
    const [key, value] = pair.items;
    return key !== undefined && value !== undefined && putEntry(entries, key, value, at);
  });
}

/** False where a key isn't known. */
export function putEntry(entries: Map<string, DictItem>, key: Value, value: Value, at: PlacedSpan): boolean {
  const id = keyOf(key);
  if (id === undefined || entries.size >= LONGEST) return false;
  entries.set(id, { key, value, at });
  return true;
}

function callList(items: Value[], name: string, { positional, at }: Given): Value | undefined {
  const [first, second] = positional;
  const where = first?.type === 'number' ? Number(first.value) : undefined;
  const found = () => (first === undefined ? -1 : items.findIndex((item) => keyOf(item) !== undefined && keyOf(item) === keyOf(first)));
  if (items.length >= LONGEST) return undefined;
  switch (name) {
    case 'append':
    case 'add':
      if (first !== undefined) items.push(first);
      return NONE;
    case 'insert':
      if (where === undefined || second === undefined) return undefined;
      items.splice(where, 0, second);
      return NONE;
    case 'extend': {
      const more = first === undefined ? undefined : elementsOf(first);
      // What isn't known is in it all the same.
      if (more === undefined || items.length + more.length > LONGEST) items.push(unknownAt(at));
      else items.push(...more);
      return NONE;
    }
    case 'pop':
      if (first !== undefined && where === undefined) return undefined;
      return items.splice(where ?? -1, 1)[0];
    case 'remove': {
      const index = found();
      if (index === -1) return undefined;
      items.splice(index, 1);
      return NONE;
    }
    case 'reverse':
      items.reverse();
      return NONE;
    case 'index':
      return found() === -1 ? undefined : number(found());
    case 'copy':
      return list([...items]);
    default:
      return undefined;
  }
}

function callText(value: string, name: string, given: Given): Value | undefined {
  const { positional } = given;
  const [first, second] = positional;
  const argument = first?.type === 'text' ? first.value : undefined;
  switch (name) {
    case 'join': {
      const items = first === undefined ? undefined : elementsOf(first);
      if (items === undefined) return undefined;
      const parts = items.map((item) => (item.type === 'text' ? item.value : undefined));
      const length = parts.reduce((sum, part) => sum + (part?.length ?? 0) + value.length, 0);
      return parts.includes(undefined) || length > LONGEST ? undefined : textValue(parts.join(value));
    }
    case 'format':
      return formatText(value, given);
    case 'strip':
    case 'lstrip':
    case 'rstrip':
      return first !== undefined && argument === undefined ? undefined : textValue(stripped(value, name, argument));
    case 'capitalize':
      return textValue(value.slice(0, 1).toUpperCase() + value.slice(1).toLowerCase());
    case 'title':
      return textValue(value.replaceAll(/\p{L}+/gu, (word) => word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase()));
    case 'removeprefix':
      return argument === undefined ? undefined : textValue(value.startsWith(argument) ? value.slice(argument.length) : value);
    case 'removesuffix':
      if (argument === undefined) return undefined;
      return textValue(argument !== '' && value.endsWith(argument) ? value.slice(0, -argument.length) : value);
    case 'lower':
      return textValue(value.toLowerCase());
    case 'upper':
      return textValue(value.toUpperCase());
    case 'replace':
      if (argument === undefined || argument === '' || second?.type !== 'text' || positional.length > 2) return undefined;
      return (value.split(argument).length - 1) * second.value.length + value.length > LONGEST
        ? undefined
        : textValue(value.replaceAll(argument, () => second.value));
    case 'split':
    case 'rsplit': {
      const most = given.positional[1] ?? given.named.get('maxsplit');
      if (most !== undefined && (most.type !== 'number' || argument === undefined)) return undefined;
      if (first === undefined) return list(value.split(/\s+/).filter(Boolean).map(textValue));
      if (argument === undefined || argument === '') return undefined;
      return list(cutAt(value.split(argument), argument, most === undefined ? -1 : Number(most.value), name === 'rsplit').map(textValue));
    }
    case 'splitlines':
      return list(value.replace(/\n$/, '').split('\n').map(textValue));
    case 'startswith':
      return argument === undefined ? undefined : truth(value.startsWith(argument));
    case 'endswith':
      return argument === undefined ? undefined : truth(value.endsWith(argument));
    default:
      return undefined;
  }
}

function stripped(value: string, name: string, chars: string | undefined): string {
  const gone = (char: string) => (chars === undefined ? /^\s$/.test(char) : chars.includes(char));
  const all = Array.from(value);
  const from = name === 'rstrip' ? 0 : all.findIndex((char) => !gone(char));
  const to = name === 'lstrip' ? all.length : all.findLastIndex((char) => !gone(char)) + 1;
  return from === -1 ? '' : all.slice(from, to).join('');
}

/** No more cuts than that many, from either end. */
function cutAt(parts: readonly string[], separator: string, most: number, fromEnd: boolean): readonly string[] {
  const spare = parts.length - 1 - most;
  if (most < 0 || spare <= 0) return parts;
  if (fromEnd) return [parts.slice(0, spare + 1).join(separator), ...parts.slice(spare + 1)];
  return [...parts.slice(0, most), parts.slice(most).join(separator)];
}

/** `str.format` with fields by number and by name. */
function formatText(pattern: string, { positional, named }: Given): Value | undefined {
  let next = 0;
  let known = true;
  const field = /\{\{|\}\}|\{(?<name>\w*)(?:!(?<conversion>[rsa]))?(?::(?<format>[^{}]*))?\}|[{}]/g;
  const made = pattern.replaceAll(field, (whole, name: string | undefined, conversion: string | undefined, format: string | undefined) => {
    if (whole === '{{' || whole === '}}') return whole[0] ?? '';
    if (name === undefined) known = false;
    const value =
      name === undefined ? undefined : name === '' ? positional[next++] : /^\d+$/.test(name) ? positional[Number(name)] : named.get(name);
    const written = value === undefined ? undefined : formatted(value, conversion ?? '', format ?? '');
    if (written === undefined) known = false;
    return written ?? '';
  });
  return known && made.length <= LONGEST ? textValue(made) : undefined;
}

export function elementsOf(value: Value): readonly Value[] | undefined {
  if (value.type === 'list') return value.items;
  if (value.type === 'dict') return [...value.entries.values()].map(({ key }) => key);
  if (value.type === 'text') return Array.from(value.value, textValue);
  return undefined;
}

/** `left operator right` of known values. */
export function operate(operator: string, left: Value, right: Value): Value | undefined {
  if (operator === '%' && left.type === 'text') return percent(left.value, right);
  if (operator === '|' && left.type === 'dict' && right.type === 'dict')
    return { type: 'dict', entries: new Map([...left.entries, ...right.entries]) };
  if (operator === '+' && left.type === 'text' && right.type === 'text') {
    return left.value.length + right.value.length > LONGEST ? undefined : textValue(left.value + right.value);
  }
  if (operator === '+' && left.type === 'list' && right.type === 'list') {
    return left.items.length + right.items.length > LONGEST ? undefined : list([...left.items, ...right.items], left.as);
  }
  if (operator === '*' && right.type === 'number' && !right.float) return repeated(left, Number(right.value)) ?? reckon('*', left, right);
  if (operator === '*' && left.type === 'number' && (right.type === 'text' || right.type === 'list'))
    return repeated(right, Number(left.value));
  if (['==', '!=', 'is', 'is not'].includes(operator)) {
    const [a, b] = [keyOf(left), keyOf(right)];
    return a === undefined || b === undefined ? undefined : truth((a === b) === (operator === '==' || operator === 'is'));
  }
  if (operator === 'in' || operator === 'not in') {
    const key = keyOf(left);
    const keys = right.type === 'text' ? undefined : elementsOf(right)?.map((entry) => keyOf(entry));
    if (left.type === 'text' && right.type === 'text') return truth(right.value.includes(left.value) === (operator === 'in'));
    return key === undefined || keys === undefined || keys.includes(undefined)
      ? undefined
      : truth(keys.includes(key) === (operator === 'in'));
  }
  return reckon(operator, left, right);
}

function repeated(of: Value, times: number): Value | undefined {
  const count = Math.max(0, times);
  if (of.type === 'text') return of.value.length * count > LONGEST ? undefined : textValue(of.value.repeat(count));
  if (of.type === 'list')
    return of.items.length * count > LONGEST ? undefined : list(Array.from({ length: count }, () => of.items).flat(), of.as);
  return undefined;
}

function reckon(operator: string, left: Value, right: Value): Value | undefined {
  if (left.type !== 'number' || right.type !== 'number') return undefined;
  if (typeof left.value === 'bigint' || typeof right.value === 'bigint') return undefined;
  const [a, b] = [left.value, right.value];
  const float = left.float || right.float;
  const made = (value: number, isFloat = float) => (isFloat || Number.isSafeInteger(value) ? number(value, isFloat) : undefined);
  switch (operator) {
    case '+':
      return made(a + b);
    case '-':
      return made(a - b);
    case '*':
      return made(a * b);
    case '/':
      return b === 0 ? undefined : made(a / b, true);
    case '//':
      return b === 0 ? undefined : made(Math.floor(a / b));
    case '%':
      return b === 0 ? undefined : made(a - b * Math.floor(a / b));
    case '**':
      return made(a ** b, float || b < 0);
    case '<<':
      return float || b < 0 || b > 52 ? undefined : made(a * 2 ** b);
    case '<':
      return truth(a < b);
    case '>':
      return truth(a > b);
    case '<=':
      return truth(a <= b);
    case '>=':
      return truth(a >= b);
    default:
      return undefined;
  }
}

/** `"%s" % value`. */
function percent(pattern: string, right: Value): Value | undefined {
  const values = right.type === 'list' && right.as === 'tuple' ? right.items : [right];
  let next = 0;
  let known = true;
  const made = pattern.replaceAll(/%%|%(?<flags>[-+0]?)(?<spec>\d{0,3}(?:\.\d{1,2})?)(?<type>[sdifr])|%/g, (whole, ...found) => {
    if (whole === '%%') return '%';
    const { flags = '', spec = '', type = '' } = found.at(-1) as Record<string, string>;
    const value = whole === '%' ? undefined : values[next++];
    const written = value === undefined ? undefined : percentField(value, flags, spec, type);
    if (written === undefined) known = false;
    return written ?? '';
  });
  return known && next === values.length && made.length <= LONGEST ? textValue(made) : undefined;
}

/** To the right, where the newer format writes texts to the left. */
function percentField(value: Value, flags: string, spec: string, type: string): string | undefined {
  const align = flags === '-' ? '<' : flags === '0' ? '' : '>';
  const given = `${align}${flags === '-' ? '' : flags}${spec}`;
  if (type === 's' || type === 'r') return flags === '' && spec === '' ? formatted(value, type, '') : formatted(value, type, given);
  if (value.type !== 'number') return undefined;
  if (type === 'f') return formatted(value, '', `${given}f`);
  return spec.includes('.')
    ? undefined
    : formatted(number(typeof value.value === 'bigint' ? value.value : Math.trunc(value.value)), '', `${given}d`);
}

export function negated(value: Value): Value | undefined {
  if (value.type === 'boolean') return number(-Number(value.value));
  if (value.type !== 'number') return undefined;
  // A whole number has no -0.
  return number(typeof value.value === 'bigint' ? -value.value : value.float ? -value.value : 0 - value.value, value.float);
}

/** What stands between the colons of `of[from:to:step]`. */
export function sliceOf(of: Value, bounds: readonly (Value | undefined)[]): Value | undefined {
  const known = bounds.map((bound) =>
    bound === undefined || bound.type === 'none' ? undefined : bound.type === 'number' && !bound.float ? Number(bound.value) : Number.NaN,
  );
  if (known.some((bound) => Number.isNaN(bound))) return undefined;
  const items = of.type === 'text' ? Array.from(of.value, textValue) : of.type === 'list' ? of.items : undefined;
  const [from, to, step = 1] = known;
  if (items === undefined || step === 0) return undefined;
  const forwards = step > 0;
  const inside = (bound: number | undefined, otherwise: number) => {
    if (bound === undefined) return otherwise;
    const place = bound < 0 ? bound + items.length : bound;
    return Math.min(Math.max(place, forwards ? 0 : -1), forwards ? items.length : items.length - 1);
  };
  const taken: Value[] = [];
  const end = inside(to, forwards ? items.length : -1);
  for (let at = inside(from, forwards ? 0 : items.length - 1); forwards ? at < end : at > end; at += step) {
    const item = items[at];
    if (item !== undefined) taken.push(item);
  }
  if (of.type === 'text') return textValue(taken.map((item) => (item.type === 'text' ? item.value : '')).join(''));
  return of.type === 'list' ? list(taken, of.as) : undefined;
}
