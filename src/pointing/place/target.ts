import { keywordsIn } from '../../spec/hints.ts';
import type { Arg } from '../../spec/model.ts';
import type { Found } from '../define.ts';
import { depthOf, numbersIn } from '../numbers.ts';
import {
  allowsDegrees,
  describesNoPlace,
  edgeOf,
  isAboutPlaces,
  isBesideEdge,
  isEdgeInLetter,
  roleOf,
  takesNumbers,
  wordsOfName,
  type Edge,
} from '../../spec/places/names.ts';
import {
  boxOrderOf,
  exampleNumbers,
  orderInWords,
  pairOrderIn,
  withoutKeywords,
  type BoxOrder,
  type Ordered,
  type PairOrder,
} from './order.ts';
import * as say from './ruleWords.ts';

/** What is set on the map, and in which arguments it is written how. */
export type PlaceTarget = (
  | { readonly as: 'box'; readonly in: 'one'; readonly arg: Arg; readonly order: Ordered<BoxOrder> }
  | { readonly as: 'box'; readonly in: 'four'; readonly edges: Readonly<Record<Edge, Arg>> }
  | { readonly as: 'points'; readonly in: 'one'; readonly arg: Arg; readonly order: Ordered<PairOrder>; readonly isList: boolean }
  | { readonly as: 'points'; readonly in: 'two'; readonly lat: Arg; readonly lon: Arg; readonly isList: boolean }
) & {
  /** Longitudes are counted from 0 to 360. */
  readonly isEastOnly: boolean;
};

type Place = Found<PlaceTarget>;

/** Arguments of a form that are places on the Earth. */
export function findPlaces(args: readonly Arg[]): readonly Place[] {
  const free = args.filter(takesNumbers);
  const fours = findFours(free);
  const taken = new Set(fours.flatMap(({ writes }) => writes));
  const twos = findTwos(free.filter((arg) => !taken.has(arg)));
  for (const arg of twos.flatMap(({ writes }) => writes)) taken.add(arg);
  const ones = free.filter((arg) => !taken.has(arg)).flatMap((arg) => asBox(arg) ?? asPoints(arg) ?? []);
  return [...fours, ...twos, ...ones].toSorted((a, b) => args.indexOf(a.at) - args.indexOf(b.at));
}

function findFours(args: readonly Arg[]): Place[] {
  const groups = new Map<string, Partial<Record<Edge, Arg>>>();
  for (const arg of args) {
    const found = isScalar(arg) ? edgeOf(wordsOfName(arg.name)) : undefined;
    if (found === undefined || isAboutPlaces(found.rest) || describesNoPlace(arg)) continue;
    const axis = found.edge === 'north' || found.edge === 'south' ? 'lat' : 'lon';
    if (!allowsDegrees(arg, axis) || !canBeDefault(arg, axis)) continue;
    const key = found.rest.join(' ');
    groups.set(key, { [found.edge]: arg, ...groups.get(key) });
  }
  return [...groups.values()].flatMap(({ north, south, east, west }) => {
    if (north === undefined || south === undefined || east === undefined || west === undefined) return [];
    const writes = args.filter((arg) => [north, south, east, west].includes(arg));
    const [at = north] = writes;
    if (writes.some(isOfPixels) || !areOnEarth(writes)) return [];
    return [
      {
        at,
        writes,
        reads: [],
        because: say.fourEdges(writes.map(({ name }) => name)),
        target: { as: 'box', in: 'four', edges: { north, south, east, west }, isEastOnly: isEastOnly([east, west]) },
      },
    ];
  });
}

const EARTH_WORDS = /\bdegrees?\b|°|\b(?:north|south|east|west)(?:ern|most)*\b/i;

