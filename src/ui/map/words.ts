export const zoomIn = 'Zoom in';
export const zoomOut = 'Zoom out';
export const wholeEarth = 'Whole Earth';
export const theMap = 'the map';
export const keys = 'Arrow keys move the map, plus and minus zoom, 0 shows the whole Earth.';
export const outlinesMissing = 'The outlines of the land couldn’t be loaded; coordinates are right without them.';
export const naturalEarth = 'Outlines: Natural Earth';
export const plane = 'Equirectangular: degrees of latitude and longitude are as long as each other everywhere.';
export const mercator = 'Web Mercator, up to 85° north and south.';

const side = (degrees: number, positive: string, negative: string, decimals: number): string =>
  `${Math.abs(degrees).toFixed(decimals)}° ${degrees < 0 ? negative : positive}`;

/** `43.30° N, 2.00° W`. */
export const coordinates = (lat: number, lon: number, decimals: number): string =>
  `${side(lat, 'N', 'S', decimals)}, ${side(lon, 'E', 'W', decimals)}`;

/** At the lines of the net, where nothing is north or east of zero. */
export const parallel = (lat: number, decimals: number): string => (lat === 0 ? '0°' : side(lat, 'N', 'S', decimals));
export const meridian = (lon: number, decimals: number): string =>
  lon === 0 || Math.abs(lon) === 180 ? `${Math.abs(lon)}°` : side(lon, 'E', 'W', decimals);

export const distance = (metres: number): string => (metres < 1000 ? `${metres} m` : `${metres / 1000} km`);
