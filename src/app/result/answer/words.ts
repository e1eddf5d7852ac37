export const views = 'Views of the result';
export const tabs = { result: 'Result', json: 'JSON' };
export const everything = 'The answer as it came and every file in it, in one ZIP';
/** The button that packs it, by what it does. */
export const packStates = {
  idle: 'All files (ZIP)',
  packing: 'Packing…',
  failed: 'Couldn’t pack',
  missing: 'Couldn’t be fetched, try again',
};
