import { fixed } from './format.ts';
import { addAll, elementsOf, LONGEST, operate, putEntry } from './methods.ts';
import {
  dumpsOf,
  isTrue,
  keyOf,
  list,
  NONE,
  number,
  strOf,
  textValue,
  truth,
  type ClassValue,
  type DictItem,
  type Given,
  type Value,
} from './values.ts';

/** Calls what a value stands for, with these; undefined where it isn't known what comes of it. */
export type Apply = (callee: Value, positional: readonly Value[]) => Value | undefined;

/** Functions that Python has by itself, and those of its library that descriptions use, by their paths. */
export function callLibrary(path: string, { positional, named, at }: Given, apply: Apply): Value | undefined {
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
      return items === undefined ? undefined : sorted(items, named, apply);
    }
    case 'reversed': {
      const items = first === undefined ? undefined : elementsOf(first);
      return items === undefined ? undefined : list([...items].toReversed());
    }
    case 'enumerate': {
      const items = first === undefined ? undefined : elementsOf(first);
      const start = second ?? named.get('start') ?? number(0);
      return items === undefined || start.type !== 'number'
        ? undefined
        : list(items.map((item, index) => list([number(index + Number(start.value)), item], 'tuple')));
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
    case 'bool': {
      const known = first === undefined ? false : isTrue(first);
      return known === undefined ? undefined : truth(known);
    }
    case 'max':
    case 'min': {
      const items = positional.length > 1 ? positional : first === undefined ? undefined : elementsOf(first);
      if (items === undefined || items.length === 0) return named.get('default');
      const inOrder = sorted(items, new Map([...named].filter(([name]) => name === 'key')), apply);
      return inOrder?.type === 'list' ? inOrder.items.at(path === 'max' ? -1 : 0) : undefined;
    }
    case 'any':
    case 'all': {
      const items = (first === undefined ? undefined : elementsOf(first))?.map(isTrue);
      return items === undefined || items.includes(undefined)
        ? undefined
        : truth(path === 'any' ? items.includes(true) : !items.includes(false));
    }
    case 'sum':
      return (first === undefined ? undefined : elementsOf(first))?.reduce<Value | undefined>(
        (sum, item) => (sum === undefined ? undefined : operate('+', sum, item)),
        second ?? number(0),
      );
    case 'abs':
      return first?.type === 'number' ? number(first.value < 0 ? -first.value : first.value, first.float) : undefined;
    case 'round': {
      if (first?.type !== 'number' || typeof first.value === 'bigint' || (second !== undefined && second.type !== 'number'))
        return undefined;
      const written = fixed(first.value, Number(second?.value ?? 0));
      return written === undefined ? undefined : number(Number(written), second !== undefined && first.float);
    }
    case 'map': {
      const items = second === undefined ? undefined : elementsOf(second);
      const made = first === undefined || positional.length > 2 ? undefined : items?.map((item) => apply(first, [item]));
      return made === undefined || made.includes(undefined) ? undefined : list(made as Value[]);
    }
    case 'filter': {
      const items = second === undefined ? undefined : elementsOf(second);
      const kept = items?.map((item) => {
        const judged = first === undefined || first.type === 'none' ? item : apply(first, [item]);
        return judged === undefined ? undefined : isTrue(judged);
      });
      return items === undefined || kept === undefined || kept.includes(undefined)
        ? undefined
        : list(items.filter((_, index) => kept[index]));
    }
    case 'iter':
    case 'get_args': {
      const items = first === undefined ? undefined : elementsOf(first);
      return items === undefined ? undefined : list([...items], path === 'iter' ? 'list' : 'tuple');
    }
    case 'next':
      return (first === undefined ? undefined : elementsOf(first))?.[0] ?? second;
    case 'type':
      return first === undefined ? undefined : typeOf(first);
    case 'isinstance': {
      const known = first === undefined || second === undefined ? undefined : isInstance(first, second);
      return known === undefined ? undefined : truth(known);
    }
    case 'partial':
      return first === undefined
        ? undefined
        : { type: 'partial', of: first, given: { positional: positional.slice(1), named, places: new Map(), at } };
    case 'SimpleNamespace':
      return { type: 'instance', of: NAMESPACE, options: named, attributes: new Map(named) };
    case 'field': {
      const make = named.get('default_factory');
      return named.get('default') ?? (make === undefined ? undefined : apply(make, []));
    }
    default:
      return undefined;
  }
}

