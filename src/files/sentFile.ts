/** A file that went out with the run whose answer is drawn. */
export interface SentFile {
  /** The argument's name. */
  readonly name: string;
  readonly file: File;
}

const TYPES: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  bmp: 'image/bmp',
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  m4v: 'video/mp4',
  mov: 'video/quicktime',
  mp4: 'video/mp4',
  ogv: 'video/ogg',
  png: 'image/png',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  webm: 'video/webm',
  webp: 'image/webp',
};

/** What a file is, by its label or, since systems don't know every type, by its name. */
export function mimeOf(file: File): string {
  const own = file.type.toLowerCase();
  return own !== '' && own !== 'application/octet-stream' ? own : (TYPES[file.name.split('.').pop()?.toLowerCase() ?? ''] ?? '');
}
