import type { Arg } from '../../spec/model.ts';
import type { ArgValue } from '../../spec/value.ts';
import { countedBox, eastward, wrapped, type GeoBox, type GeoPoint } from '../../ui/map/geo.ts';
import { depthOf, isBlank, numbersIn, valueOfNumbers, type Nested } from '../numbers.ts';
import type { Edge } from '../../spec/places/names.ts';
import type { BoxOrder, PairOrder } from './order.ts';
import type { PlaceTarget } from './target.ts';

/** What is set: a box, or places in the order in which they are written. */
export interface Places {
  readonly box?: GeoBox | undefined;
  readonly points: readonly GeoPoint[];
}

export const NOWHERE: Places = { points: [] };

/** The orders that hold now, which a visitor may have changed. */
export interface Orders {
  readonly box: BoxOrder;
  readonly pair: PairOrder;
}

type Values = ReadonlyMap<Arg, ArgValue>;

/** What the fields hold. @returns undefined for what isn't places, such as half a list */
export function readPlaces(target: PlaceTarget, values: Values, orders: Orders): Places | undefined {
  const args = argsOf(target);
  if (args.every((arg) => isBlank(values.get(arg)) || isEmptyList(values.get(arg)))) return NOWHERE;
  if (target.as === 'box') {
    const numbers = target.in === 'one' ? listOf(values.get(target.arg)) : EDGES.map((edge) => numberOf(values.get(target.edges[edge])));
    const order = target.in === 'one' ? orders.box : EDGES;
    return boxOf(numbers, order);
  }
  const pairs =
    target.in === 'one'
      ? pairsOf(values.get(target.arg), orders.pair)
      : joined(values.get(target.lat), values.get(target.lon), target.isList);
  const points = pairs?.flatMap(([lat, lon]) => (isOnEarth(lat, lon) ? [{ lat, lon }] : []));
  return points === undefined || points.length !== pairs?.length || points.length === 0 ? undefined : { points };
}

export function argsOf(target: PlaceTarget): readonly Arg[] {
  if (target.in === 'one') return [target.arg];
  return target.as === 'box' ? EDGES.map((edge) => target.edges[edge]) : [target.lat, target.lon];
}

const EDGES: BoxOrder = ['north', 'west', 'south', 'east'];

function isEmptyList(value: ArgValue): boolean {
  const numbers = value === undefined ? undefined : numbersIn(value);
  return Array.isArray(numbers) && numbers.length === 0;
}

function numberOf(value: ArgValue): number | undefined {
  const number = value === undefined ? undefined : numbersIn(value);
  return typeof number === 'number' ? number : undefined;
}

function listOf(value: ArgValue): (number | undefined)[] {
  const numbers = numbersIn(value);
  return Array.isArray(numbers) ? numbers.map((one: Nested) => (typeof one === 'number' ? one : undefined)) : [];
}

function boxOf(numbers: readonly (number | undefined)[], order: BoxOrder): Places | undefined {
  if (numbers.length !== 4) return undefined;
  const at = (edge: Edge) => numbers[order.indexOf(edge)];
  const [north, south, east, west] = [at('north'), at('south'), at('east'), at('west')];
  if (north === undefined || south === undefined || east === undefined || west === undefined) return undefined;
  if (!isOnEarth(north, east) || !isOnEarth(south, west)) return undefined;
  // Two corners may be any two.
  return { box: { north: Math.max(north, south), south: Math.min(north, south), east, west }, points: [] };
}

function isOnEarth(lat: number, lon: number): boolean {
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 360;
}

function pairsOf(value: ArgValue, order: PairOrder): (readonly [number, number])[] | undefined {
  const numbers = numbersIn(value);
  if (!Array.isArray(numbers)) return undefined;
  const list = (depthOf(numbers) === 1 ? [numbers] : numbers) as readonly Nested[];
  const pairs = list.flatMap((pair) => {
    if (!Array.isArray(pair) || pair.length !== 2) return [];
    const [first, second] = pair as readonly Nested[];
    if (typeof first !== 'number' || typeof second !== 'number') return [];
    return [order === 'lat,lon' ? ([first, second] as const) : ([second, first] as const)];
  });
  return pairs.length === list.length ? pairs : undefined;
}

function joined(lat: ArgValue, lon: ArgValue, isList: boolean): (readonly [number, number])[] | undefined {
  const lats = isList ? listOf(lat) : [numberOf(lat)];
  const lons = isList ? listOf(lon) : [numberOf(lon)];
  if (lats.length !== lons.length) return undefined;
  const pairs = lats.flatMap((one, at) => {
    const other = lons[at];
    return one === undefined || other === undefined ? [] : [[one, other] as const];
  });
  return pairs.length === lats.length ? pairs : undefined;
}

/** What typing these places would put into the fields. Nothing on the map is nothing in them. */
export function writePlaces(target: PlaceTarget, places: Places, orders: Orders): ReadonlyMap<Arg, ArgValue> {
  if (target.as === 'box') {
    const { box } = places;
    if (box === undefined) return emptied(target);
    const edges: Readonly<Record<Edge, number>> = boxFor(target, box);
    if (target.in === 'one')
      return new Map([
        [
          target.arg,
          written(
            target.arg,
            orders.box.map((edge) => edges[edge]),
          ),
        ],
      ]);
    return new Map(EDGES.map((edge) => [target.edges[edge], written(target.edges[edge], edges[edge])]));
  }
  const points = places.points.map(({ lat, lon }) => ({ lat, lon: lonFor(target, lon) }));
  const [first] = points;
  if (first === undefined) return emptied(target);
  if (target.in === 'one') {
    const pairs = points.map(({ lat, lon }) => (orders.pair === 'lat,lon' ? [lat, lon] : [lon, lat]));
    const [pair = []] = pairs;
    return new Map([[target.arg, target.isList ? written(target.arg, pairs) : writtenPair(target.arg, pair)]]);
  }
  const { lat, lon, isList } = target;
  return new Map([
    [lat, written(lat, isList ? points.map((point) => point.lat) : first.lat)],
    [lon, written(lon, isList ? points.map((point) => point.lon) : first.lon)],
  ]);
}

function written(arg: Arg, numbers: Nested): ArgValue {
  const isWhole = arg.kind === 'integer' || arg.items?.kind === 'integer';
  return valueOfNumbers(arg, isWhole ? rounded(numbers) : numbers);
}

function rounded(numbers: Nested): Nested {
  return typeof numbers === 'number' ? Math.round(numbers) : numbers.map(rounded);
}

/** One place in a text has no brackets, unless the module's own have. */
function writtenPair(arg: Arg, pair: readonly number[]): ArgValue {
  const isBracketed =
    /[[(]\s*-?\d/.test(`${typeof arg.default === 'string' ? arg.default : ''} ${arg.description}`) || arg.holdsJson === true;
  return arg.kind === 'string' && !isBracketed ? pair.join(', ') : written(arg, pair);
}

function emptied(target: PlaceTarget): ReadonlyMap<Arg, ArgValue> {
  return new Map(argsOf(target).map((arg) => [arg, isBlank(arg.default) ? arg.default : undefined]));
}

/** A box as the argument counts. */
export function boxFor({ isEastOnly }: PlaceTarget, box: GeoBox): GeoBox {
  return countedBox(box, isEastOnly);
}

/** A longitude from the map, as the argument counts. */
export function lonFor({ isEastOnly }: PlaceTarget, lon: number): number {
  return isEastOnly ? eastward(lon) : wrapped(lon);
}
