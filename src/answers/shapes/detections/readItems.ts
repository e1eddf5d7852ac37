import type { Json, JsonObject } from '../../../spec/model.ts';
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

/** What is known while an answer is read, and what was learned of it. */
export interface Reading {
  readonly budget: { left: number; unread: number };
  readonly nameOf: NameOf;
  /** Of each list of things that was read. */
  readonly evidence: Evidence[];
}

export interface FoundItems {
  readonly items: Detection[];
  readonly members: readonly string[];
}

/** Lists side by side, an entry of each for each thing. */
export function parallelItems(object: JsonObject, reading: Reading): FoundItems | undefined {
  const lists = readParallel(object, reading.nameOf);
  if (lists === undefined) return undefined;
  const items: Detection[] = [];
  for (let index = 0; index < lists.length; index++) {
    if (!take(reading, lists.length - index)) break;
    items.push(lists.itemAt(index));
  }
  if (!isMostly(items)) return undefined;
  const isNamed = lists.hasBeside || items.some(({ score }) => score !== undefined);
  reading.evidence.push(isNamed && lists.members.some((name) => geometryKind(name) !== undefined && !isWeak(name)) ? 'sure' : 'fit');
  return { items, members: lists.members };
}

/** A list of detections; undefined when most of its first entries are something else. */
export function itemsOf(list: readonly Json[], name: string, reading: Reading): Detection[] | undefined {
  if (isLonePath(name, list)) {
    reading.evidence.push(isWeak(name) ? 'offer' : 'fit');
    return take(reading, 1) ? [bare(readOutlines(name, list as Json[]), list as Json[])] : undefined;
  }
  const reader = entryReader(list, name, reading);
  if (reader === undefined) return undefined;
  const sample = list.slice(0, SAMPLE).map(reader.read);
  if (!isMostly(sample)) return undefined;
  reading.evidence.push(together(sample.map(reader.evidence)));
  const items: Detection[] = [];
  for (const [index, entry] of list.entries()) {
    if (!take(reading, list.length - index)) break;
    items.push(reader.read(entry));
  }
  return items;
}

function take({ budget }: Reading, rest: number): boolean {
  if (budget.left === 0) {
    budget.unread += rest;
    return false;
  }
  budget.left--;
  return true;
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
