import type { GeoTimes } from '../../answers/shapes/geo/times.ts';
import type { Seen } from './drawFeatures.ts';
import type { PlaneFeatures } from './plane.ts';

/** What is seen at a moment: what belongs to it, faintly what was before, and nothing of what comes after. Without one, everything. */
export function seenAt(times: GeoTimes | undefined, moment: number | undefined): (owner: number) => Seen {
  if (times === undefined || moment === undefined) return () => 'whole';
  return (owner) => {
    if (times.along.has(owner)) return 'faint';
    const own = times.ofFeature[owner] ?? -1;
    // What has no moment is there at any.
    if (own === -1) return 'whole';
    return own === moment ? 'whole' : own < moment ? 'faint' : 'hidden';
  };
}

const NONE = new Float64Array(0);

/** Where everything that moves along a line is by then: at the last of its points whose moment has come. */
export function headsAt({ shapes }: PlaneFeatures, times: GeoTimes | undefined, moment: number | undefined): Float64Array {
  if (times === undefined || moment === undefined || times.along.size === 0) return NONE;
  const heads: number[] = [];
  for (const [owner, moments] of times.along) {
    // The moments of its lines stand one behind another, as their points do.
    const points = shapes.filter((shape) => shape.owner === owner && !shape.isArea).flatMap(({ rings }) => rings);
    let [first, head] = [0, undefined as readonly [number, number] | undefined];
    for (const ring of points) {
      for (let at = 0; at < ring.length / 2; at++)
        if ((moments[first + at] ?? Infinity) <= moment) head = [ring[at * 2] ?? NaN, ring[at * 2 + 1] ?? NaN];
      first += ring.length / 2;
    }
    if (head !== undefined) heads.push(...head);
  }
  return Float64Array.from(heads);
}
