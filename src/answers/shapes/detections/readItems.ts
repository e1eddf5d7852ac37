import type { Json, JsonObject } from '../../../spec/model.ts';
import type { Pieces } from '../../../files/turns/pieces.ts';
import { isObject, isScalar } from '../../isObject.ts';
import { areChains, areSeries, areUneven } from './chains.ts';
import type { Detection, Evidence } from './detection.ts';
import { evidenceOf, together } from './evidence.ts';
import { isGeographic } from './geographic.ts';
import { geometryKind, isSpots, isWeak, LABELS, memberNamed, SCORES } from './names.ts';
import { put } from './put.ts';
import { bare, detectionOf, isScoredRow, NOTHING, rowOf, type NameOf } from './readEntry.ts';
import { isLonePath, isPair, readOutlines } from './readGeometry.ts';
import { readParallel } from './readParallel.ts';

/** Entries looked at to tell what a list holds. */
export const SAMPLE = 20;

/** Entries that are read at once: much less than a millisecond. */
const PIECE = 100;

/** What is known while an answer is read, and what was learned of it. */
export interface Reading {
  readonly budget: Budget;
  readonly nameOf: NameOf;
  /** Of each list of things that was read. */
  readonly evidence: Evidence[];
}

interface Budget {
  /** Entries that are still read. */
  left: number;
  unread: number;
  /** Entries that are read of one list, since it is drawn at once. */
  readonly ofList: number;
}

export interface FoundItems {
  readonly items: Detection[];
  readonly members: readonly string[];
}

/** Lists side by side, an entry of each for each thing. */
export function* parallelItems(object: JsonObject, reading: Reading): Pieces<FoundItems | undefined> {
  const lists = readParallel(object, reading.nameOf);
  if (lists === undefined) return undefined;
  const items: Detection[] = [];
  const count = take(reading, lists.length);
  for (let index = 0; index < count; index++) {
    if (index % PIECE === PIECE - 1) yield;
    items.push(lists.itemAt(index));
  }
  if (!isMostly(items)) {
    giveBack(reading, lists.length, count);
    return undefined;
  }
  const isNamed = lists.hasBeside || items.some(({ score }) => score !== undefined);
  reading.evidence.push(isNamed && lists.members.some((name) => geometryKind(name) !== undefined && !isWeak(name)) ? 'sure' : 'fit');
  return { items, members: lists.members };
}

/** A list of detections; undefined when most of its first entries are something else. */
export function* itemsOf(list: readonly Json[], name: string, reading: Reading): Pieces<Detection[] | undefined> {
  if (isLonePath(name, list)) {
    reading.evidence.push(isWeak(name) ? 'offer' : 'fit');
    return take(reading, 1) === 1 ? [bare(readOutlines(name, list as Json[]), list as Json[])] : undefined;
  }
  const reader = entryReader(list, name, reading);
  if (reader === undefined) return undefined;
  const sample = list.slice(0, SAMPLE).map(reader.read);
  if (!isMostly(sample)) return undefined;
  reading.evidence.push(together(sample.map(reader.evidence)));
  const items: Detection[] = [];
  const count = take(reading, list.length);
  for (let index = 0; index < count; index++) {
    if (index % PIECE === PIECE - 1) yield;
    items.push(kept(sample[index] ?? reader.read(list[index] ?? null)));
  }
  return items;
}

/** Without what only tells how it was read: of a film there are very many. */
function kept({ label, score, outlines, more }: Detection): Detection {
  return { label, score, outlines, more };
}

/** How many entries of a list are read. */
function take({ budget }: Reading, length: number): number {
  const count = Math.min(length, budget.left, budget.ofList);
  budget.left -= count;
  budget.unread += length - count;
  return count;
}

/** They were something else, which is read in another way. */
function giveBack({ budget }: Reading, length: number, count: number): void {
  budget.left += count;
  budget.unread -= length - count;
}

interface Reader {
  readonly read: (entry: Json) => Detection;
  readonly evidence: (item: Detection) => Evidence | undefined;
}

const always = (evidence: Evidence) => () => evidence;

function entryReader(list: readonly Json[], name: string, { nameOf }: Reading): Reader | undefined {
  const sample = list.slice(0, SAMPLE);
  if (sample.every(isObject)) {
    if (sample.some((entry) => isOfSeveral(entry, nameOf))) return undefined;
    const read = (entry: Json) =>
      isObject(entry) && !isGeographic(entry) ? detectionOf(entry, nameOf) : { ...NOTHING, more: put(undefined, 'entry', entry) };
    return { read, evidence: (item) => ('read' in item ? evidenceOf(item as ReturnType<typeof detectionOf>) : undefined) };
  }
  if (!sample.every(Array.isArray)) return undefined;
  const kind = geometryKind(name);
  if (kind === 'box') {
    const evidence = ({ score, label }: Detection) => (score !== undefined || label !== '' ? 'sure' : 'fit');
    return { read: (entry) => rowOf(name, entry, nameOf), evidence };
  }
  if (kind === undefined && sample.every(isScoredRow)) return { read: (entry) => rowOf('box', entry, nameOf), evidence: always('fit') };
  // Each a point of its own, as counters and peak finders write them.
  if (isSpots(name) && sample.every(isPair))
    return { read: (entry) => bare(readOutlines('points', [entry]), entry), evidence: always('offer') };
  if (!areChains(sample)) return undefined;
  if (kind !== undefined)
    return { read: (entry) => bare(readOutlines(name, entry), entry), evidence: always(isWeak(name) ? 'offer' : 'fit') };
  const read = (entry: Json) => bare(readOutlines('polyline', entry), entry);
  return areUneven(sample) ? { read, evidence: always(areSeries(sample) ? 'offer' : 'fit') } : undefined;
}

/** Lists beside each other with a box or an outline for each thing: what was found in one picture, be it a single thing. */
function isOfSeveral(entry: JsonObject, nameOf: NameOf): boolean {
  const lists = readParallel(entry, nameOf);
  const [places = ''] = lists?.members ?? [];
  if (lists === undefined || geometryKind(places) === 'points' || !(lists.hasBeside || lists.length > 1)) return false;
  const isOwn = (value: Json) => isScalar(value) && value !== null;
  return memberNamed(entry, LABELS, isOwn) === undefined && memberNamed(entry, SCORES, isOwn) === undefined;
}

function isMostly(items: readonly Detection[]): boolean {
  const found = items.slice(0, SAMPLE).filter(({ outlines }) => outlines.length > 0).length;
  return found > 0 && found * 2 >= Math.min(items.length, SAMPLE);
}