/** `n`, `s`, `e` and `w` may be numbers of anything, unless their names or descriptions say more. */
function areOnEarth(edges: readonly Arg[]): boolean {
  const isPlace = (arg: Arg) => [ON_EARTH, BOX_WORDS, EARTH_WORDS].some((words) => words.test(arg.description));
  const bare = edges.filter(({ name }) => {
    const words = wordsOfName(name);
    return isEdgeInLetter(words) && !words.some((word) => isBesideEdge(word) || BOX_NAME.test(word));
  });
  return bare.length === 0 || (bare.some(isPlace) && bare.every((arg) => isPlace(arg) || arg.description.trim() === ''));
}

interface Half {
  readonly arg: Arg;
  readonly axis: 'lat' | 'lon';
  readonly rest: string;
  readonly isList: boolean;
}

function findTwos(args: readonly Arg[]): Place[] {
  const halves = args.flatMap((arg) => asHalf(arg) ?? []);
  const left = new Set(halves);
  const places: Place[] = [];
  for (const half of halves) {
    const other = [...left].find((one) => one.axis !== half.axis && one.rest === half.rest && one.isList === half.isList);
    if (!left.has(half) || other === undefined) continue;
    left.delete(half);
    left.delete(other);
    const [lat, lon] = half.axis === 'lat' ? [half.arg, other.arg] : [other.arg, half.arg];
    places.push({
      at: half.arg,
      writes: [half.arg, other.arg],
      reads: [],
      because: half.isList ? say.twoLists(lat.name, lon.name) : say.twoNumbers(lat.name, lon.name),
      target: { as: 'points', in: 'two', lat, lon, isList: half.isList, isEastOnly: isEastOnly([lon]) },
    });
  }
  return places;
}

function asHalf(arg: Arg): Half | undefined {
  const keywords = keywordsIn(arg.description);
  const told = keywords.has('lat') ? 'lat' : keywords.has('lon') ? 'lon' : undefined;
  const words = wordsOfName(arg.name);
  const role = roleOf(words);
  const axis = told ?? role?.axis ?? (role === undefined ? axisInWords(arg) : undefined);
  if (axis === undefined) return undefined;
  if (told === undefined && (isOfOther(arg) || !allowsDegrees(arg, axis) || !canBeDefault(arg, axis))) return undefined;
  const rest = told !== undefined ? (keywords.get(told) ?? '') : (role?.rest.join(' ') ?? '');
  return { arg, axis, rest: told !== undefined && rest === '' ? (role?.rest.join(' ') ?? '') : rest, isList: isListOfNumbers(arg, words) };
}

/** `x`, "Longitude of the spill": the first words of a description say what it is, for a name that doesn't. */
function axisInWords(arg: Arg): 'lat' | 'lon' | undefined {
  if (edgeOf(wordsOfName(arg.name)) !== undefined) return undefined;
  const first = /^\W*(?:the |geographic(?:al)? |decimal )*(latitude|longitude)\b(?!s? (?:and|or|\/|,))/i.exec(arg.description)?.[1];
  return first === undefined || pairOrderIn(arg.description) !== undefined ? undefined : first.toLowerCase() === 'latitude' ? 'lat' : 'lon';
}

function isScalar(arg: Arg): boolean {
  return arg.kind === 'number' || arg.kind === 'integer' || (arg.kind === 'string' && !isListOfNumbers(arg, []));
}

function isListOfNumbers(arg: Arg, words: readonly string[]): boolean {
  if (arg.kind === 'array') return true;
  if (arg.kind !== 'string') return false;
  const example = numbersIn(arg.default);
  return example === undefined ? words.some((word) => /^(?:lats|lons|lngs|latitudes|longitudes)$/.test(word)) : Array.isArray(example);
}

/** A number that stands there already must be a place, too. */
function canBeDefault(arg: Arg, axis: 'lat' | 'lon'): boolean {
  const numbers = numbersIn(arg.default);
  if (numbers === undefined) return arg.kind !== 'string' || arg.default === undefined || isEmptyText(arg.default);
  const most = axis === 'lat' ? 90 : 360;
  return (Array.isArray(numbers) ? numbers : [numbers]).every((one) => typeof one === 'number' && Math.abs(one) <= most);
}

