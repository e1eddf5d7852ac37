import type { Medium } from '../spec/model.ts';

/** The types that code asks for by name. No media type stands anywhere else: here is the only table of them. */
export const MIME = {
  aac: 'audio/aac',
  apng: 'image/apng',
  binary: 'application/octet-stream',
  avi: 'video/x-msvideo',
  bmp: 'image/bmp',
  compound: 'application/x-cfb',
  csv: 'text/csv',
  dicom: 'application/dicom',
  flac: 'audio/flac',
  geoJson: 'application/geo+json',
  gif: 'image/gif',
  gpx: 'application/gpx+xml',
  gzip: 'application/gzip',
  hdf5: 'application/x-hdf5',
  html: 'text/html',
  ico: 'image/x-icon',
  jpeg: 'image/jpeg',
  json: 'application/json',
  jsonLines: 'application/x-ndjson',
  kml: 'application/vnd.google-earth.kml+xml',
  markdown: 'text/markdown',
  matroska: 'video/x-matroska',
  mov: 'video/quicktime',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
  mp4Sound: 'audio/mp4',
  netcdf: 'application/x-netcdf',
  notebook: 'application/x-ipynb+json',
  npy: 'application/x-npy',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  ogg: 'application/ogg',
  oggFilm: 'video/ogg',
  oggSound: 'audio/ogg',
  parquet: 'application/vnd.apache.parquet',
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
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
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
  /** It is text, though its use and its type don't say so. */
  readonly text?: true;
  /** Its bytes begin with a mark of its own, so that its ending at other bytes is a lie. */
  readonly marked?: true;
  /** To compress it gains nothing; of pictures, sounds and films it is the exception that has to be told. */
  readonly packed?: boolean;
  /** One file is in it, made smaller, whose ending stands before its own usual one: `.tar.gz`. */
  readonly wraps?: true;
  /** What it is inside: one container holds sound, film or both. */
  readonly container?: string;
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const DRAWN = { drawn: true } as const;
const MARKED = { marked: true } as const;
const PICTURE = { ...DRAWN, ...MARKED } as const;
const UNPACKED = { packed: false } as const;
const PACKED = { packed: true } as const;
const MP4 = { container: 'MP4' } as const;
const OGG = { container: 'Ogg' } as const;
const MATROSKA = { container: 'Matroska' } as const;
const TABLE = { use: 'table', text: true } as const;
const SHEET = { use: 'table', ...PACKED } as const;
const DATA = { use: 'data' } as const;
const TEXT = { use: 'text' } as const;
const NAMELESS = { sent: false } as const;
const PRIVATE = { ...DATA, ...NAMELESS } as const;
const ARCHIVE = { use: 'archive', ...MARKED, ...PACKED } as const;
const WRAPPED = { ...NAMELESS, ...MARKED, ...PACKED, wraps: true } as const;

/** A row a kind: name, types, endings and, where it matters, what is special about it. */
const KINDS: readonly Kind[] = [
  kind('PNG', 'image/png image/x-png', 'png', PICTURE),
  // Sent as what every module takes it for.
  kind('APNG', 'image/apng', 'apng', { ...PICTURE, sent: MIME.png }),
  kind('JPEG', 'image/jpeg image/jpg image/pjpeg', 'jpg jpeg jfif', PICTURE),
  kind('GIF', 'image/gif', 'gif', PICTURE),
  kind('WEBP', 'image/webp', 'webp', PICTURE),
  kind('AVIF', 'image/avif', 'avif', DRAWN),
  kind('BMP', 'image/bmp image/x-ms-bmp image/x-bmp', 'bmp', { ...PICTURE, ...UNPACKED }),
  kind('SVG', 'image/svg+xml', 'svg', { ...DRAWN, ...UNPACKED }),
  kind('ICO', 'image/x-icon', 'ico', DRAWN),
  kind('ICO', 'image/vnd.microsoft.icon', '', DRAWN),
  kind('TIFF', 'image/tiff image/tif', 'tif tiff', { ...PICTURE, ...UNPACKED }),
  kind('HEIC', 'image/heic', 'heic'),
  kind('HEIF', 'image/heif', 'heif'),

  kind('WAV', 'audio/wav audio/wave audio/x-wav audio/vnd.wave audio/x-pn-wav', 'wav', { ...MARKED, ...UNPACKED }),
  kind('MP3', 'audio/mpeg audio/mp3 audio/x-mp3 audio/x-mpeg audio/mpeg3 audio/x-mpeg-3 audio/mpg', 'mp3', MARKED),
  kind('OGG', 'audio/ogg audio/opus', 'ogg oga opus', { ...MARKED, ...OGG }),
  kind('FLAC', 'audio/flac audio/x-flac', 'flac', MARKED),
  kind('MP4', 'audio/mp4 audio/m4a audio/x-m4a', 'm4a', { ...MARKED, ...MP4 }),
  kind('WEBM', 'audio/webm', 'weba', { ...MARKED, ...MATROSKA }),
  kind('MATROSKA', 'audio/x-matroska audio/matroska', 'mka', { ...MARKED, ...MATROSKA }),

  kind('MP4', 'video/mp4 video/x-m4v', 'mp4 m4v', { ...MARKED, ...MP4 }),
  kind('WEBM', 'video/webm', 'webm', { ...MARKED, ...MATROSKA }),
  kind('OGG', 'video/ogg', 'ogv', { ...MARKED, ...OGG }),
  kind('OGG', 'application/ogg', '', OGG),
  kind('MOV', 'video/quicktime', 'mov', { ...MARKED, ...MP4 }),
  kind('3GPP', 'video/3gpp', '', MP4),
  kind('3GPP', 'audio/3gpp', '', MP4),
  kind('3GPP2', 'video/3gpp2', '', MP4),
  kind('3GPP2', 'audio/3gpp2', '', MP4),
  kind('AVI', 'video/x-msvideo video/avi video/msvideo video/vnd.avi', 'avi', MARKED),
  kind('MATROSKA', 'video/x-matroska video/matroska', 'mkv', { ...MARKED, ...MATROSKA }),

  kind('CSV', 'text/csv', 'csv', TABLE),
  kind('TSV', 'text/tab-separated-values', 'tsv', TABLE),
  kind('XLSX', `${OFFICE}.spreadsheetml.sheet`, 'xlsx', SHEET),
  kind('XLS', 'application/vnd.ms-excel', 'xls', { use: 'table' }),
  kind('ODS', 'application/vnd.oasis.opendocument.spreadsheet', 'ods', SHEET),

  kind('JSON', 'application/json', 'json', { ...DATA, text: true }),
  kind('Jupyter notebook', MIME.notebook, 'ipynb', { ...PRIVATE, text: true }),
  kind(
    'NDJSON',
    'application/x-ndjson application/ndjson application/jsonl application/jsonlines application/x-jsonlines application/json-seq',
    'ndjson jsonl',
    { ...PRIVATE, text: true },
  ),
  kind('GEO JSON', 'application/geo+json', 'geojson', { ...DATA, text: true }),
  kind('KML', 'application/vnd.google-earth.kml+xml', 'kml', { ...DATA, text: true }),
  kind('GPX', 'application/gpx+xml', 'gpx', { ...DATA, text: true }),
  kind('NPY', 'application/x-npy application/x-numpy', 'npy', { ...PRIVATE, ...MARKED }),
  kind('NPZ', 'application/x-npz', 'npz', PRIVATE),
  kind('HDF5', 'application/x-hdf5', 'h5 hdf5', DATA),
  kind('HDF', 'application/x-hdf', 'hdf', NAMELESS),
  kind('NetCDF', 'application/x-netcdf', 'nc', DATA),
  kind('Parquet', 'application/vnd.apache.parquet application/x-parquet', 'parquet', { ...DATA, ...MARKED, ...PACKED }),
  kind('DICOM', 'application/dicom', 'dcm dicom', { ...DATA, ...DRAWN }),
  kind('NIfTI', '', 'nii'),

  kind('Text', 'text/plain', 'txt', TEXT),
  // Text whose type every system calls differently, or not at all.
  kind('Text', '', 'log ini toml py', TEXT),
  kind('TOML', 'application/toml', '', TEXT),
  kind('SQL', 'application/sql', '', TEXT),
  kind('JAVASCRIPT', 'application/javascript', '', TEXT),
  kind('markdown', 'text/markdown', 'md', TEXT),
  kind('HTML', 'text/html', 'html htm', TEXT),
  kind('XML', 'application/xml', 'xml', TEXT),
  kind('XML', 'text/xml', '', TEXT),
  kind('YAML', 'application/yaml application/x-yaml', 'yaml yml', TEXT),
  kind('PDF', 'application/pdf', 'pdf', { use: 'pdf', ...MARKED, ...PACKED }),
  kind('POSTSCRIPT', 'application/postscript', 'ps'),
  kind('DOC', 'application/msword', 'doc'),
  kind('DOCX', `${OFFICE}.wordprocessingml.document`, 'docx', PACKED),
  kind('PPTX', `${OFFICE}.presentationml.presentation`, 'pptx', PACKED),

  kind('ZIP', 'application/zip application/x-zip-compressed application/x-zip', 'zip', ARCHIVE),
  kind('GZIP', 'application/gzip application/x-gzip', 'gz tgz', { ...ARCHIVE, wraps: true }),
  kind('TAR', 'application/x-tar', 'tar', { ...ARCHIVE, ...UNPACKED }),
  kind('7Z', 'application/x-7z-compressed', '7z', { ...MARKED, ...PACKED }),
  kind('BZIP2', 'application/x-bzip2', 'bz2', WRAPPED),
  kind('XZ', 'application/x-xz', 'xz', WRAPPED),
  kind('LZ4', 'application/x-lz4', 'lz4', WRAPPED),
  kind('ZSTD', 'application/zstd', 'zst', WRAPPED),
  kind('Binary', 'application/octet-stream', 'bin', NAMELESS),

  // What results may be asked for.
  kind('Image', 'image/*', ''),
  kind('Audio', 'audio/*', ''),
  kind('Video', 'video/*', ''),
];

function kind(name: string, types: string, endings: string, more: Omit<Kind, 'name' | 'types' | 'endings'> = {}): Kind {
  return { name, types: wordsOf(types), endings: wordsOf(endings), ...more };
}

function wordsOf(text: string): readonly string[] {
  return text.split(' ').filter((word) => word !== '');
}

const byType = new Map(KINDS.flatMap((one) => one.types.map((type) => [type, one] as const)));
const byEnding = new Map(KINDS.flatMap((one) => one.endings.map((ending) => [ending, one] as const)));

/** The row of a type; of what isn't in the table, none. */
export function kindOfType(type: string): Kind | undefined {
  return byType.get(essenceOf(type));
}

export function kindOfEnding(ending: string): Kind | undefined {
  return byEnding.get(ending);
}

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
  return kindOfType(type)?.endings[0];
}

