export const drawnOn = (picture: string, because: string): string => `drawn on the picture of ${picture}: ${because}`;
/** For the author, who can say it in a word. */
export const assumes = (because: string, order: string, advised: string): string =>
  `${because}; that its numbers are ${order} is assumed, which ${advised} in the description would say`;
export const keyword = (word: string): string => `the description says ${word}`;
export const name = (word: string): string => `its name says ${word}`;
export const description = (word: string): string => `its description says ${word}`;
export const sideCut = (side: string): string => `it says how much is cut off at the ${side}`;
