import { dumpsOf, keyOf, list, NONE, number, strOf, textValue, truth, type DictItem, type PlacedSpan, type Value } from './values.ts';

/** What a call was given. */
export interface Given {
  readonly positional: readonly Value[];
  readonly named: ReadonlyMap<string, Value>;
  /** Where each named one stands. */
  readonly places: ReadonlyMap<string, PlacedSpan>;
  readonly at: PlacedSpan;
}

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
      if (first !== undefined && !addAll(entries, first, given.at)) return undefined;
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
    default:
      return undefined;
  }
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

function callList(items: Value[], name: string, { positional }: Given): Value | undefined {
  const [first, second] = positional;
  if (items.length >= LONGEST) return undefined;
  switch (name) {
    case 'append':
    case 'add':
      if (first !== undefined) items.push(first);
      return NONE;
    case 'insert':
      if (first?.type !== 'number' || second === undefined) return undefined;
      items.splice(Number(first.value), 0, second);
      return NONE;
    case 'extend':
      if (first?.type !== 'list' || items.length + first.items.length > LONGEST) return undefined;
      items.push(...first.items);
      return NONE;
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
      if (first?.type !== 'list') return undefined;
      const parts = first.items.map((item) => (item.type === 'text' ? item.value : undefined));
      const length = parts.reduce((sum, part) => sum + (part?.length ?? 0) + value.length, 0);
      return parts.includes(undefined) || length > LONGEST ? undefined : textValue(parts.join(value));
    }
    case 'format':
      return formatted(value, given);
    case 'strip':
      return first === undefined ? textValue(value.trim()) : undefined;
    case 'lstrip':
      return first === undefined ? textValue(value.trimStart()) : undefined;
    case 'rstrip':
      return first === undefined ? textValue(value.trimEnd()) : undefined;
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
      if (first === undefined) return list(value.split(/\s+/).filter(Boolean).map(textValue));
      return argument === undefined || argument === '' || second !== undefined ? undefined : list(value.split(argument).map(textValue));
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

/** `str.format` with fields by number and by name, without a format of their own. */
function formatted(pattern: string, { positional, named }: Given): Value | undefined {
  let next = 0;
  let known = true;
  const made = pattern.replaceAll(/\{\{|\}\}|\{(\w*)\}|[{}]/g, (whole, name: string | undefined) => {
    if (whole === '{{' || whole === '}}') return whole[0] ?? '';
    if (name === undefined) known = false;
    const value =
      name === undefined ? undefined : name === '' ? positional[next++] : /^\d+$/.test(name) ? positional[Number(name)] : named.get(name);
    const written = value === undefined ? undefined : strOf(value);
    if (written === undefined) known = false;
    return written ?? '';
  });
  return known && made.length <= LONGEST ? textValue(made) : undefined;
}

/** Functions that Python has by itself, and those of its library that descriptions use, by their paths. */
export function callLibrary(path: string, { positional, named, at }: Given): Value | undefined {
  const [first, second] = positional;
  switch (path.split('.').at(-1)) {
    case 'dict':
    case 'OrderedDict': {
      const entries = new Map<string, DictItem>();
      if (first !== undefined && !addAll(entries, first, at)) return undefined;
      for (const [key, value] of named) putEntry(entries, textValue(key), value, at);
      return { type: 'dict', entries };
    }
    case 'list':
    case 'tuple':
    case 'set': {
      const items = first === undefined ? [] : elementsOf(first);
      const as = path === 'tuple' || path === 'set' ? path : 'list';
      return items === undefined ? undefined : list(as === 'set' ? unique(items) : [...items], as);
    }
    case 'sorted': {
      const items = first === undefined ? undefined : elementsOf(first);
      return items === undefined || named.size > 0 ? undefined : sorted(items);
    }
    case 'reversed': {
      const items = first === undefined ? undefined : elementsOf(first);
      return items === undefined ? undefined : list([...items].toReversed());
    }
    case 'enumerate': {
      const items = first === undefined ? undefined : elementsOf(first);
      return items === undefined || second !== undefined
        ? undefined
        : list(items.map((item, index) => list([number(index), item], 'tuple')));
    }
    case 'zip': {
      const rows = positional.map(elementsOf);
      if (rows.includes(undefined)) return undefined;
      const shortest = Math.min(...rows.map((row) => row?.length ?? 0), LONGEST);
      return list(
        Array.from({ length: rows.length === 0 ? 0 : shortest }, (_, index) =>
          list(
            rows.map((row) => row?.[index] ?? NONE),
            'tuple',
          ),
        ),
      );
    }
    case 'range': {
      const numbers = positional.map((value) => (value.type === 'number' && !value.float ? Number(value.value) : Number.NaN));
      const [start, stop, step] = numbers.length === 1 ? [0, numbers[0] ?? 0, 1] : [numbers[0] ?? 0, numbers[1] ?? 0, numbers[2] ?? 1];
      const count = Math.ceil((stop - start) / step);
      if (!Number.isFinite(count) || count > 10_000) return undefined;
      return list(Array.from({ length: Math.max(0, count) }, (_, index) => number(start + index * step)));
    }
    case 'len': {
      const items = first === undefined ? undefined : first.type === 'text' ? [...first.value] : elementsOf(first);
      return items === undefined ? undefined : number(items.length);
    }
    case 'str': {
      const written = first === undefined ? '' : strOf(first);
      return written === undefined ? undefined : textValue(written);
    }
    case 'int':
      if (first?.type === 'boolean') return number(Number(first.value));
      if (first?.type === 'number') return number(typeof first.value === 'bigint' ? first.value : Math.trunc(first.value));
      return first?.type === 'text' && /^\s*[+-]?\d{1,15}\s*$/.test(first.value) ? number(Number(first.value)) : undefined;
    case 'float':
      if (first?.type === 'number') return number(Number(first.value), true);
      if (first?.type === 'text' && /^\s*[+-]?inf(?:inity)?\s*$/i.test(first.value))
        return number(first.value.includes('-') ? -Infinity : Infinity, true);
      return first?.type === 'text' && /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i.test(first.value)
        ? number(Number(first.value), true)
        : undefined;
    case 'dumps': {
      if ([...named.keys()].some((name) => name !== 'ensure_ascii') || first === undefined) return undefined;
      const ascii = named.get('ensure_ascii');
      const written = dumpsOf(first, !(ascii?.type === 'boolean' && !ascii.value));
      return written === undefined ? undefined : textValue(written);
    }
    case 'dedent':
      return first?.type === 'text' ? textValue(dedent(first.value)) : undefined;
    case 'deepcopy':
    case 'copy':
      if (first?.type === 'dict') return { type: 'dict', entries: new Map(first.entries) };
      return first?.type === 'list' ? list([...first.items], first.as) : first;
    case 'compile':
      return first?.type === 'text' ? first : undefined;
    default:
      return undefined;
  }
}

export function elementsOf(value: Value): readonly Value[] | undefined {
  if (value.type === 'list') return value.items;
  if (value.type === 'dict') return [...value.entries.values()].map(({ key }) => key);
  if (value.type === 'text') return Array.from(value.value, textValue);
  return undefined;
}

/** As a set has them: once each. Python's order is another one each time, so that ours is as good. */
export function unique(items: readonly Value[]): Value[] {
  const seen = new Map(items.map((item, index) => [keyOf(item) ?? `#${index}`, item]));
  return [...seen.values()];
}

function sorted(items: readonly Value[]): Value | undefined {
  if (items.every((item) => item.type === 'text'))
    return list(items.toSorted((a, b) => (a.value < b.value ? -1 : Number(a.value > b.value))));
  if (items.every((item) => item.type === 'number'))
    return list(items.toSorted((a, b) => (a.value < b.value ? -1 : Number(a.value > b.value))));
  return undefined;
}

/** `textwrap.dedent`. */
function dedent(value: string): string {
  const lines = value.split('\n');
  const margins = lines.filter((line) => line.trim() !== '').map((line) => /^[ \t]*/.exec(line)?.[0] ?? '');
  let margin = margins[0] ?? '';
  for (const other of margins) while (!other.startsWith(margin)) margin = margin.slice(0, -1);
  return lines.map((line) => (line.trim() === '' ? '' : line.slice(margin.length))).join('\n');
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

/** `"%s" % value`, of texts and whole numbers. */
function percent(pattern: string, right: Value): Value | undefined {
  const values = right.type === 'list' && right.as === 'tuple' ? right.items : [right];
  let next = 0;
  let known = true;
  const made = pattern.replaceAll(/%%|%[sd]|%/g, (whole) => {
    if (whole === '%%') return '%';
    const value = whole === '%' ? undefined : values[next++];
    const written = value === undefined || (whole === '%d' && (value.type !== 'number' || value.float)) ? undefined : strOf(value);
    if (written === undefined) known = false;
    return written ?? '';
  });
  return known && next === values.length && made.length <= LONGEST ? textValue(made) : undefined;
}

/** The part of an f-string; undefined where its format isn't known here. */
export function templatePart(value: Value, conversion: string, format: string): string | undefined {
  if (conversion !== '' || value.type === 'unknown') return undefined;
  if (format === '') return strOf(value);
  const places = /^\.(?<places>\d{1,2})f$/.exec(format)?.groups?.places;
  return places !== undefined && value.type === 'number' ? Number(value.value).toFixed(Number(places)) : undefined;
}

export function negated(value: Value): Value | undefined {
  if (value.type === 'boolean') return number(-Number(value.value));
  if (value.type !== 'number') return undefined;
  // A whole number has no -0.
  return number(typeof value.value === 'bigint' ? -value.value : value.float ? -value.value : 0 - value.value, value.float);
}
