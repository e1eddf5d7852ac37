const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

export const fourEdges = (names: readonly string[]): string => `${quoted(names)} are the edges of a box on the Earth`;
export const twoNumbers = (lat: string, lon: string): string => `"${lat}" and "${lon}" are latitude and longitude of a place`;
export const twoLists = (lat: string, lon: string): string => `"${lat}" and "${lon}" are lists of latitudes and longitudes`;
export const boxKeyword = 'the keyword #bbox in the description';
export const box = (isKnown: boolean): string =>
  isKnown
    ? 'name and description speak of a box on the Earth'
    : 'name and description speak of a box on the Earth, in an order that they don’t tell';
export const pointKeyword = 'a keyword for places in the description';
export const points = (isMany: boolean): string =>
  isMany ? 'name and description speak of places on the Earth' : 'name and description speak of a place on the Earth';
