import { edgeOf, isAboutPlaces, isEdgeInLetter, roleOf, wordsOfName, type Edge } from '../../../spec/places/names.ts';
import type { LonLat } from '../../../files/geo/crs.ts';
import type { Json } from '../../../spec/model.ts';
import { isNumber, isObject } from '../../isObject.ts';
import type { Grid } from '../grid.ts';
import { isEarthly } from './features.ts';

/** The columns of a table that by their names are places: of each place two, of each box four, or one that holds both. */
export interface PlaceColumns {
  readonly points: readonly { readonly lat: number; readonly lon: number }[];
  readonly boxes: readonly Readonly<Record<Edge, number>>[];
  /** Cells that are objects with a latitude and a longitude, or a geometry of GeoJSON. */
  readonly nested: readonly number[];
}

/** Rows looked at to find out whether numbers can be degrees. */
const SAMPLE = 2000;
/** Of a hundred numbers so many may stand for “unknown”: -9999, 999. */
const MOST_STRAY = 0.1;

/** Words beside `lat` with which it is no place in degrees: `lat_ms`, `lat_error`, `lat_rad`, `lat_score`. */
const OTHERWISE =
  /^(?:scores?|prob(?:s|ability|abilities)?|conf|confidences?|importance|contribution|shap|loss|rmse|mae|mse|bias|bins?|speed|velocity|gradient|acc|ms|msec|milliseconds?|sec|seconds?|err|errors?|std|stddev|deviation|accuracy|precision|uncertainty|px|pixels?|rad|radians|m|metres?|meters?|utm|diff|offset|rank|valid|ok)$/;

const NONE: PlaceColumns = { points: [], boxes: [], nested: [] };

/** `of` is what the table is called, which of `north`, `south`, `east` and `west` says that they are edges. */
export function placeColumns(grid: Grid, of = ''): PlaceColumns {
  if (grid.rowCount === 0) return NONE;
  const named = grid.columns.flatMap(({ name, numeric }, column) => {
    const words = wordsOfName(name);
    return isAboutPlaces(words) || words.some((word) => OTHERWISE.test(word)) ? [] : [{ words, numeric, column }];
  });
  const numbers = named.filter(({ numeric }) => numeric);
  const points = pointsIn(grid, numbers);
  const boxes = boxesIn(grid, numbers, of);
  if (points.length > 0 || boxes.length > 0) return { points, boxes, nested: [] };
  const nested = named.filter(({ numeric, column }) => !numeric && isNested(grid, column)).map(({ column }) => column);
  return { points, boxes, nested };
}

/** Whether columns of these names would be a place. */
export function namesPlace(names: readonly string[]): boolean {
  const roles = names.flatMap((name) => {
    const words = wordsOfName(name);
    const isOther = isAboutPlaces(words) || words.some((word) => OTHERWISE.test(word)) || edgeOf(words) !== undefined;
    return isOther ? [] : (roleOf(words) ?? []);
  });
  return roles.some(
    ({ axis, rest }) => axis === 'lat' && roles.some((other) => other.axis === 'lon' && other.rest.join(' ') === rest.join(' ')),
  );
}

export function hasPlaces({ points, boxes, nested }: PlaceColumns): boolean {
  return points.length + boxes.length + nested.length > 0;
}

interface NamedColumn {
  readonly words: readonly string[];
  readonly column: number;
}

function pointsIn(grid: Grid, columns: readonly NamedColumn[]): PlaceColumns['points'] {
  const roles = columns.flatMap(({ words, column }) => {
    const role = edgeOf(words) === undefined ? roleOf(words) : undefined;
    return role === undefined ? [] : [{ axis: role.axis, rest: role.rest.join(' '), column }];
  });
  return roles
    .filter(({ axis }) => axis === 'lat')
    .flatMap((lat) => {
      // Two longitudes of one name would leave it open which belongs to the latitude.
      const [lon, ...others] = roles.filter(({ axis, rest }) => axis === 'lon' && rest === lat.rest);
      const isAlone = roles.filter(({ axis, rest }) => axis === 'lat' && rest === lat.rest).length === 1;
      if (lon === undefined || others.length > 0 || !isAlone) return [];
      const pair = { lat: lat.column, lon: lon.column };
      return mostly(grid, (row) => pointIn(grid, row, pair)) ? [pair] : [];
    });
}

