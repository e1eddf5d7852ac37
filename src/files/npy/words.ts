import { grouped } from '../amounts.ts';

// Why an array isn’t read.
export const notNumpy = 'This isn’t a NumPy file that can be read here: it may hold records or Python objects.';
export const typeNotShown = (type: string): string => `NumPy’s type “${type}” can’t be shown here.`;
export const tooManyNumbers = (count: number): string => `${grouped(count)} numbers are too many to be shown here.`;
