import type { Arg } from '../model.ts';

export type Edge = 'north' | 'south' | 'east' | 'west';

/** `spillLat`, `spill_lat` and `lat1` in small words and numbers; `latmin` is two words as well. */
export function wordsOfName(name: string): string[] {
  const spaced = name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Za-z])(\d)/g, '$1 $2')
    .toLowerCase();
  return (spaced.match(/\p{L}+|\d+/gu) ?? []).flatMap((word) => {
    const glued =
      /^(lat|lon|lng|long|latitude|longitude)(min|max)$/.exec(word) ?? /^(min|max)(lat|lon|lng|long|latitude|longitude)$/.exec(word);
    return glued === null ? [word] : glued.slice(1);
  });
}

/** In English and French; in Spanish, Italian and German. */
const LATITUDE = /^(?:lat(?:s|itudes?)?|latitud(?:es|ine|ini)?|breitengrade?)$/;
const LONGITUDE = /^(?:lons?|lngs?|long|longitudes?|longitud(?:es|ine|ini)?|l(?:ä|ae)ngengrade?)$/;

function isLatitudeWord(word: string): boolean {
  return LATITUDE.test(word);
}

function isLongitudeWord(word: string): boolean {
  return LONGITUDE.test(word);
}

/** Latitude or longitude by its name, and what else the name says, which its partner's must say too. */
export interface Role {
  readonly axis: 'lat' | 'lon';
  readonly rest: readonly string[];
}

export function roleOf(words: readonly string[]): Role | undefined {
  const axes = words.filter((word) => isLatitudeWord(word) || isLongitudeWord(word));
  const [axis] = axes;
  if (axis === undefined || axes.length > 1) return undefined;
  return { axis: isLatitudeWord(axis) ? 'lat' : 'lon', rest: words.filter((word) => word !== axis).map(singular) };
}

/** `lats` and `points_lat` go with each other whatever they count. */
function singular(word: string): string {
  return word.length > 3 ? word.replace(/s$/, '') : word;
}

const COMPASS: Readonly<Record<string, Edge>> = { north: 'north', south: 'south', east: 'east', west: 'west' };
const LETTERS: Readonly<Record<string, Edge>> = { n: 'north', s: 'south', e: 'east', w: 'west' };
const LOW = /^(?:min|minimum|low|lower)$/;
const HIGH = /^(?:max|maximum|high|upper)$/;

/** Words that say less than nothing beside an edge: `north_lat`, `lat_north`, `north_bound`. */
const BESIDE_EDGE = /^(?:bound|boundary|limit|edge|border|deg|degrees?)$/;

/** Which edge of a box an argument of its own is. */
export function edgeOf(words: readonly string[]): { readonly edge: Edge; readonly rest: readonly string[] } | undefined {
  const named = words.flatMap((word) => (Object.hasOwn(COMPASS, word) ? [word] : []));
  const letters = words.flatMap((word) => (Object.hasOwn(LETTERS, word) ? [word] : []));
  const role = roleOf(words);
  const [compass] = named.length > 0 ? named : letters;
  if (compass !== undefined && named.length < 2 && (named.length === 1 || letters.length === 1)) {
    const edge = COMPASS[compass] ?? LETTERS[compass];
    const fits = role === undefined || (role.axis === 'lat') === (edge === 'north' || edge === 'south');
    if (edge === undefined || !fits) return undefined;
    const beside = (word: string) => word === compass || BESIDE_EDGE.test(word) || isLatitudeWord(word) || isLongitudeWord(word);
    return { edge, rest: words.filter((word) => !beside(word)) };
  }
  if (role === undefined) return undefined;
  const high = role.rest.some((word) => HIGH.test(word));
  const low = role.rest.some((word) => LOW.test(word));
  if (high === low) return undefined;
  const rest = role.rest.filter((word) => !HIGH.test(word) && !LOW.test(word) && !BESIDE_EDGE.test(word));
  if (role.axis === 'lat') return { edge: high ? 'north' : 'south', rest };
  return { edge: high ? 'east' : 'west', rest };
}

const ABOUT =
  /^(?:num|numbers?|counts?|res|resolutions?|steps?|sizes?|spacings?|deltas?|weights?|cols?|columns?|names?|files?|filenames?|paths?|urls?|uris?|ids?|dims?|vars?|keys?|index|indices|grids?|scales?|sigmas?|noise)$/;

/** Whether a name is that of something about places, and of no place: `n_lat`, `lat_step`, `station_names`. */
export function isAboutPlaces(words: readonly string[]): boolean {
  const letters = words.filter((word) => Object.hasOwn(LETTERS, word));
  // Beside other directions, `n` is one of them.
  return words.some((word) => ABOUT.test(word)) || (letters.length === 1 && letters[0] === 'n');
}

/** Whether a name speaks of an edge in a single letter, which may be short for anything. */
export function isEdgeInLetter(words: readonly string[]): boolean {
  return words.some((word) => Object.hasOwn(LETTERS, word)) && !words.some((word) => Object.hasOwn(COMPASS, word));
}

/** Whether what stands beside an edge's letter is about limits or coordinates: `n_bound`, `lat_n`. */
export function isBesideEdge(word: string): boolean {
  return BESIDE_EDGE.test(word) || isLatitudeWord(word) || isLongitudeWord(word);
}

const ABOUT_TEXT =
  /^\W*(?:(?:the|an?|optional|total|grid|spatial|horizontal|standard) )*(?:(?:number|count|index|indices|size|weight|scale) of\b|resolution\b|spacing\b|steps?\b|delta\b|weight\b|noise\b|uncertainty\b|deviation\b)/i;
const ABOUT_WORDS = /^\W*(?:(?:the|an?|optional|input|local|full) )*(?:names?|path|file|filename|url|uri|id|identifier|key)\b/i;
const ABOUT_TABLE =
  /\bcolumns?\b|\bnames? (?:of|for)\b|\bpath (?:of|to)\b|\bur[il]s? (?:of|to)\b|\bfile ?names?\b|\b(?:csv|netcdf|json) file\b/i;

/** Whether a description is that of something about places, such as the column of a table in which they stand. */
export function describesNoPlace(arg: Arg): boolean {
  if (ABOUT_TEXT.test(arg.description)) return true;
  const isWords = arg.kind === 'string' && !/\d/.test(String(arg.default ?? ''));
  return isWords && (ABOUT_WORDS.test(arg.description) || ABOUT_TABLE.test(arg.description));
}

/** What an argument can't be when numbers are typed into it: a choice, a switch, a date, a secret. */
export function takesNumbers(arg: Arg): boolean {
  if (arg.choices.length > 0 || arg.multiple) return false;
  if (arg.kind === 'string') return arg.format === undefined || arg.format === 'json';
  return arg.kind === 'number' || arg.kind === 'integer' || arg.kind === 'array' || arg.kind === 'any';
}

/** Whether the limits of the schema leave room for coordinates: nothing below 1 is a latitude, and nothing beyond 360 a longitude. */
export function allowsDegrees(arg: Arg, axis: 'lat' | 'lon' | 'both'): boolean {
  const of = arg.kind === 'array' ? (arg.items ?? arg) : arg;
  const low = of.minimum ?? of.exclusiveMinimum;
  const high = of.maximum ?? of.exclusiveMaximum;
  // Authors who write one range for both mean that of longitudes.
  const [least, most] = axis === 'lat' ? [-180, 180] : [-360, 360];
  if ((low !== undefined && (low < least || low >= most)) || (high !== undefined && (high > most || high <= least))) return false;
  const isFraction = high !== undefined && high <= 1 && (low === undefined || low >= -1);
  return !isFraction;
}
