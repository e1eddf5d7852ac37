import type { Medium } from '../spec/model.ts';

/** The types that code asks for by name. No media type stands anywhere else: here is the only table of them. */
export const MIME = {
  aac: 'audio/aac',
  binary: 'application/octet-stream',
  bmp: 'image/bmp',
  csv: 'text/csv',
  gif: 'image/gif',
  gzip: 'application/gzip',
  hdf5: 'application/x-hdf5',
  html: 'text/html',
  ico: 'image/x-icon',
  jpeg: 'image/jpeg',
  json: 'application/json',
  jsonLines: 'application/x-ndjson',
  markdown: 'text/markdown',
  matroska: 'video/x-matroska',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
  mp4Sound: 'audio/mp4',
  netcdf: 'application/x-netcdf',
  npy: 'application/x-npy',
  ogg: 'application/ogg',
  oggFilm: 'video/ogg',
  oggSound: 'audio/ogg',
  pdf: 'application/pdf',
  png: 'image/png',
  postscript: 'application/postscript',
  rtf: 'application/rtf',
  svg: 'image/svg+xml',
  tar: 'application/x-tar',
  text: 'text/plain',
  tiff: 'image/tiff',
  tsv: 'text/tab-separated-values',
  wav: 'audio/wav',
  webm: 'video/webm',
  webmSound: 'audio/webm',
  webp: 'image/webp',
  xml: 'application/xml',
  zip: 'application/zip',
} as const;

/** What a file is for. */
export type Purpose = Medium | 'table' | 'data' | 'text' | 'pdf' | 'archive' | 'other';

