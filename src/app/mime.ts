const NAMES: Readonly<Record<string, string>> = {
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

/** A short name for a result format; the MIME type itself when there is none. */
export function formatName(mime: string): string {
  return NAMES[mime] ?? (/^(?:image|audio|video)\/([a-z0-9]{2,5})$/.exec(mime)?.[1] ?? mime).toUpperCase();
}
