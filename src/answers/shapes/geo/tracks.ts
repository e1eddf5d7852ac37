import type { Pieces } from '../../../files/turns/pieces.ts';
import type { Json, JsonObject } from '../../../spec/model.ts';
import { DEGREES, type Crs } from '../../../files/geo/crs.ts';
import { isObject } from '../../isObject.ts';
import { readGrid } from '../readGrid.ts';
import { boxRing } from './columns.ts';
import { FeatureReader, type AxisOrder, type MapFeatures } from './features.ts';
import { systemIn, type NamedSystem } from './system.ts';

/** A list of pairs, and in which order they are, as far as that is known. */
export interface Track {
  readonly pairs: readonly (readonly [number, number])[];
  readonly crs: Crs;
  readonly order: AxisOrder | undefined;
}

function pairsIn(value: Json | undefined): Track['pairs'] | undefined {
  if (!Array.isArray(value) || value.length < 2) return undefined;
  const pairs: [number, number][] = [];
  for (const item of value) {
    if (!Array.isArray(item) || item.length < 2 || item.length > 4) return undefined;
    const [a, b] = item;
    if (typeof a !== 'number' || typeof b !== 'number') return undefined;
    pairs.push([a, b]);
  }
  return pairs;
}

const LON = 'lon(?:g|gitude)?s?|lng';
const LAT = 'lat(?:itude)?s?';
const LON_FIRST = new RegExp(`(?<![a-z])(?:${LON})\\W{0,6}(?:and\\W|then\\W)?_?(?:${LAT})(?![a-z])`, 'i');
const LAT_FIRST = new RegExp(`(?<![a-z])(?:${LAT})\\W{0,6}(?:and\\W|then\\W)?_?(?:${LON})(?![a-z])`, 'i');

/** The order that a name or a description says: `lonlat`, `track_lat_lon`, “pairs of longitude and latitude”. */
function orderSaid(text: string): AxisOrder | undefined {
  const [isLon, isLat] = [LON_FIRST.test(text), LAT_FIRST.test(text)];
  return isLon === isLat ? undefined : isLon ? 'lon,lat' : 'lat,lon';
}

/** Numbers of which one kind can’t be latitudes. */
function orderOfPairs(pairs: Track['pairs']): AxisOrder | undefined {
  const beyond = (at: 0 | 1) => pairs.some((pair) => Math.abs(pair[at]) > 90);
  const [isLon, isLat] = [beyond(0), beyond(1)];
  return isLon === isLat ? undefined : isLon ? 'lon,lat' : 'lat,lon';
}

function areDegrees(pairs: Track['pairs']): boolean {
  return pairs.every(([a, b]) => Math.min(Math.abs(a), Math.abs(b)) <= 90 && Math.max(Math.abs(a), Math.abs(b)) <= 360);
}

/** Whether a name or a description says that pairs are places, and in which order. */
export function saysWay(name: string, description: string): boolean {
  return (orderSaid(lastStep(name)) ?? orderSaid(description)) !== undefined;
}

/** Pairs whose name or description says that they are places on the Earth. */
export function saidTrack(value: Json | undefined, key: string, description: string): Track | undefined {
  const order = orderSaid(lastStep(key)) ?? orderSaid(description);
  const pairs = order === undefined ? undefined : pairsIn(value);
  return pairs !== undefined && areDegrees(pairs) ? { pairs, crs: DEGREES, order } : undefined;
}

const WAY = /^(?:.*_)?(?:trajectory|trajectories|track|route|waypoints|drift)$/i;

/** A way by its name, which may be one on the Earth or one in a picture: the visitor decides. */
export function possibleTrack(value: Json | undefined, key: string): Track | undefined {
  const pairs = WAY.test(lastStep(key)) ? pairsIn(value) : undefined;
  return pairs !== undefined && areDegrees(pairs) ? { pairs, crs: DEGREES, order: orderOfPairs(pairs) } : undefined;
}

function lastStep(key: string): string {
  return key.slice(key.lastIndexOf('.') + 1);
}

/** Pairs in a piece. */
const PORTION = 2048;

