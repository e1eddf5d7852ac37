import type { Tolerance } from '../../api/exampleAnswer.ts';
import type { Apart, JsonComparison } from './jsonApart.ts';
import { nearness } from './near.ts';
import * as say from './words.ts';

const MOST = 50;
const NUMBER = /(?<![\w.])[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?(?![\w.])/g;

/** What differs between two texts, line by line. Numbers in lines of the same words are compared as numbers: a CSV file is such a text. */
export function compareText(recorded: string, now: string, tolerance: Tolerance): JsonComparison {
  const [before, after] = [linesOf(recorded), linesOf(now)];
  const listed: Apart[] = [];
  let count = 0;
  let equal = before.length === after.length;
  for (let at = 0; at < Math.max(before.length, after.length); at++) {
    const [one, other] = [before[at], after[at]];
    if (one === other) continue;
    equal = false;
    if (one !== undefined && other !== undefined && isNearLine(one, other, tolerance)) continue;
    count += 1;
    if (listed.length < MOST) listed.push({ path: say.line(at + 1), recorded: one, now: other });
  }
  return { listed, count, equal };
}

function linesOf(text: string): string[] {
  return text.replace(/\r?\n$/, '').split(/\r?\n/);
}

function isNearLine(recorded: string, now: string, tolerance: Tolerance): boolean {
  if (recorded.replaceAll(NUMBER, '#') !== now.replaceAll(NUMBER, '#')) return false;
  const [one, other] = [recorded.match(NUMBER) ?? [], now.match(NUMBER) ?? []];
  return one.length === other.length && one.every((text, at) => nearness(Number(text), Number(other[at]), tolerance) !== 'apart');
}
