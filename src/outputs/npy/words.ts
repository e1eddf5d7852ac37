export const shape = (sides: readonly number[]): string => `shape (${sides.join(', ')})`;
export const notReadable = 'This isn’t a NumPy file that can be read here: it may hold records or Python objects.';
export const noNumbers = 'This array holds no numbers.';
export const tooLong = 'An array of this shape is no picture, and too long for a table. It can be downloaded.';
export const arrayIn = (name: string): string => `Array in the result: ${name}`;
export const readingFailed = 'This array can’t be read.';
export const endsEarly = 'The file ends early; what is missing is shown as zero.';
