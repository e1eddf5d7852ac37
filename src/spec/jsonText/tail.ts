import type { Json } from '../model.ts';
import { readPythonList } from './pythonList.ts';

/** What a type's words say of a value in Python. */
export interface StatedType {
  readonly kind: 'boolean' | 'integer' | 'float' | 'string' | 'array' | 'object' | undefined;
  /** Of a list's entries, where they are named. */
  readonly items: StatedType['kind'];
  readonly nullable: boolean;
}

/**
 * What templates of AI4OS append to a description, as often as not in HTML:
 * `<font color='#C5576B'> Group name: **training**`, `Choices: ['a', 'b']`, `Type: int</font>`.
 */
export interface Tail {
  readonly group: string | undefined;
  readonly type: StatedType | undefined;
  readonly choices: readonly Json[] | undefined;
  readonly range: readonly [low: number | undefined, high: number | undefined] | undefined;
  /** Whether it is the template's own. One line that says `Type: int` may be an author's own words. */
  readonly ofTemplate: boolean;
}

/** A description without its tail, and what the tail says; the tail is undefined where there is none. */
export function readTail(description: string): { readonly help: string; readonly tail: Tail | undefined } {
  // A hint at one, before anything is taken apart: most descriptions have none.
  if (!/\b(?:group|type|choices|range)\b/i.test(description)) return { help: description, tail: undefined };
  const pieces = description.split(/(\n|<br\s*\/?>|(?=<font\b)|(?=\b(?:Choices|Type|Range)\s*:))/i);
  let start = pieces.length;
  const said = new Map<string, unknown>();
  let marked = false;
  for (let at = pieces.length - 1; at >= 0; at--) {
    const piece = pieces[at] ?? '';
    const plain = withoutMarks(piece);
    const line = plain === '' ? undefined : readLine(plain);
    if (plain !== '' && (line === undefined || said.has(line.key))) break;
    if (line !== undefined) said.set(line.key, line.value);
    if (said.size > 0 && (/<[^<>]+>/.test(piece) || (line?.key === 'group' && piece.includes('**')))) marked = true;
    // What is only a tag or a line break belongs to the tail when more of it stands before.
    if (line !== undefined) start = at;
  }
  const ofTemplate = marked || said.size > 1 || /<\/\w+>\s*$/.test(description);
  if (said.size === 0 || !ofTemplate) return { help: description, tail: undefined };
  const tail: Tail = {
    group: said.get('group') as string | undefined,
    type: said.get('type') as StatedType | undefined,
    choices: said.get('choices') as Json[] | undefined,
    range: said.get('range') as Tail['range'],
    ofTemplate,
  };
  return { help: withoutOpened(pieces.slice(0, start).join('')), tail };
}

/** What was opened for what has been cut away: a tag, emphasis. */
const OPENED = /(?:<br\s*\/?>|<(?:font|span|small|p|div|i|em|b|strong)\b[^<>]*>|\*\*)$/i;

function withoutOpened(help: string): string {
  let rest = help.trimEnd();
  for (let shorter = rest.replace(OPENED, ''); shorter !== rest; shorter = rest.replace(OPENED, '')) rest = shorter.trimEnd();
  return rest;
}

/** Without tags, without our keywords, and without Markdown's marks of emphasis and code. */
function withoutMarks(text: string): string {
  return text
    .replace(/<\/?[a-z][^<>]*>/gi, ' ')
    .replace(/(?<![\w#&/])#[a-z]+(?::[\w,.-]+)?/gi, ' ')
    .replace(/\*\*|`/g, '')
    .trim();
}

interface Line {
  readonly key: 'group' | 'type' | 'choices' | 'range';
  readonly value: unknown;
}

/** A line of the tail; undefined for one that only looks so, which is help. */
function readLine(plain: string): Line | undefined {
  const [, key = '', value = ''] = /^(Group(?: name)?|Choices|Type|Range)\s*[:=]\s*([^]*?)\s*$/i.exec(plain) ?? [];
  switch (key.toLowerCase()) {
    case 'group':
    case 'group name':
      return value !== '' && value.length <= 60 ? { key: 'group', value } : undefined;
    case 'type':
      return lineOf('type', readType(value));
    case 'choices':
      return lineOf('choices', readPythonList(value));
    case 'range':
      return lineOf('range', readRange(value));
    default:
      return undefined;
  }
}

function lineOf(key: Line['key'], value: unknown): Line | undefined {
  return value === undefined ? undefined : { key, value };
}

function readRange(text: string): Tail['range'] {
  const list = readPythonList(text);
  if (list?.length !== 2 || list.every((bound) => bound === null)) return undefined;
  const [low, high] = list;
  const isBound = (bound: unknown): bound is number | null => bound === null || (typeof bound === 'number' && Number.isFinite(bound));
  if (!isBound(low) || !isBound(high) || (low !== null && high !== null && low > high)) return undefined;
  return [low ?? undefined, high ?? undefined];
}

const KINDS: ReadonlyMap<string, StatedType['kind']> = new Map<string, StatedType['kind']>([
  ['bool', 'boolean'],
  ['boolean', 'boolean'],
  ['int', 'integer'],
  ['integer', 'integer'],
  ['float', 'float'],
  ['number', 'float'],
  ['double', 'float'],
  ['str', 'string'],
  ['string', 'string'],
  ['text', 'string'],
  ['list', 'array'],
  ['tuple', 'array'],
  ['array', 'array'],
  ['dict', 'object'],
  ['dictionary', 'object'],
  ['object', 'object'],
  ['none', undefined],
  ['null', undefined],
  ['nonetype', undefined],
]);

/** `int`, `list of float`, `Optional[str]`, `float or None`; undefined when it is no type, but words. */
export function readType(text: string): StatedType | undefined {
  const words = text.toLowerCase().replace(/[.;]$/, '').trim();
  const optional = /^optional\[(.*)\]$/.exec(words)?.[1];
  if (optional !== undefined) {
    const inside = readType(optional);
    return inside && { ...inside, nullable: true };
  }
  const parts = words.split(/\s*(?:\||,(?![^[]*\])|\bor\b)\s*/).map(readOne);
  if (parts.some((part) => part === undefined)) return undefined;
  const known = parts.flatMap((part) => (part?.kind === undefined ? [] : [part]));
  const nullable = known.length < parts.length;
  const kinds = new Set(known.map(({ kind }) => kind));
  if (kinds.size === 2 && kinds.has('integer') && kinds.has('float')) return { kind: 'float', items: undefined, nullable };
  return { kind: kinds.size === 1 ? known[0]?.kind : undefined, items: known.length === 1 ? known[0]?.items : undefined, nullable };
}

function readOne(word: string): Pick<StatedType, 'kind' | 'items'> | undefined {
  const [, outer = word, bracketed, spoken] = /^(\w+)(?:\[([\w, .]+)\]|\s+of\s+(\w+?)s?)?$/.exec(word) ?? [];
  if (!KINDS.has(outer)) return undefined;
  const items = spoken ?? bracketed?.split(',')[0]?.trim();
  const kind = KINDS.get(outer);
  return { kind, items: kind === 'array' && items !== undefined ? KINDS.get(items) : undefined };
}
