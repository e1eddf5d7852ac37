/** What is said of the files that are made here, and what is in those that hold words. */

export const png = 'a PNG of 256 × 192 pixels';
export const jpeg = 'a JPEG of 96 × 72 pixels';
export const tiff = 'a TIFF of 256 × 192 pixels';
export const wav = 'a WAV of 1 or 1.5 seconds';
export const mp4 = 'a short MP4';
export const csv = 'a CSV of 12 or 9 rows';
export const tsv = 'a TSV of 12 or 9 rows';
export const text = 'a text of two sentences';
export const json = 'a JSON file with numbers';
export const npy = 'a NumPy array of 192 × 256 numbers';
export const zipOf = (what: string): string => `a ZIP with two files, each ${what}`;

export const sentences: readonly [string, string] = [
  'The quick brown fox jumps over the lazy dog. It is a fine day in spring.\n',
  'Cold rain fell on the harbour all night. Nobody went out to sea.\n',
];
export const columns = ['time', 'value', 'count'];
export const fileNames: readonly [string, string] = ['first', 'second'];
export const archiveName = 'two.zip';
