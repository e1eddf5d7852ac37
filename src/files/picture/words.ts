// What becomes of a picture’s numbers.
/** Colours, and how opaque they are. */
export const withOpacity = (colours: string, percent: number): string => `${colours}, opacity ${percent} %`;

// What an edited picture no longer has.
export const eightBitsOf = (bits: number): string => `8 bits of ${bits}`;
export const eightBitsFor = (bits: number): string => `8 bits in place of ${bits}`;
export const coloursForNumbers = 'colours in place of palette numbers';
export const rgbForCmyk = 'RGB in place of CMYK';
export const firstOf = (pictures: number): string => `first of ${pictures} pictures`;