function isEmptyText(value: unknown): boolean {
  return typeof value === 'string' && /^(?:null|none|""|)$/i.test(value.trim());
}

const PIXELS = /\bpixels?\b|\bpx\b|\bnormali[sz]ed\b|\bfraction|\brelative to\b|\b(?:of|in) the image\b/i;

function isOfPixels(arg: Arg): boolean {
  return PIXELS.test(arg.description);
}

/** Pixels, or something that is only about places. */
function isOfOther(arg: Arg): boolean {
  return isOfPixels(arg) || isAboutPlaces(wordsOfName(arg.name)) || describesNoPlace(arg);
}

const ON_EARTH =
  /\bWGS ?-?84\b|\bEPSG:? ?4326\b|(?<![a-z])lat(?:itude)?s?(?![a-z])|(?<![a-z])lon(?:gitude)?s?(?![a-z])|\blng\b|\bgeograph|\bgeojson\b|\bdecimal degrees\b/i;
const BOX_NAME = /^(?:bbox|bboxes|box|bounds|bounding|boundingbox|extent|aoi|roi|region|area|rectangle|domain)$/;
const BOX_WORDS = /\bbounding[ -]?box\b|\bbbox\b|\bregion of interest\b|\barea of interest\b|\brectang|\bextent\b|\bbox\b|\bbounds\b/i;

function asBox(arg: Arg): Place | undefined {
  const isTold = keywordsIn(arg.description).has('bbox');
  const words = wordsOfName(arg.name);
  const text = withoutKeywords(arg.description);
  const byName = orderInWords(/\(([^()]*)\)/.exec(arg.name)?.[1] ?? '');
  const isNamed = words.some((word) => BOX_NAME.test(word));
  const isOnEarth =
    ON_EARTH.test(text) || pairOrderIn(arg.name) !== undefined || words.some((word) => /^(?:wgs|geo|nwse|wsen|swne|wesn)$/.test(word));
  const isBox =
    byName !== undefined ||
    (isNamed && (isOnEarth || isCompass(arg, text))) ||
    (BOX_WORDS.test(text) && (isCompass(arg, text) || (isOnEarth && orderInWords(text) !== undefined)));
  if (!isTold && (!isBox || isOfOther(arg))) return undefined;
  if (!holdsList(arg, 4) || (!isTold && !allowsDegrees(arg, 'both'))) return undefined;
  const example = exampleNumbers(arg, 4);
  if (!isTold && example?.some((one) => Math.abs(one) > 360)) return undefined;
  const order = boxOrderOf(arg);
  return {
    at: arg,
    writes: [arg],
    reads: [],
    because: isTold ? say.boxKeyword : say.box(order.isKnown),
    target: { as: 'box', in: 'one', arg, order, isEastOnly: isEastOnly([arg]) },
  };
}

/** Four directions beside each other, of something that is counted: names of regions are directions, too. */
function isCompass(arg: Arg, text: string): boolean {
  if (/(?<![A-Za-z])[NSEW]\s*,\s*[NSEW]\s*,\s*[NSEW]\s*,\s*[NSEW](?![A-Za-z])/.test(text)) return true;
  const isAll = ['north', 'south', 'east', 'west'].every((side) => text.toLowerCase().includes(side));
  const isCounted = arg.kind === 'array' || exampleNumbers(arg, 4) !== undefined || ON_EARTH.test(text) || COUNTED.test(text);
  return isAll && isCounted;
}

const COUNTED = /\bb?box\b|\bbound|\bextent\b|\bdegrees?\b|\bcoordinates?\b|\bedges?\b|\blimits?\b/i;

const POINT_NAME =
  /^(?:coord|coords|coordinate|coordinates|latlon|latlons|lonlat|lonlats|latlng|lnglat|point|points|location|locations|position|positions|place|places|site|sites|station|stations|waypoint|waypoints|track|spill|spills|centre|center|origin|gps)$/;
