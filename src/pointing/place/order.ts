import { keywordsIn } from '../../spec/hints.ts';
import type { Arg } from '../../spec/model.ts';
import { numbersIn } from '../numbers.ts';
import type { Edge } from '../../spec/places/names.ts';

/** The four numbers of a box, in the order in which they are written. */
export type BoxOrder = readonly [Edge, Edge, Edge, Edge];
export type PairOrder = 'lat,lon' | 'lon,lat';

/** Those that a visitor may choose from: of GeoJSON, of climate data, of geographers' tools, of satsr, of plots, of geocoders. */
export const BOX_ORDERS: readonly string[] = ['W,S,E,N', 'N,W,S,E', 'S,W,N,E', 'W,N,E,S', 'W,E,S,N', 'S,N,W,E'];

const EDGES: Readonly<Record<string, Edge>> = { N: 'north', S: 'south', E: 'east', W: 'west' };

/** `N,W,S,E` in letters, in any case. */
export function orderOfLetters(text: string): BoxOrder | undefined {
  const edges = text
    .toUpperCase()
    .split(/[\s,]*/)
    .map((letter) => EDGES[letter]);
  return complete(edges);
}

export function lettersOf(order: BoxOrder): string {
  return order.map((edge) => edge.charAt(0).toUpperCase()).join(',');
}

function complete(edges: readonly (Edge | undefined)[]): BoxOrder | undefined {
  const [a, b, c, d] = edges;
  if (edges.length !== 4 || a === undefined || b === undefined || c === undefined || d === undefined) return undefined;
  return new Set(edges).size === 4 ? [a, b, c, d] : undefined;
}

const LAT = 'lat(?:itude)?|y';
const LON = 'lon(?:g|gitude)?|lng|x';
const LOWEST = 'min(?:imum)?|low(?:er)?';
const HIGHEST = 'max(?:imum)?|up(?:per)?';
const glued = (a: string, b: string) => `(?:(?:${a})[ _-]?(?:${b})|(?:${b})[ _-]?(?:${a}))`;

/** How people call an edge; what stands beside `x` and `y` is known to be a place by then. */
const CALLED: readonly (readonly [Edge, RegExp])[] = [
  ['north', new RegExp(`^(?:n|north(?:ern(?:most)?)?(?:[ _-](?:lat(?:itude)?|edge|bound))?|top|${glued(LAT, HIGHEST)})$`)],
  ['south', new RegExp(`^(?:s|south(?:ern(?:most)?)?(?:[ _-](?:lat(?:itude)?|edge|bound))?|bottom|${glued(LAT, LOWEST)})$`)],
  ['east', new RegExp(`^(?:e|east(?:ern(?:most)?)?(?:[ _-](?:lon(?:gitude)?|edge|bound))?|right|${glued(LON, HIGHEST)})$`)],
  ['west', new RegExp(`^(?:w|west(?:ern(?:most)?)?(?:[ _-](?:lon(?:gitude)?|edge|bound))?|left|${glued(LON, LOWEST)})$`)],
];

