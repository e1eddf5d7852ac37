import type { Json } from '../../../spec/model.ts';
import { isObject } from '../../isObject.ts';

const NUMBER = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i;
/** `(109.4, 26.4)`, as `str()` writes a pair. */
const PAIR = /^\s*[[(]\s*([^,;\s]+)\s*[,;]\s*([^,;\s]+)\s*[\])]\s*$/;

/** A number, or text that is one; else undefined. */
export function numberOf(value: Json | undefined): number | undefined {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && value.length < 40 && NUMBER.test(value) ? Number(value) : undefined;
}

/** Numbers, or texts that are numbers, in a list of nothing else. */
export function numbersOf(list: readonly Json[]): number[] | undefined {
  const numbers: number[] = [];
  for (const item of list) {
    const number = numberOf(item);
    if (number === undefined) return undefined;
    numbers.push(number);
  }
  return numbers;
}

function textPair(value: Json): [number, number] | undefined {
  const [, first, second] = (typeof value === 'string' && value.length < 100 && PAIR.exec(value)) || [];
  const [x, y] = [numberOf(first), numberOf(second)];
  return x === undefined || y === undefined ? undefined : [x, y];
}

/** The four or eight numbers that corners written as texts, lists or members hold, however they are nested; undefined when there is anything else. */
export function cornersIn(value: Json): number[] | undefined {
  const found: number[] = [];
  const collect = (node: Json, depth: number): boolean => {
    if (found.length > 8 || depth > 4) return false;
    const pair = textPair(node);
    if (pair !== undefined) return found.push(...pair) > 0;
    const number = numberOf(node);
    if (number !== undefined) return found.push(number) > 0;
    if (typeof node !== 'object' || node === null) return false;
    return (isObject(node) ? Object.values(node) : node).every((inner) => collect(inner, depth + 1));
  };
  return collect(value, 0) && (found.length === 4 || found.length === 8) ? found : undefined;
}

/** How many single values there are in a value. */
export function leavesIn(value: Json | undefined): number {
  if (value === undefined) return 0;
  if (typeof value !== 'object' || value === null) return 1;
  let sum = 0;
  for (const inner of Array.isArray(value) ? value : Object.values(value)) sum += leavesIn(inner);
  return sum;
}