/** One kind of file, whatever systems and libraries call it. */
interface Kind {
  /** As people call it. */
  readonly name: string;
  /** Media types, the usual one first. */
  readonly types: readonly string[];
  /** Endings of names without the dot, the usual one first. */
  readonly endings: readonly string[];
  readonly use?: Purpose;
  /** As what it is sent, where modules don't know its type; false where a name alone is no reason to send one. */
  readonly sent?: string | false;
  /** It is drawn as a picture. */
  readonly drawn?: true;
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const DRAWN = { drawn: true } as const;
const PRIVATE = { use: 'data', sent: false } as const;

/** A row a kind: name, types, endings and, where it matters, its use. */
const KINDS: readonly Kind[] = [
  kind('PNG', 'image/png image/x-png', 'png', DRAWN),
  // Sent as what every module takes it for.
  kind('APNG', 'image/apng', 'apng', { ...DRAWN, sent: MIME.png }),
  kind('JPEG', 'image/jpeg image/jpg image/pjpeg', 'jpg jpeg', DRAWN),
  kind('GIF', 'image/gif', 'gif', DRAWN),
  kind('WEBP', 'image/webp', 'webp', DRAWN),
  kind('AVIF', 'image/avif', 'avif', DRAWN),
  kind('BMP', 'image/bmp image/x-ms-bmp image/x-bmp', 'bmp', DRAWN),
  kind('SVG', 'image/svg+xml', 'svg', DRAWN),
  kind('ICO', 'image/x-icon', 'ico', DRAWN),
  kind('ICO', 'image/vnd.microsoft.icon', '', DRAWN),
  kind('TIFF', 'image/tiff image/tif', 'tif tiff', DRAWN),
  kind('HEIC', 'image/heic', 'heic'),
  kind('HEIF', 'image/heif', 'heif'),

  kind('WAV', 'audio/wav audio/wave audio/x-wav audio/vnd.wave audio/x-pn-wav', 'wav'),
  kind('MP3', 'audio/mpeg audio/mp3 audio/x-mp3 audio/x-mpeg audio/mpeg3 audio/x-mpeg-3 audio/mpg', 'mp3'),
  kind('OGG', 'audio/ogg audio/opus', 'ogg opus'),
  kind('FLAC', 'audio/flac audio/x-flac', 'flac'),
  kind('MP4', 'audio/mp4 audio/m4a audio/x-m4a', 'm4a'),
  kind('WEBM', 'audio/webm', 'weba'),

  kind('MP4', 'video/mp4', 'mp4 m4v'),
  kind('WEBM', 'video/webm', 'webm'),
  kind('OGG', 'video/ogg', 'ogv'),
  kind('MOV', 'video/quicktime', 'mov'),
  kind('AVI', 'video/x-msvideo video/avi video/msvideo video/vnd.avi', 'avi'),
  kind('MATROSKA', 'video/x-matroska video/matroska', 'mkv'),

  kind('CSV', 'text/csv', 'csv', { use: 'table' }),
  kind('TSV', 'text/tab-separated-values', 'tsv', { use: 'table' }),
  kind('XLSX', `${OFFICE}.spreadsheetml.sheet`, 'xlsx', { use: 'table' }),
  kind('XLS', 'application/vnd.ms-excel', 'xls', { use: 'table' }),
  kind('ODS', 'application/vnd.oasis.opendocument.spreadsheet', 'ods', { use: 'table' }),

  kind('JSON', 'application/json', 'json', { use: 'data' }),
  kind(
    'NDJSON',
    'application/x-ndjson application/ndjson application/jsonl application/jsonlines application/x-jsonlines application/json-seq',
    'ndjson jsonl',
    PRIVATE,
  ),
  kind('GEO JSON', 'application/geo+json', 'geojson', { use: 'data' }),
  kind('NPY', 'application/x-npy application/x-numpy', 'npy', PRIVATE),
  kind('NPZ', 'application/x-npz', 'npz', PRIVATE),
  kind('HDF5', 'application/x-hdf5', 'h5 hdf5', { use: 'data' }),
  kind('NetCDF', 'application/x-netcdf', 'nc', { use: 'data' }),
  kind('Parquet', 'application/vnd.apache.parquet', 'parquet', { use: 'data' }),

  kind('Text', 'text/plain', 'txt', { use: 'text' }),
  // Text whose type every system calls differently, or not at all.
  kind('Text', '', 'log ini toml py', { use: 'text' }),
  kind('markdown', 'text/markdown', 'md', { use: 'text' }),
  kind('HTML', 'text/html', 'html htm', { use: 'text' }),
  kind('XML', 'application/xml', 'xml', { use: 'text' }),
  kind('XML', 'text/xml', ''),
  kind('YAML', 'application/yaml application/x-yaml', 'yaml yml', { use: 'text' }),
  kind('PDF', 'application/pdf', 'pdf', { use: 'pdf' }),
  kind('POSTSCRIPT', 'application/postscript', 'ps'),
  kind('DOC', 'application/msword', 'doc'),
  kind('DOCX', `${OFFICE}.wordprocessingml.document`, 'docx'),
  kind('PPTX', `${OFFICE}.presentationml.presentation`, 'pptx'),

  kind('ZIP', 'application/zip application/x-zip-compressed application/x-zip', 'zip', { use: 'archive' }),
  kind('GZIP', 'application/gzip application/x-gzip', 'gz tgz', { use: 'archive' }),
  kind('TAR', 'application/x-tar', 'tar', { use: 'archive' }),
  kind('7Z', 'application/x-7z-compressed', '7z'),
  kind('Binary', 'application/octet-stream', 'bin', { sent: false }),

  // What results may be asked for.
  kind('Image', 'image/*', ''),
  kind('Audio', 'audio/*', ''),
  kind('Video', 'video/*', ''),
];

function kind(name: string, types: string, endings: string, more: Pick<Kind, 'use' | 'sent' | 'drawn'> = {}): Kind {
  return { name, types: wordsOf(types), endings: wordsOf(endings), ...more };
}

function wordsOf(text: string): readonly string[] {
  return text.split(' ').filter((word) => word !== '');
}

const byType = new Map(KINDS.flatMap((one) => one.types.map((type) => [type, one] as const)));
const byEnding = new Map(KINDS.flatMap((one) => one.endings.map((ending) => [ending, one] as const)));

/** `Image/PNG; q=1` → `image/png`. */
export function essenceOf(type: string): string {
  return type.split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

/** The usual name of a type: `image/jpg` → `image/jpeg`. Of types that aren't in the table, themselves. */
export function usualType(type: string): string {
  const essence = essenceOf(type);
  return byType.get(essence)?.types[0] ?? essence;
}

/** Lower case, without the dot; empty when a name has none. */
export function endingOf(name: string): string {
  return /[^.]\.([a-z\d]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** The type that a name's ending tells; undefined when it tells none. */
export function typeOfEnding(ending: string): string | undefined {
  return byEnding.get(ending)?.types[0];
}

/** The type under which a file is sent of which only the ending is known. */
export function typeToSend(ending: string): string | undefined {
  const found = byEnding.get(ending);
  return found?.sent === false ? undefined : (found?.sent ?? found?.types[0]);
}

/** The type under which a file is sent that a system calls so; undefined where that is the usual word, or the only one. */
export function typeToSendFor(type: string): string | undefined {
  const found = byType.get(type);
  const sent = found?.sent ?? found?.types[0];
  return sent === type || sent === false ? undefined : sent;
}

/** The usual ending of a type; undefined for types that aren't in the table. */
export function endingOfType(type: string): string | undefined {
  return byType.get(essenceOf(type))?.endings[0];
}

/** As people call it: `PNG`. Undefined for types that aren't in the table. */
export function nameOfType(type: string): string | undefined {
  return byType.get(essenceOf(type))?.name;
}

/** What browsers draw, and TIFF, which is decoded here. HEIC, JPEG 2000 and camera formats are files. */
export function isDrawn(type: string): boolean {
  return byType.get(essenceOf(type))?.drawn === true;
}

/** What a file is for by its ending alone: looking at the bytes of an archive's file would mean to unpack it. */
export function purposeOfEnding(ending: string): Purpose {
  const found = byEnding.get(ending);
  return found?.use ?? mediumOf(found?.types[0] ?? '') ?? 'other';
}

export function mediumOf(type: string): Medium | undefined {
  const family = type.split('/', 1)[0];
  return family === 'image' || family === 'audio' || family === 'video' ? family : undefined;
}
