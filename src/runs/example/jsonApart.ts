import type { Tolerance } from '../../api/exampleAnswer.ts';
import type { Json } from '../../spec/model.ts';
import { nearness } from './near.ts';

/** A place at which an answer isn't what was recorded. */
export interface Apart {
  /** As in `boxes.0.score`; empty for the answer as a whole. */
  readonly path: string;
  /** Undefined where one side has no such member. */
  readonly recorded: Json | undefined;
  readonly now: Json | undefined;
  /** Both are pictures, and this is how far they are apart. */
  readonly pixels?: PixelsApart;
}

/** How far two pictures of one size are apart; `most` is a colour's difference, of 255. */
export interface PixelsApart {
  readonly share: number;
  readonly most: number;
}

export interface JsonComparison {
  /** The first of them. */
  readonly listed: readonly Apart[];
  readonly count: number;
  /** Nothing differs at all, not even within the tolerance. */
  readonly equal: boolean;
}

/** More are only counted: whoever wants all of them compares the two as a whole. */
const MOST = 50;

interface Step {
  readonly path: string;
  readonly recorded: Json | undefined;
  readonly now: Json | undefined;
}

/**
 * What differs between a recorded answer and another one, in the order of the recorded one.
 * @param only a part was recorded: of objects the named members have to be there, of lists the first entries, or what an object names
 * of them: entries by their numbers, and their `length`; what else is there doesn't matter
 */
export function compareJson(recorded: Json, now: Json, tolerance: Tolerance, only = false): JsonComparison {
  const listed: Apart[] = [];
  let count = 0;
  let equal = true;
  // A list of what is left to do: documents may be 10,000 levels deep.
  const left: Step[] = [{ path: '', recorded, now }];
  for (let step = left.pop(); step !== undefined; step = left.pop()) {
    const members = membersOf(step, only);
    if (members !== undefined) {
      for (const member of members.toReversed()) left.push(member);
      continue;
    }
    const judged = judge(step, tolerance);
    if (judged !== 'equal') equal = false;
    if (judged !== 'apart') continue;
    count += 1;
    if (listed.length < MOST) listed.push(step);
  }
  return { listed, count, equal };
}

/** Pairs of members of two objects or two lists; undefined where the two are compared as they stand. */
function membersOf({ path, recorded, now }: Step, only: boolean): Step[] | undefined {
  if (!isStructure(recorded) || !isStructure(now)) return undefined;
  const byNumber = only && !Array.isArray(recorded) && Array.isArray(now);
  if (Array.isArray(recorded) !== Array.isArray(now) && !byNumber) return undefined;
  const names = only ? Object.keys(recorded) : new Set([...Object.keys(recorded), ...Object.keys(now)]);
  return Array.from(names, (name) => ({
    path: path === '' ? name : `${path}.${name}`,
    recorded: memberOf(recorded, name),
    now: memberOf(now, name),
  }));
}

type Structure = Json[] | { [key: string]: Json };

function isStructure(value: Json | undefined): value is Structure {
  return typeof value === 'object' && value !== null;
}

function memberOf(structure: Structure, name: string): Json | undefined {
  return Object.hasOwn(structure, name) ? (structure as Record<string, Json>)[name] : undefined;
}

function judge({ recorded, now }: Step, tolerance: Tolerance) {
  if (isNumber(recorded) && isNumber(now)) return nearness(recorded, now, tolerance);
  return recorded === now ? 'equal' : 'apart';
}

function isNumber(value: Json | undefined): value is number | bigint {
  return typeof value === 'number' || typeof value === 'bigint';
}
