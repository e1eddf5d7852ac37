import type { MapFeatures } from '../../../answers/shapes/geo/features.ts';
import { geoTimesOf, type GeoTimes } from '../../../answers/shapes/geo/times.ts';
import type { Pieces } from '../../../files/turns/pieces.ts';
import type { GeoBox } from '../../../ui/map/geo.ts';
import type { Projection } from '../../../ui/map/projection.ts';
import { surroundingsOf, toPlaneFeatures, type PlaneFeatures } from './plane.ts';

/** Places, and all that is reckoned once before they are drawn. */
export interface PreparedPlaces {
  readonly found: MapFeatures;
  readonly projection: Projection;
  readonly plane: PlaneFeatures;
  /** What is seen at first. */
  readonly around: GeoBox | undefined;
  readonly times: GeoTimes | undefined;
  /** Of rows the numbers of their features. */
  readonly owners: ReadonlyMap<number, number>;
}

export function* preparePlaces(found: MapFeatures, projection: Projection): Pieces<PreparedPlaces> {
  const { features, paths } = found;
  const plane = yield* toPlaneFeatures(projection, features, paths);
  const around = withCoast(yield* surroundingsOf(features, paths));
  const times = yield* geoTimesOf(found);
  return { found, projection, plane, around, times, owners: new Map(features.map(({ row }, owner) => [row, owner])) };
}

/** Around a single place half a degree, so that something of the land is seen. */
function withCoast(box: GeoBox | undefined): GeoBox | undefined {
  if (box === undefined || box.north !== box.south || box.east !== box.west) return box;
  const { north: lat, east: lon } = box;
  return { north: Math.min(90, lat + 0.25), south: Math.max(-90, lat - 0.25), west: lon - 0.25, east: lon + 0.25 };
}
