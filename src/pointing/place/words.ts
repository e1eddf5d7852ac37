import * as map from '../../ui/map/words.ts';

export const setOnMap = 'Set on the map';
export const titleOf = (names: readonly string[]): string => `${names.join(', ')} on the map`;
export const cancel = 'Cancel';
export const apply = 'Apply';
export const undo = 'Undo';
export const clear = 'Clear';

// What the map is for.
export const drawBox = 'Draw a rectangle';
export const moveMap = 'Move the map';
export const tool = 'What a drag does';
export const mapOfBox = 'Map of the Earth, to draw a rectangle on';
export const mapOfPoint = 'Map of the Earth, to set a place on';
export const mapOfPoints = 'Map of the Earth, to set places on';
export const pointKeys = 'Enter sets the place in the middle of the map.';
export const pointsKeys = 'Enter adds a place in the middle of the map. Arrow keys move a place, Delete removes it.';
export const boxInMiddle = 'Rectangle in the middle';
export const showAll = 'Show it';
export const showPlaces = 'Show all places';
export const howToDraw = 'Drag on the map to draw a rectangle, or type its edges.';
export const howToSet = 'Click on the map, or type coordinates.';
export const howToAdd = 'Click on the map to add places, or type coordinates.';

// Typed coordinates.
export const coordinates = 'Coordinates';
export const coordinatesExample = '43.3, -2.0';
export const goThere = 'Go there';
export const setThere = 'Set there';
export const addThere = 'Add';
export const notCoordinates = 'Type a latitude and a longitude, such as 43.3, -2.0 or 43°18′N 2°W.';

// Numbers.
export const edges = { north: 'North', south: 'South', east: 'East', west: 'West' };
export const latitude = 'Latitude';
export const longitude = 'Longitude';
export const ofPlace = (what: string, place: number): string => `${what} of place ${place}`;
export const degreesFrom = (least: number, most: number): string => `A number from ${least} to ${most}.`;
export const upsideDown = 'North must be above south.';
export const allFour = 'All four edges are needed.';
export const crosses180 = 'West is greater than east: the rectangle crosses the 180th meridian.';
export const crosses0 = 'West is greater than east: the rectangle crosses the meridian of Greenwich.';

// Orders.
export const writtenAs = (order: string): string => `Written as ${order}.`;
export const orderUntold = 'The module doesn’t say in which order the numbers are.';
export const writtenIn = 'Written as';
export const pairOrders = { 'lat,lon': 'latitude, longitude', 'lon,lat': 'longitude, latitude' };

// Places.
export const place = (number: number): string => `Place ${number}`;
export const remove = 'Remove';
export const moveUp = 'Move up';
export const moveDown = 'Move down';
export const handleOf = (what: string, lat: number, lon: number, decimals: number): string =>
  `${what}, ${map.coordinates(lat, lon, decimals)}`;
export const grips = {
  nw: 'North-west corner',
  n: 'Northern edge',
  ne: 'North-east corner',
  e: 'Eastern edge',
  se: 'South-east corner',
  s: 'Southern edge',
  sw: 'South-west corner',
  w: 'Western edge',
};

// What is said of changes.
export const saidBox = (north: number, west: number, south: number, east: number): string =>
  `Rectangle: north ${north}, west ${west}, south ${south}, east ${east}.`;
export const saidPlace = (number: number, lat: number, lon: number): string => `Place ${number}: latitude ${lat}, longitude ${lon}.`;
export const saidNothing = 'Nothing is set.';
export const unreadable = (names: readonly string[]): string =>
  `What is in ${names.join(' and ')} can’t be shown on the map. Applying replaces it.`;
export const notSet = 'not set';
