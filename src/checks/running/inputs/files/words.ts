/** What is said of the files that are made here, and what is in those that hold words. */

export const png = 'a PNG of 256 × 192 pixels';
export const jpeg = 'a JPEG of 96 × 72 pixels';
export const tiff = 'a TIFF of 256 × 192 pixels';
export const wav = 'a WAV of 1 or 1.5 seconds';
export const mp3 = 'an MP3 of 1 or 1.5 seconds';
export const flac = 'a FLAC of 1 or 1.5 seconds';
export const mp4 = 'a short MP4';
export const csv = 'a CSV of 12 or 9 rows';
export const tsv = 'a TSV of 12 or 9 rows';
export const text = 'a text of two sentences';
export const json = 'a JSON file with numbers';
export const npy = 'a NumPy array of 192 × 256 numbers';
export const dicom = 'a DICOM of 256 × 192 pixels';
export const hdf5 = 'an HDF5 with one dataset of 192 × 256 numbers';
export const pdf = 'a PDF of one page';
export const xlsx = 'an Excel workbook of 12 or 9 rows';
export const zipOf = (what: string): string => `a ZIP with two files, each ${what}`;

export const sentences: readonly [string, string] = [
  'The quick brown fox jumps over the lazy dog. It is a fine day in spring.\n',
  'Cold rain fell on the harbour all night. Nobody went out to sea.\n',
];
export const columns = ['time', 'value', 'count'];
export const fileNames: readonly [string, string] = ['first', 'second'];
export const patient = 'Nobody^Made up';
export const dataset = 'data';
export const sheet = 'Sheet1';
/** A line of text, and what is drawn below it: a disc of four curves and a rectangle. */
export const pages: readonly [readonly [string, string], readonly [string, string]] = [
  [
    'The quick brown fox jumps over the lazy dog.',
    '0.75 0.22 0.17 rg 250 600 m 250 655 205 700 150 700 c 95 700 50 655 50 600 c 50 545 95 500 150 500 c 205 500 250 545 250 600 c f 0.14 0.44 0.64 rg 320 480 180 160 re f',
  ],
  ['Cold rain fell on the harbour all night.', '0.12 0.52 0.29 rg 80 360 220 300 re f'],
];
export const archiveName = 'two.zip';
