export const comparing = 'Comparing…';
export const sameInBoth = (keys: readonly string[]): string => `The same in both: ${keys.join(', ')}.`;
export const allSame = 'Both answers say the same.';
export const notInThis = 'Not in this answer.';