/** Lists of four words in a text: `[west, south, east, north]`, `min_lon, min_lat, max_lon, max_lat`, `(N W S E)`. */
export function orderInWords(text: string): BoxOrder | undefined {
  for (const clause of text.split(/[()[\]{}<>:.`"'*\n=]+/)) {
    const items = clause.split(/[,;/|]/).map((item) => item.trim().toLowerCase().replace(/^and /, ''));
    for (let at = 0; at + 4 <= items.length; at += 1) {
      // A sentence goes on before the first and behind the last of them.
      const order = complete(items.slice(at, at + 4).map((item, index) => edgeCalled(item, index === 0, index === 3)));
      if (order !== undefined) return order;
    }
  }
  for (const [, letters = ''] of text.matchAll(/(?<![A-Za-z])([NSEW](?:[ -]?[NSEW]){3})(?![A-Za-z])/g)) {
    const order = orderOfLetters(letters.replace(/[ -]/g, ''));
    if (order !== undefined) return order;
  }
  return undefined;
}

function edgeCalled(item: string, isFirst: boolean, isLast: boolean): Edge | undefined {
  const words = item.split(' ');
  const attempts = [
    item,
    ...(isFirst ? words.map((_, at) => words.slice(at).join(' ')) : []),
    ...(isLast ? words.map((_, at) => words.slice(0, at + 1).join(' ')).toReversed() : []),
  ];
  for (const attempt of attempts) {
    const found = CALLED.find(([, pattern]) => pattern.test(attempt));
    if (found !== undefined) return found[0];
  }
  return undefined;
}

/** Two corners that are only counted, `x_1,y_1,x_2,y_2` or `lat1, lon1, lat2, lon2`: which axis comes first is known, and no more. */
function cornersInWords(text: string): PairOrder | undefined {
  const corner = (axis: string, which: string) => `(?:${axis})[ _]?${which}`;
  const list = (...parts: string[]) => new RegExp(`(?<![a-z])${parts.join('\\s*,\\s*')}(?![a-z\\d])`, 'i');
  const low = '[01a]';
  const high = '[12b]';
  if (list(corner(LON, low), corner(LAT, low), corner(LON, high), corner(LAT, high)).test(text)) return 'lon,lat';
  if (list(corner(LAT, low), corner(LON, low), corner(LAT, high), corner(LON, high)).test(text)) return 'lat,lon';
  return undefined;
}

/** Orders that numbers of a real box leave possible: one that goes down is a latitude, or a box from its upper left. */
function orderOfNumbers(numbers: readonly number[], axes: PairOrder | undefined): BoxOrder | undefined {
  const [a, b, c, d] = numbers;
  if (numbers.length !== 4 || a === undefined || b === undefined || c === undefined || d === undefined) return undefined;
  const isLatFirst = axes === 'lat,lon' || (axes === undefined && (Math.max(Math.abs(b), Math.abs(d)) > 90 || (a > c && b < d)));
  const isLonFirst = axes === 'lon,lat' || (axes === undefined && (Math.max(Math.abs(a), Math.abs(c)) > 90 || (a < c && b > d)));
  if (isLatFirst === isLonFirst) return undefined;
  if (isLatFirst) return a > c ? ['north', 'west', 'south', 'east'] : ['south', 'west', 'north', 'east'];
  return b > d ? ['west', 'north', 'east', 'south'] : ['west', 'south', 'east', 'north'];
}

/** The numbers that an argument shows for an example: its default, or a list of this length in its description. */
export function exampleNumbers(arg: Arg, length: number): readonly number[] | undefined {
  const candidates = [arg.default, ...(arg.description.match(/\[[-+\d.,\s]+\]|\([-+\d.,\s]+\)/g) ?? [])];
  for (const candidate of candidates) {
    const numbers = numbersIn(candidate);
    if (!Array.isArray(numbers) || numbers.length !== length) continue;
    const flat = numbers.filter((one): one is number => typeof one === 'number');
    if (flat.length === length) return flat;
  }
  return undefined;
}

/** An order, and whether the module says so; if not, it is what most software writes. */
export interface Ordered<Order> {
  readonly order: Order;
  readonly isKnown: boolean;
}

export function boxOrderOf(arg: Arg): Ordered<BoxOrder> {
  const told = keywordsIn(arg.description).get('bbox');
  const text = withoutKeywords(arg.description);
  const byName = /\(([^()]*)\)/.exec(arg.name)?.[1] ?? '';
  const said =
    (told !== undefined && told !== '' ? (orderInWords(told) ?? orderOfLetters(told)) : undefined) ??
    orderInWords(byName) ??
    orderInName(arg.name) ??
    orderInWords(text);
  if (said !== undefined) return { order: said, isKnown: true };
  const axes =
    (told === undefined ? undefined : pairOrderIn(told)) ?? cornersInWords(byName) ?? cornersInWords(text) ?? pairOrderIn(arg.name);
  const example = exampleNumbers(arg, 4);
  const shown = example && orderOfNumbers(example, axes);
  if (shown !== undefined) return { order: shown, isKnown: true };
  return { order: axes === 'lat,lon' ? ['south', 'west', 'north', 'east'] : ['west', 'south', 'east', 'north'], isKnown: false };
}

/** `bbox_nwse`, `wsen`. */
function orderInName(name: string): BoxOrder | undefined {
  const letters = name.toLowerCase().match(/(?<![a-z])[nsew]{4}(?![a-z])/);
  return letters === null ? undefined : orderOfLetters(letters[0]);
}

const BOTH =
  /(?<![a-z])(?:(lat(?:itude)?s?)(?:[\s_,/;&+-]*(?:and |then )?[\s_]*)(lon(?:g|gitude)?s?|lng)|(lon(?:g|gitude)?s?|lng)(?:[\s_,/;&+-]*(?:and |then )?[\s_]*)(lat(?:itude)?s?))(?![a-z])/i;

/** Which of the two comes first where both are named beside each other. */
export function pairOrderIn(text: string): PairOrder | undefined {
  const found = BOTH.exec(text.replace(/([a-z])([A-Z])/g, '$1_$2'));
  if (found === null) return undefined;
  return found[1] === undefined ? 'lon,lat' : 'lat,lon';
}

export function withoutKeywords(text: string): string {
  return text.replace(/#\w+(?::[\w,.-]+)?/g, ' ');
}