function boxesIn(grid: Grid, columns: readonly NamedColumn[], of: string): PlaceColumns['boxes'] {
  const isBox = /bbox|bound|extent|envelope/i.test(of);
  const sides = columns.flatMap(({ words, column }) => {
    const found = isEdgeInLetter(words) ? undefined : edgeOf(words);
    // North alone may be a wind's.
    const saysDegrees = isBox || words.some((word) => /^(?:lat|lon|lng|bound)/.test(word));
    return found === undefined || !saysDegrees ? [] : [{ edge: found.edge, rest: found.rest.join(' '), column }];
  });
  return [...new Set(sides.map(({ rest }) => rest))].flatMap((rest) => {
    const own = sides.filter((side) => side.rest === rest);
    const at = (edge: Edge) => own.find((side) => side.edge === edge)?.column ?? -1;
    const box = { north: at('north'), south: at('south'), east: at('east'), west: at('west') };
    if (own.length !== 4 || Object.values(box).includes(-1)) return [];
    return mostly(grid, (row) => ringIn(grid, row, box)) ? [box] : [];
  });
}

/** Whether there are such places, and hardly any number that is none. */
function mostly(grid: Grid, read: (row: number) => unknown): boolean {
  const sampled = Math.min(grid.rowCount, SAMPLE);
  let [good, bad] = [0, 0];
  for (let row = 0; row < sampled; row++) {
    const found = read(row);
    if (found === 'off-earth') bad++;
    else if (found !== 'nowhere') good++;
  }
  return good > 0 && bad <= (good + bad) * MOST_STRAY;
}

export function pointIn(grid: Grid, row: number, pair: { readonly lat: number; readonly lon: number }): LonLat | 'off-earth' | 'nowhere' {
  const [lat, lon] = [grid.number(row, pair.lat), grid.number(row, pair.lon)];
  if (Number.isNaN(lat) || Number.isNaN(lon)) return 'nowhere';
  // As people count: from -180 or from 0.
  return isEarthly(lon, lat) && lon >= -180 && lon <= 360 ? [lon, lat] : 'off-earth';
}

export function ringIn(grid: Grid, row: number, box: Readonly<Record<Edge, number>>): readonly LonLat[] | 'off-earth' | 'nowhere' {
  const of = (edge: Edge) => grid.number(row, box[edge]);
  const [north, south, west, given] = [of('north'), of('south'), of('west'), of('east')];
  if ([north, south, west, given].some(Number.isNaN)) return 'nowhere';
  return boxRing(west, south, given, north) ?? 'off-earth';
}

/** A box whose west is greater than its east crosses the 180th meridian. Undefined for what is no box on the Earth. */
export function boxRing(west: number, south: number, given: number, north: number): readonly LonLat[] | undefined {
  const east = given < west ? given + 360 : given;
  const isBox =
    south <= north && west >= -180 && west <= 360 && given >= -180 && given <= 360 && isEarthly(east, north) && isEarthly(west, south);
  if (!isBox) return undefined;
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

/** A latitude and a longitude in one object. */
export function pairIn(cell: Json | undefined): LonLat | undefined {
  if (!isObject(cell)) return undefined;
  const roles = Object.entries(cell).flatMap(([name, value]) => {
    const role = roleOf(wordsOfName(name));
    return role === undefined || role.rest.length > 0 || !isNumber(value) ? [] : [{ axis: role.axis, value: Number(value) }];
  });
  const [lat, lon] = [roles.find(({ axis }) => axis === 'lat')?.value, roles.find(({ axis }) => axis === 'lon')?.value];
  if (roles.length !== 2 || lat === undefined || lon === undefined) return undefined;
  return isEarthly(lon, lat) && lon >= -180 && lon <= 360 ? [lon, lat] : undefined;
}

/** A geometry among other columns, as geopandas writes rows. */
export function isGeometry(cell: Json | undefined): boolean {
  return (
    isObject(cell) &&
    typeof cell.type === 'string' &&
    /^(?:Multi)?(?:Point|LineString|Polygon)$/.test(cell.type) &&
    Array.isArray(cell.coordinates)
  );
}

function isNested(grid: Grid, column: number): boolean {
  return mostly(grid, (row) => {
    const cell = grid.cell(row, column);
    if (cell === undefined || cell === null) return 'nowhere';
    return pairIn(cell) !== undefined || isGeometry(cell) ? cell : 'off-earth';
  });
}
