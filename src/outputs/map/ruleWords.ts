export const tab = 'Map';
/** As in “Shown as…”. */
export const shownAs = 'a map';
/** What is on the map, for screen readers, where it has no name. */
export const theAnswer = 'the answer';
export const declaredPlaces = 'the schema declares rows with a latitude and a longitude';
export const declaredWay = 'the schema says that it is pairs of a latitude and a longitude';
