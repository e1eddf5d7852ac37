/** Formats whose MIME type says their name badly or at length. */
const NAMES: Readonly<Record<string, string>> = {
  'application/gzip': 'GZIP',
  'application/msword': 'DOC',
  'application/octet-stream': 'Binary',
  'application/vnd.apache.parquet': 'Parquet',
  'application/vnd.ms-excel': 'XLS',
  'application/vnd.oasis.opendocument.spreadsheet': 'ODS',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'PPTX',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'XLSX',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'DOCX',
  'application/x-7z-compressed': '7Z',
  'application/x-netcdf': 'NetCDF',
  'application/x-npy': 'NPY',
  'application/x-npz': 'NPZ',
  'application/x-numpy': 'NPY',
  'application/x-tar': 'TAR',
  'application/xml': 'XML',
  'application/yaml': 'YAML',
  'audio/mpeg': 'MP3',
  'audio/x-wav': 'WAV',
  'image/svg+xml': 'SVG',
  'text/tab-separated-values': 'TSV',
  'text/xml': 'XML',
  'video/quicktime': 'MOV',
  'application/json': 'JSON',
  'application/pdf': 'PDF',
  'application/x-ndjson': 'NDJSON',
  'application/zip': 'ZIP',
  'audio/*': 'Audio',
  'image/*': 'Image',
  'image/jpeg': 'JPEG',
  'image/tiff': 'TIFF',
  'text/csv': 'CSV',
  'text/html': 'HTML',
  'text/plain': 'Text',
  'video/*': 'Video',
};

/** A short name for a result format: without its family, prefixes and makers, and never longer than a word. */
export function formatName(mime: string): string {
  const essence = mime.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (Object.hasOwn(NAMES, essence)) return NAMES[essence] ?? essence;
  const [family = '', subtype = ''] = essence.split('/');
  if (subtype === '' || subtype === '*') return mime;
  const last =
    subtype
      .replace(/^(?:x-|vnd\.)+/, '')
      .split('.')
      .at(-1) ?? subtype;
  const [base = last, suffix] = last.split('+');
  // `geo+json` is read as both words; of a long name the suffix tells more.
  const name = suffix === undefined ? base : base.length <= 8 ? `${base} ${suffix}` : suffix;
  const short = name.length > 14 ? `${name.slice(0, 13)}…` : name;
  return ['image', 'audio', 'video', 'application'].includes(family) && short.length <= 14 ? short.toUpperCase() : short;
}

/** The names of several formats; those that would share one are told apart by all of their MIME types. */
export function formatNames(mimes: readonly string[]): string[] {
  const names = mimes.map(formatName);
  return names.map((name, index) => (names.indexOf(name) === names.lastIndexOf(name) ? name : (mimes[index] ?? name)));
}
