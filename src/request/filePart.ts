/**
 * Content-Types that browsers and operating systems name differently, as the modules that check them expect:
 * `== "application/zip"`, `in ("image/png", "image/jpeg")`.
 */
const SYNONYMS: Readonly<Record<string, string>> = {
  'application/x-zip-compressed': 'application/zip',
  'application/x-zip': 'application/zip',
  'application/x-gzip': 'application/gzip',
  'image/jpg': 'image/jpeg',
  'image/pjpeg': 'image/jpeg',
  'image/x-png': 'image/png',
  'image/tif': 'image/tiff',
  'audio/wave': 'audio/wav',
  'audio/x-wav': 'audio/wav',
  'audio/vnd.wave': 'audio/wav',
  'audio/mp3': 'audio/mpeg',
  'audio/x-m4a': 'audio/mp4',
  'audio/x-flac': 'audio/flac',
};

/** For files that the browser has no type for, and for CSV, which Windows calls a spreadsheet. */
const BY_EXTENSION: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  flac: 'audio/flac',
  geojson: 'application/geo+json',
  h5: 'application/x-hdf5',
  hdf5: 'application/x-hdf5',
  json: 'application/json',
  m4a: 'audio/mp4',
  mkv: 'video/x-matroska',
  nc: 'application/x-netcdf',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  tsv: 'text/tab-separated-values',
  txt: 'text/plain',
  yaml: 'application/yaml',
  yml: 'application/yaml',
  zip: 'application/zip',
};

/** The Content-Type of a file's part: what the browser says, normalised, else by the name's extension. */
export function contentTypeOf(file: Blob, fileName: string): string {
  const extension = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  const stated = file.type.split(';')[0]?.trim().toLowerCase() ?? '';
  if (extension === 'csv') return 'text/csv';
  if (stated !== '' && stated !== 'application/octet-stream') return SYNONYMS[stated] ?? stated;
  return BY_EXTENSION[extension] ?? 'application/octet-stream';
}
