/** A place in a text. */
export const line = (number: number): string => `line ${number}`;
