import type { Answer } from './answer.ts';
import { looksEmbedded } from './base64.ts';
import { sortClasses } from './classification/rows.ts';
import { classesOf } from './gist.ts';
import { isObject } from './isObject.ts';
import type { Json } from '../spec/model.ts';
import type { Part } from './part.ts';

type Cell = string | number | boolean;

/** Longer texts and further values are for the answer itself. */
const MAX_TEXT = 1000;
const MAX_CELLS = 60;
const MAX_DEPTH = 4;

/** The single values of an answer by their paths, as columns of a table; of classes, the best one and its score. Never throws. */
export function cellsOf(answer: Answer): Record<string, Cell> {
  const cells = new Map<string, Cell>();
  if (answer.error !== undefined) return {};
  for (const part of [...answer.parts, ...answer.visual]) {
    try {
      addPart(cells, part);
    } catch {
      // A table is no place for errors; the answer itself tells them.
    }
  }
  return Object.fromEntries(cells);
}

function addPart(cells: Map<string, Cell>, part: Part): void {
  const classes = classesOf(part);
  if (classes !== undefined) {
    const [best] = sortClasses(classes);
    if (best === undefined) return;
    const key = part.key === 'body' ? '' : `${part.key}.`;
    add(cells, `${key}class`, best.label);
    add(cells, `${key}score`, best.score);
  } else if (part.from === 'json' && part.large === undefined) {
    // Several members drawn as one are an object that stands where they are.
    const key = part.also === undefined ? part.key : part.key.replace(/\.?[^.]*$/, '') || 'body';
    addValue(cells, key, part.value, 0);
  }
}

function addValue(cells: Map<string, Cell>, key: string, value: Json | undefined, depth: number): void {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') add(cells, key, value);
  // As text: a table of cells is stored and written by what knows no larger numbers.
  else if (typeof value === 'bigint') add(cells, key, String(value));
  else if (isObject(value) && depth < MAX_DEPTH) {
    for (const [name, member] of Object.entries(value)) {
      addValue(cells, key === 'body' ? name : `${key}.${name}`, member, depth + 1);
    }
  }
}

function add(cells: Map<string, Cell>, key: string, value: Cell): void {
  if (cells.size >= MAX_CELLS || cells.has(key)) return;
  // A picture as base64 is a file, however small.
  if (typeof value === 'string' && (value.length > MAX_TEXT || looksEmbedded(value))) return;
  cells.set(key, value);
}
