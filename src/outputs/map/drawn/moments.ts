import type { GeoTimes } from '../../../answers/shapes/geo/times.ts';
import { SEEN } from './drawFeatures.ts';
import type { PlaneFeatures } from './plane.ts';

/** What is seen at a moment: what belongs to it, faintly what was before, and nothing of what comes after. Without one, everything. */
export function seenAt(times: GeoTimes | undefined, moment: number | undefined): Uint8Array | undefined {
  if (times === undefined || moment === undefined) return undefined;
  const { ofFeature, along } = times;
  return Uint8Array.from(ofFeature, (own, owner) => {
    if (along.has(owner)) return SEEN.faint;
    // What has no moment is there at any.
    if (own === -1 || own === moment) return SEEN.whole;
    return own < moment ? SEEN.faint : SEEN.hidden;
  });
}

/** Milliseconds that playing all of them takes, and at most; and that each is shown at least and at most. */
const WHOLE = 12_000;
const LONGEST_WHOLE = 60_000;
const SHORTEST = 50;
const LONGEST = 900;

/** How playing goes: of very many moments some are passed over, so that it ends. */
export function paceOf(count: number): { readonly pause: number; readonly stride: number } {
  return {
    pause: Math.max(SHORTEST, Math.min(LONGEST, WHOLE / count)),
    stride: Math.max(1, Math.ceil((count * SHORTEST) / LONGEST_WHOLE)),
  };
}

const NONE = new Float64Array(0);

/** Where everything that moves along a line is by then: at the last of its points whose moment has come. */
export function headsAt({ shapes }: PlaneFeatures, times: GeoTimes | undefined, moment: number | undefined): Float64Array {
  if (times === undefined || moment === undefined || times.along.size === 0) return NONE;
  const heads = new Map<number, readonly [number, number]>();
  // The moments of its lines stand one behind another, as their points do.
  const passed = new Map<number, number>();
  for (const { owner, isArea, rings } of shapes) {
    const moments = isArea ? undefined : times.along.get(owner);
    if (moments === undefined) continue;
    for (const ring of rings) {
      const first = passed.get(owner) ?? 0;
      for (let at = 0; at < ring.length / 2; at++)
        if ((moments[first + at] ?? Infinity) <= moment) heads.set(owner, [ring[at * 2] ?? NaN, ring[at * 2 + 1] ?? NaN]);
      passed.set(owner, first + ring.length / 2);
    }
  }
  return Float64Array.from([...heads.values()].flat());
}