/** As people call it: `PNG`. Undefined for types that aren't in the table. */
export function nameOfType(type: string): string | undefined {
  return kindOfType(type)?.name;
}

/** The ending for a file of this type: the usual one, else what its type is called, as far as that can be one. */
export function endingFor(type: string): string {
  const essence = essenceOf(type);
  const called = essence.split('/')[1]?.replace(/^x-/, '').split('+').pop() ?? '';
  return endingOfType(essence) ?? (/^[a-z0-9]{1,5}$/.test(called) ? called : isTextMime(essence) ? 'txt' : 'bin');
}

export function isTextMime(type: string): boolean {
  return familyName(type) === 'text' || isText(kindInside(essenceOf(type)));
}

export function isText(found: Kind | undefined): boolean {
  return found?.use === 'text' || found?.text === true;
}

/** The kind of a type or, of one that isn't in the table, of what it says that it is made of: `audio/x-vorbis+ogg`. */
export function kindInside(type: string): Kind | undefined {
  return byType.get(type) ?? byEnding.get(type.split('+')[1] ?? '');
}

export function mediumOf(type: string): Medium | undefined {
  const family = familyName(type);
  return family === 'image' || family === 'audio' || family === 'video' ? family : undefined;
}

function familyName(type: string): string | undefined {
  return type.split('/', 1)[0];
}
