import { rememberedType } from './provenType.ts';

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
  'image/apng': 'image/png',
  'image/x-ms-bmp': 'image/bmp',
  'image/x-bmp': 'image/bmp',
  'image/tif': 'image/tiff',
  'audio/wave': 'audio/wav',
  'audio/x-wav': 'audio/wav',
  'audio/vnd.wave': 'audio/wav',
  'audio/mp3': 'audio/mpeg',
  'audio/x-mp3': 'audio/mpeg',
  'audio/x-mpeg': 'audio/mpeg',
  'audio/m4a': 'audio/mp4',
  'audio/x-m4a': 'audio/mp4',
  'audio/x-flac': 'audio/flac',
  'video/avi': 'video/x-msvideo',
  'video/msvideo': 'video/x-msvideo',
  'video/vnd.avi': 'video/x-msvideo',
};

/** For files that the browser has no type for, and for CSV, which Windows calls a spreadsheet. */
const BY_EXTENSION: Readonly<Record<string, string>> = {
  avi: 'video/x-msvideo',
  bmp: 'image/bmp',
  csv: 'text/csv',
  flac: 'audio/flac',
  gif: 'image/gif',
  gz: 'application/gzip',
  geojson: 'application/geo+json',
  h5: 'application/x-hdf5',
  hdf5: 'application/x-hdf5',
  heic: 'image/heic',
  heif: 'image/heif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  json: 'application/json',
  m4a: 'audio/mp4',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
  mkv: 'video/x-matroska',
  mov: 'video/quicktime',
  nc: 'application/x-netcdf',
  ogg: 'audio/ogg',
  pdf: 'application/pdf',
  png: 'image/png',
  tar: 'application/x-tar',
  tgz: 'application/gzip',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  tsv: 'text/tab-separated-values',
  txt: 'text/plain',
  wav: 'audio/wav',
  webm: 'video/webm',
  webp: 'image/webp',
  yaml: 'application/yaml',
  yml: 'application/yaml',
  zip: 'application/zip',
};

/** The Content-Type of a file's part: what the browser says, normalised, else by the name's extension, else by its bytes. */
export function contentTypeOf(file: Blob, fileName: string): string {
  const extension = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  const stated = file.type.split(';')[0]?.trim().toLowerCase() ?? '';
  if (extension === 'csv') return 'text/csv';
  const known = Object.hasOwn(BY_EXTENSION, extension) ? BY_EXTENSION[extension] : undefined;
  if (stated !== '' && stated !== 'application/octet-stream')
    return SYNONYMS[stated] ?? (isUnofficial(stated) ? known : undefined) ?? stated;
  const proven = rememberedType(file) ?? '';
  return known ?? SYNONYMS[proven] ?? (proven === '' ? 'application/octet-stream' : proven);
}

/** Names of single systems and vendors, such as Linux's `application/x-compressed-tar`, which Python's tables don't know. */
function isUnofficial(type: string): boolean {
  return /\/(?:x-|vnd\.)/.test(type);
}
