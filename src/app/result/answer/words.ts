export const views = 'Views of the result';
export const tabs = { result: 'Result', json: 'JSON' };
export const everything = 'The answer and every file in it, as a zip';
/** The button that packs everything, by what it does. */
export const packStates = {
  idle: 'Everything',
  packing: 'Packing…',
  failed: 'Couldn’t pack',
  missing: 'Couldn’t be fetched, try again',
};