/** The way through the pairs, with a row for each of them. */
export function* readTrack({ pairs, crs, order }: Track, wanted?: AxisOrder): Pieces<MapFeatures> {
  const chosen = order ?? wanted ?? 'lon,lat';
  const reader = new FeatureReader(crs);
  const isLonFirst = chosen === 'lon,lat';
  for (const [row, [a, b]] of pairs.entries()) {
    if (row % PORTION === PORTION - 1) yield;
    const place = isLonFirst ? reader.place(a, b) : reader.place(b, a);
    reader.add(row, place === undefined ? 'off-earth' : { points: [place], lines: [], areas: [] });
  }
  const names = crs.unit === 'm' ? ['easting', 'northing'] : isLonFirst ? ['longitude', 'latitude'] : ['latitude', 'longitude'];
  const grid = readGrid({ columns: names, data: pairs.map(([a, b]) => [a, b]) });
  if (grid === undefined) return { features: [], grid: EMPTY, paths: [], remarks: [{ code: 'nothing' }] };
  const path = reader.features.flatMap(({ points }) => points);
  return { features: reader.features, grid, paths: [path], remarks: reader.remarks(), ...(order === undefined && { order: chosen }) };
}

const EMPTY = { columns: [], rowCount: 0, hiddenColumns: 0, cell: () => undefined, number: () => NaN };

/** Names of what lies in the system that stands beside it. */
const MEMBERS = ['coordinates', 'trajectory', 'track', 'route', 'path', 'points', 'positions', 'waypoints'] as const;
const BOXES = ['bbox', 'bounds', 'extent'] as const;

interface InSystem {
  readonly track: Track['pairs'] | undefined;
  readonly box: Edges | undefined;
  readonly system: NamedSystem;
}

function inSystem(value: JsonObject): InSystem | undefined {
  const system = systemIn(value);
  if (!('remark' in system) && !system.isNamed) return undefined;
  const track = MEMBERS.map((name) => pairsIn(value[name])).find((pairs) => pairs !== undefined);
  const box = BOXES.map((name) => edgesIn(value[name])).find((edges) => edges !== undefined);
  return track === undefined && box === undefined ? undefined : { track, box, system };
}

/** An object that names a system for numbers beside it: a way, or a box as rasterio and STAC write them. */
export function isInSystem(value: Json | undefined): boolean {
  return isObject(value) && inSystem(value) !== undefined;
}

/** The places of such an object. */
export function* readInSystem(value: Json | undefined, order?: AxisOrder): Pieces<MapFeatures | undefined> {
  const found = isObject(value) ? inSystem(value) : undefined;
  if (!isObject(value) || found === undefined) return undefined;
  const { track, box, system } = found;
  if ('remark' in system) return { features: [], grid: gridOf(value), paths: [], remarks: [system.remark] };
  const { crs } = system;
  // In degrees EPSG's own order is latitude first, and most software's is not.
  if (track !== undefined) return yield* readTrack({ pairs: track, crs, order: crs.unit === 'm' ? 'lon,lat' : orderOfPairs(track) }, order);
  if (box === undefined) return undefined;
  const reader = new FeatureReader(crs);
  reader.add(0, boxIn(box, crs, reader));
  return { features: reader.features, grid: gridOf(value), paths: [], remarks: reader.remarks() };
}

function gridOf(value: JsonObject): MapFeatures['grid'] {
  return readGrid([value], { declared: true }) ?? EMPTY;
}

type Edges = readonly [west: number, south: number, east: number, north: number];

/** West, south, east, north, as RFC 7946, STAC and rasterio have them; or rasterio's names. */
function edgesIn(value: Json | undefined): Edges | undefined {
  const four = Array.isArray(value)
    ? value
    : isObject(value)
      ? [
          value.left ?? value.west ?? value.minx,
          value.bottom ?? value.south ?? value.miny,
          value.right ?? value.east ?? value.maxx,
          value.top ?? value.north ?? value.maxy,
        ]
      : [];
  const [west, south, east, north] = four;
  const isNumbers =
    four.length === 4 && typeof west === 'number' && typeof south === 'number' && typeof east === 'number' && typeof north === 'number';
  return isNumbers && south <= north ? [west, south, east, north] : undefined;
}

/** Points on each side of a box of metres, which are bent in degrees. */
const STEPS = 16;

function boxIn([west, south, east, north]: Edges, crs: Crs, reader: FeatureReader) {
  if (crs.unit === '°') {
    const ring = boxRing(west, south, east, north);
    return ring === undefined ? 'off-earth' : { points: [], lines: [], areas: [[ring]] };
  }
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ] as const;
  const ring = corners.flatMap(([x, y], at) => {
    const [nextX, nextY] = corners[at + 1] ?? [x, y];
    return Array.from({ length: at === 4 ? 1 : STEPS }, (_, step) =>
      reader.place(x + ((nextX - x) * step) / STEPS, y + ((nextY - y) * step) / STEPS),
    );
  });
  return ring.some((place) => place === undefined)
    ? 'off-earth'
    : { points: [], lines: [], areas: [[ring.filter((place) => place !== undefined)]] };
}
