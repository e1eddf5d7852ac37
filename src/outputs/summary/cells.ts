import type { Answer } from '../../answers/answer.ts';
import { looksEmbedded } from '../../files/base64.ts';
import type { Cell } from '../define.ts';
import { isObject, isScalar } from '../../answers/isObject.ts';
import type { Json } from '../../spec/model.ts';
import type { Part } from '../../answers/part.ts';
import { chooseOutput } from '../registry.ts';
import { drawable } from './drawable.ts';
import { LEFT_OUT } from './leftOut.ts';

/** Longer texts are for the answer itself. */
const MAX_TEXT = 1000;
const MAX_CELLS = 500;
const MAX_DEPTH = 6;

/**
 * The single values of an answer by their paths, as columns of a table; of classes, the best one and its score; of what has
 * many entries, such as boxes and tables, their number. Never throws.
 */
export function cellsOf(answer: Answer): Record<string, Cell> {
  const cells: Cells = { found: new Map(), leftOut: new Set() };
  if (answer.error !== undefined) return {};
  for (const part of [...answer.parts, ...drawable(answer)]) {
    try {
      addPart(cells, part);
    } catch {
      // A table is no place for errors; the answer itself tells them.
    }
  }
  return { ...Object.fromEntries(cells.found), ...(cells.leftOut.size > 0 && { [LEFT_OUT]: cells.leftOut.size }) };
}

interface Cells {
  readonly found: Map<string, Cell>;
  /** Names of those for which there was no room. */
  readonly leftOut: Set<string>;
}

function addPart(cells: Cells, part: Part): void {
  const { rule, props } = chooseOutput(part);
  const told = rule.cells?.(props);
  if (told !== undefined) {
    for (const [name, value] of Object.entries(told)) add(cells, keyOf(part, name), value);
  } else if (part.from === 'json' && part.large === undefined) {
    const count = part.verbatim === true ? undefined : (rule.count?.(props, part) ?? lengthOf(part.value));
    if (count !== undefined) add(cells, keyOf(part, 'count'), count);
    // Several members drawn as one are an object that stands where they are.
    const key = part.also === undefined ? part.key : part.key.replace(/\.?[^.]*$/, '') || 'body';
    addValue(cells, key, part.value, 0);
  }
  for (const [name, value] of Object.entries(rule.moreCells?.(props) ?? {})) add(cells, keyOf(part, name), value);
}

const keyOf = (part: Part, name: string): string => (part.key === 'body' ? name : `${part.key}.${name}`);

const lengthOf = (value: Json | undefined): number | undefined => (Array.isArray(value) ? value.length : undefined);

function addValue(cells: Cells, key: string, value: Json | undefined, depth: number): void {
  if (value === undefined || value === null) return;
  if (isScalar(value)) add(cells, key, cellOf(value));
  else if (isObject(value) && depth < MAX_DEPTH) {
    for (const [name, member] of Object.entries(value)) {
      addValue(cells, key === 'body' ? name : `${key}.${name}`, member, depth + 1);
    }
  }
}

/** Large whole numbers as text: a table of cells is stored and written by what knows no larger numbers. */
const cellOf = (value: string | number | bigint | boolean): Cell => (typeof value === 'bigint' ? String(value) : value);

function add(cells: Cells, key: string, value: Cell): void {
  if (cells.found.has(key)) return;
  // A picture as base64 is a file, however small.
  if (typeof value === 'string' && looksEmbedded(value)) return;
  if (cells.found.size >= MAX_CELLS || (typeof value === 'string' && value.length > MAX_TEXT)) cells.leftOut.add(key);
  else cells.found.set(key, value);
}
