import { plain } from '../../../answers/shapes/detections/names.ts';
import type { Group } from '../../../answers/shapes/detections/detection.ts';
import type { JsonObject } from '../../../spec/model.ts';
import { inkOf, type Ink } from '../palette.ts';
import type { Item, OutlineBounds } from '../place.ts';

const NAMES = /^(?:track|tracking|tracker)(?:id|no|nr|number|index)$/;

/** What a tracker calls the thing, the same from frame to frame; undefined where it lost it, or where nobody tracks. */
export function trackOf(more: JsonObject | undefined): string | undefined {
  for (const name in more) {
    const value = NAMES.test(plain(name)) ? more[name] : undefined;
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') return String(value);
  }
  return undefined;
}

/** Things looked at to tell whether any are tracked. */
const SAMPLE = 2000;

export function hasTracks(groups: readonly Group[]): boolean {
  let looked = 0;
  for (const { items } of groups) {
    for (const { more } of items) if (trackOf(more) !== undefined) return true;
    looked += items.length;
    if (looked > SAMPLE) return false;
  }
  return false;
}

/** Ink objects, so that what has one ink is drawn at once. */
const inks = Array.from({ length: 36 }, (_, index) => inkOf(index));

/** The same for a track from frame to frame. */
export function inkOfTrack(track: string): Ink {
  const number = /^\d{1,15}$/.test(track) ? Number(track) : hashOf(track);
  return inks[number % inks.length] ?? inkOf(0);
}

function hashOf(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at++) hash = (hash * 31 + text.charCodeAt(at)) >>> 0;
  return hash;
}

export interface Trail {
  readonly item: Item;
  /** x and y in turn, the newest first. */
  readonly xy: readonly number[];
}

export type Spots = ReadonlyMap<string, readonly [x: number, y: number]>;

/** Where the middle of each tracked thing is. */
export function spotsOf(items: readonly Item[]): Spots {
  const spots = new Map<string, readonly [number, number]>();
  for (const { more, bounds } of items) {
    const track = trackOf(more);
    if (track !== undefined && bounds !== undefined) spots.set(track, middleOf(bounds));
  }
  return spots;
}

const middleOf = ({ left, top, right, bottom }: OutlineBounds) => [(left + right) / 2, (top + bottom) / 2] as const;

/** Lists that a tail reaches back. */
export const REACH = 40;

/** The way of each thing that is shown up to here, as far as its tail reaches; where it was lost for a while, straight across. */
export function trailsOf(items: readonly Item[], list: number, spotsAt: (list: number) => Spots): Trail[] {
  const tails = new Map<string, { item: Item; xy: number[] }>();
  for (const item of items) {
    const track = trackOf(item.more);
    if (track !== undefined && item.bounds !== undefined) tails.set(track, { item, xy: [...middleOf(item.bounds)] });
  }
  if (tails.size === 0) return [];
  for (let before = list - 1; before >= Math.max(0, list - REACH); before--) {
    const spots = spotsAt(before);
    for (const [track, { xy }] of tails) {
      const spot = spots.get(track);
      if (spot !== undefined) xy.push(...spot);
    }
  }
  return [...tails.values()].filter(({ xy }) => xy.length > 2);
}