const MANY = /s$|^track$/;

function asPoints(arg: Arg): Place | undefined {
  const keywords = keywordsIn(arg.description);
  const told = keywords.get('places') ?? keywords.get('place');
  const words = wordsOfName(arg.name);
  const text = withoutKeywords(arg.description);
  const order = pairOrderIn(told ?? '') ?? pairOrderIn(arg.name) ?? orderOfJoined(words) ?? pairOrderIn(text);
  const isNamed = words.some((word) => POINT_NAME.test(word));
  if (told === undefined && (order === undefined || !(isNamed || pairOrderIn(arg.name) !== undefined) || isOfOther(arg))) return undefined;
  const isList = keywords.has('places') || (!keywords.has('place') && holdsPairs(arg, words, text));
  if (!holdsList(arg, isList ? undefined : 2) || (told === undefined && !allowsDegrees(arg, 'both'))) return undefined;
  return {
    at: arg,
    writes: [arg],
    reads: [],
    because: told === undefined ? say.points(isList) : say.pointKeyword,
    target: {
      as: 'points',
      in: 'one',
      arg,
      order: { order: order ?? 'lat,lon', isKnown: order !== undefined },
      isList,
      isEastOnly: isEastOnly([arg]),
    },
  };
}

function orderOfJoined(words: readonly string[]): PairOrder | undefined {
  if (words.some((word) => /^lat(?:lon|lng)s?$/.test(word))) return 'lat,lon';
  return words.some((word) => /^(?:lon|lng)lats?$/.test(word)) ? 'lon,lat' : undefined;
}

/** Whether it is a list of pairs, and not one pair: by its default, by the schema, by its name. */
function holdsPairs(arg: Arg, words: readonly string[], text: string): boolean {
  const example = numbersIn(arg.default);
  const depth = example === undefined ? undefined : depthOf(example);
  if (depth !== undefined) return depth > 1;
  if (arg.kind === 'array' && arg.items !== undefined && arg.items.kind !== 'any') return arg.items.kind === 'array';
  if (arg.maxItems === 2 || /\blist of (?:\w+ )?(?:pairs|points|places|coordinates|\[|\()/i.test(text)) return arg.maxItems !== 2;
  return words.some((word) => POINT_NAME.test(word) && MANY.test(word) && !word.startsWith('coord'));
}

/** Whether a list of so many numbers, or of any, fits the argument. */
function holdsList(arg: Arg, length: number | undefined): boolean {
  if (arg.kind === 'string') {
    const example = numbersIn(arg.default);
    if (example !== undefined) return Array.isArray(example) && (length === undefined || example.length === length || example.length === 0);
    return arg.default === undefined || isEmptyText(arg.default);
  }
  if (arg.kind !== 'array' && arg.kind !== 'any') return false;
  const items = arg.items?.kind;
  if (items === 'boolean' || items === 'object' || items === 'file' || items === 'string') return false;
  if (length === undefined) return items !== 'number' && items !== 'integer';
  if (items === 'array' || (arg.minItems ?? 0) > length || (arg.maxItems ?? length) < length) return false;
  return !Array.isArray(arg.default) || arg.default.length === length || arg.default.length === 0;
}

/** By the schema's limits, by a default beyond 180, or in so many words. */
function isEastOnly(args: readonly Arg[]): boolean {
  return args.some((arg) => {
    const { minimum, maximum } = arg.kind === 'array' ? (arg.items ?? arg) : arg;
    if (maximum !== undefined && maximum > 180 && (minimum ?? 0) >= 0) return true;
    const flat = [numbersIn(arg.default) ?? []].flat(8);
    return flat.some((one) => typeof one === 'number' && one > 180) || /\b0°? ?(?:to|-|–|\.\.|,) ?360\b/.test(arg.description);
  });
}
