import { grouped } from '../../files/amounts.ts';

export const tooLarge = 'Too large to be compared member by member.';
export const sameHere = 'Both answers say the same here.';
export const differences = 'Differences';
export const where = 'Where';
export const theValue = 'the value';
export const andMore = (count: number): string => `And ${grouped(count)} more differences.`;
