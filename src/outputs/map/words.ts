import { grouped, plural } from '../../files/amounts.ts';
import type { GeoRemark } from '../../answers/shapes/geo/features.ts';

export const mapOf = (name: string): string => `Map of ${name}`;
export const keys = 'Enter chooses what is nearest to the middle.';
export const reading = 'Reading the places…';
export const unreadable = 'No places could be read from it.';

// What is chosen.
export const previous = 'Previous place';
export const next = 'Next place';
export const theMap = 'on the map';
export const fit = 'Show all places';
export const showOnMap = (row: number): string => `Show row ${row} on the map`;
export const rowOf = (row: number): string => `Row ${row}`;
export const close = 'Close';
export const theRow = 'the chosen row';
export const moreInTable = (count: number): string => `${grouped(count)} more ${plural(count, 'column is', 'columns are')} in the table.`;
export const chosenSaid = (row: number, at: number, count: number): string => `Row ${row} is chosen, ${grouped(at)} of ${grouped(count)}.`;
/** `3 places`, `2 of 3 rows have a place` */
export const placesShown = (shown: number, rows: number): string =>
  shown === rows ? `${grouped(shown)} ${plural(shown, 'place', 'places')}` : `${grouped(shown)} of ${grouped(rows)} rows are on the map`;

// Moments.
export const times = 'Time';
export const play = 'Play';
export const pause = 'Pause';
export const stepBack = 'One moment back';
export const stepOn = 'One moment on';
export const throughTime = 'through time';
export const allMoments = 'All moments';
export const oneMoment = 'One moment';
export const howManyMoments = 'Which moments are shown';
export const playingShows = 'Playing shows';
/** Of very many moments: the others are passed over. */
export const oneOf = (stride: number): string => `1 of ${grouped(stride)} moments`;
export const eachMoment = 'each moment';
export const momentOf = (said: string, at: number, count: number): string => `${said} (${grouped(at)} of ${grouped(count)})`;

// Which of two numbers is which.
export const order = 'Each pair is';
export const lonFirst = 'longitude, latitude';
export const latFirst = 'latitude, longitude';
export const orderUnsaid = 'The answer doesn’t say which of two numbers comes first.';

const rowsAre = (count: number): string => `${grouped(count)} ${plural(count, 'row', 'rows')}`;

/** A sentence for each thing that isn't drawn as it came. */
export function remarkInWords(remark: GeoRemark): string {
  switch (remark.code) {
    case 'other-system':
      return `Its coordinates are in ${remark.name}, which this page can’t turn into latitude and longitude: they are in the table, and not on a map.`;
    case 'no-system':
      return 'It says that its coordinates are in no known system (its crs is null): they are in the table, and not on a map.';
    case 'drawn-from':
      return remark.datum === undefined
        ? `Coordinates in ${remark.name}, turned into degrees for the map.`
        : `Coordinates in ${remark.name}, turned into degrees for the map. ${remark.datum} is taken for WGS 84, from which it differs by a metre or two.`;
    case 'off-earth':
      return `${rowsAre(remark.rows)} ${plural(remark.rows, 'has', 'have')} numbers that are no place on the Earth in that system, and ${plural(remark.rows, 'is', 'are')} in the table only.`;
    case 'nowhere':
      return `${rowsAre(remark.rows)} ${plural(remark.rows, 'has', 'have')} no place.`;
    case 'unread':
      return `The geometry of ${rowsAre(remark.rows)} can’t be read: it isn’t as its type says.`;
    case 'beyond-limit':
      return `${rowsAre(remark.rows)} ${plural(remark.rows, 'isn’t', 'aren’t')} drawn: a map draws a million corners at most, and the rows before have them.`;
    case 'long-step':
      return `The outline of ${rowsAre(remark.rows)} goes more than half around the Earth in one step. It is drawn as the format says, the long way; one that crosses the 180th meridian has to be cut there, or count on beyond 180.`;
    case 'nothing':
      return 'It holds no places.';
  }
}

// Pictures.
export const opacity = 'Opacity of the picture';
export const pictureOf = (name: string): string => `${name} on the map`;
export const drawing = 'Drawing the picture…';
export const notDrawn = 'The picture can’t be drawn on the map.';
export const system = 'System';
export const unknownSystem = 'none named';
export const pixel = 'Pixel';
export const corners = 'Corners';
export const upperLeft = 'first pixel';
export const upperRight = 'end of the first row';
export const lowerRight = 'last pixel';
export const lowerLeft = 'beginning of the last row';
export const otherSystem = (code: string): string =>
  `Its coordinates are in ${code}, which this page can’t turn into latitude and longitude: it isn’t drawn on a map. The corners are the file’s own.`;
export const noSystem = 'It says where its corners are, but not in which system of coordinates: it isn’t drawn on a map.';
export const sizeOfPixel = (width: string, height: string, unit: string): string =>
  `${width} × ${height}${unit === '°' ? '°' : ` ${unit}`}`;
export const onGround = (width: string, height: string): string => `about ${width} × ${height} m on the ground`;
export const projectedBy = (code: string, datum: string | undefined): string =>
  datum === undefined ? code : `${code}; ${datum} is taken for WGS 84, from which it differs by a metre or two`;

// A picture of it.
export const metres = (length: number): string => `${length} m`;
export const kilometres = (length: number): string => `${grouped(length)} km`;
export const outlinesIn = {
  equirectangular: 'Equirectangular · outlines: Natural Earth',
  mercator: 'Web Mercator · outlines: Natural Earth',
} as const;