/** As a set has them: once each. Python's order is another one each time, so that ours is as good. */
export function unique(items: readonly Value[]): Value[] {
  const seen = new Map(items.map((item, index) => [keyOf(item) ?? `#${index}`, item]));
  return [...seen.values()];
}

function sorted(items: readonly Value[], named: ReadonlyMap<string, Value>, apply: Apply): Value | undefined {
  const by = named.get('key');
  const reverse = named.get('reverse');
  const backwards = reverse === undefined ? false : isTrue(reverse);
  const keyed = items.map((item) => ({ item, key: by === undefined || by.type === 'none' ? item : apply(by, [item]) }));
  const compare = (a: Value | undefined, b: Value | undefined) => order(a, b, 0) ?? Number.NaN;
  const comparable = keyed.every(({ key }, index) => index === 0 || !Number.isNaN(compare(keyed[index - 1]?.key, key)));
  if (backwards === undefined || !comparable || (items.length === 1 && keyed[0]?.key === undefined)) return undefined;
  // What is alike keeps its order, also backwards.
  return list(keyed.toSorted((a, b) => (backwards ? compare(b.key, a.key) : compare(a.key, b.key))).map(({ item }) => item));
}

/** Undefined of what Python, or nobody here, could compare. */
function order(a: Value | undefined, b: Value | undefined, depth: number): number | undefined {
  if (a?.type === 'text' && b?.type === 'text') return byCodePoint(a.value, b.value);
  if (a?.type === 'number' && b?.type === 'number') return a.value < b.value ? -1 : Number(a.value > b.value);
  if (a?.type !== 'list' || b?.type !== 'list' || a.as !== b.as || a.as === 'set' || depth > 5) return undefined;
  for (const [index, item] of a.items.entries()) {
    const other = b.items[index];
    if (other === undefined) return 1;
    const found = order(item, other, depth + 1);
    if (found !== 0) return found;
  }
  return a.items.length - b.items.length;
}

/** JavaScript compares halves of characters. */
function byCodePoint(a: string, b: string): number {
  const [one, other] = [Array.from(a, (char) => char.codePointAt(0) ?? 0), Array.from(b, (char) => char.codePointAt(0) ?? 0)];
  const at = one.findIndex((code, index) => code !== other[index]);
  return at === -1 ? one.length - other.length : (one[at] ?? 0) - (other[at] ?? -1);
}

const NAMESPACE: ClassValue = { type: 'class', name: 'SimpleNamespace', bases: [], attributes: new Map() };

/** The class of a value, by its name in Python. */
function typeOf(value: Value): Value | undefined {
  if (value.type === 'instance') return value.of;
  const [name] = typesOf(value);
  return name === undefined ? undefined : { type: 'outside', path: name };
}

function typesOf(value: Value): readonly string[] {
  switch (value.type) {
    case 'text':
      return ['str'];
    case 'boolean':
      return ['bool', 'int'];
    case 'number':
      return [value.float ? 'float' : 'int'];
    case 'list':
      return [value.as];
    case 'dict':
      return ['dict'];
    case 'none':
      return ['NoneType'];
    default:
      return [];
  }
}

function isInstance(value: Value, of: Value): boolean | undefined {
  if (of.type === 'list') {
    const each = new Set(of.items.map((one) => isInstance(value, one)));
    return each.has(true) ? true : each.has(undefined) ? undefined : false;
  }
  const types = typesOf(value);
  const name = of.type === 'outside' ? of.path.split('.').at(-1) : undefined;
  return types.length === 0 || name === undefined || !/^(?:str|bool|int|float|list|tuple|set|dict)$/.test(name)
    ? undefined
    : types.includes(name);
}

/** `textwrap.dedent`. */
function dedent(value: string): string {
  const lines = value.split('\n');
  const margins = lines.filter((line) => line.trim() !== '').map((line) => /^[ \t]*/.exec(line)?.[0] ?? '');
  let margin = margins[0] ?? '';
  for (const other of margins) while (!other.startsWith(margin)) margin = margin.slice(0, -1);
  return lines.map((line) => (line.trim() === '' ? '' : line.slice(margin.length))).join('\n');
}
