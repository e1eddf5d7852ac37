import { rememberType } from './provenType.ts';
import { report } from './report.ts';
import { lazyModule } from './lazyParts.ts';
import type { Medium } from '../spec/model.ts';

/** As much as every signature needs. */
const HEAD = 4100;

/** Types that names and bytes call differently although they are the same to everybody else. */
const ALIASES: Readonly<Record<string, string>> = {
  'image/jpg': 'image/jpeg',
  'image/apng': 'image/png',
  'audio/x-wav': 'audio/wav',
  'audio/wave': 'audio/wav',
  'audio/vnd.wave': 'audio/wav',
  'audio/x-flac': 'audio/flac',
  'audio/x-m4a': 'audio/mp4',
  'application/x-zip-compressed': 'application/zip',
  'application/x-gzip': 'application/gzip',
};

const loadFileType = lazyModule(() => import('file-type'));

/** The type that a file's first bytes prove; undefined when they prove none. */
export async function provenType(file: Blob): Promise<string | undefined> {
  try {
    const { fileTypeFromBuffer } = await loadFileType();
    const found = await fileTypeFromBuffer(new Uint8Array(await file.slice(0, HEAD).arrayBuffer()));
    if (found === undefined) return undefined;
    const type = plain(found.mime);
    // A request needs it for files that have neither type nor extension.
    rememberType(file, type);
    return type;
  } catch (error) {
    report('Reading what a file is', error);
    return undefined;
  }
}

/** A sentence about a file whose name or type says something else than its bytes. */
export function contradiction(file: Pick<File, 'name' | 'type'>, proven: string | undefined): string | undefined {
  const stated = plain(file.type) || typeByName(file.name);
  if (proven === undefined || familyOf(stated) === familyOf(proven) || !KNOWN.test(stated)) return undefined;
  // A container holds sound or film alike, and a document may be an archive inside.
  if (
    /\b(?:mp4|webm|ogg|opus|quicktime|matroska|m4[av])\b/.test(stated) &&
    /\b(?:mp4|webm|ogg|quicktime|opus|matroska|m4[av]|3gpp2?)\b/.test(proven)
  )
    return undefined;
  if (proven === 'application/zip' && stated.startsWith('application/')) return undefined;
  return `Its name says ${stated}, its bytes say ${proven}. It is sent as it is, under its own name.`;
}

/** What a browser says only because of a known extension of media and archives. */
const KNOWN = /^(?:image|audio|video)\/|^application\/(?:pdf|zip|gzip)$/;

/** What matters to a model, for browsers that don't know the extension. */
const BY_EXTENSION: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  flac: 'audio/flac',
  heic: 'image/heic',
  heif: 'image/heif',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  wav: 'audio/wav',
};

function typeByName(name: string): string {
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(BY_EXTENSION, extension) ? (BY_EXTENSION[extension] ?? '') : '';
}

/** Kinds that share one container, so that a name may well say one of them and the bytes another. */
const FAMILIES: readonly (readonly [RegExp, string])[] = [
  [/^image\/hei[cf](?:-sequence)?$/, 'image/heif'],
  // Cameras' raw pictures are TIFFs inside.
  [/^image\/(?:adobe-dng|dng|nikon-n[er][fw]|canon-cr2|sony-(?:arw|sr2|srf)|pentax-pef|epson-erf|samsung-srw|tiff)$/, 'image/tiff'],
  [/^image\/(?:pjpeg|jpe?g)$/, 'image/jpeg'],
  [/^image\/(?:icon|microsoft\.icon|ico)$/, 'image/ico'],
  [/^image\/(?:ms-)?bmp$/, 'image/bmp'],
  [/^(?:audio\/(?:mp3|mpeg|mpeg3|mpg))$/, 'audio/mpeg'],
  [/^audio\/(?:wave?|pn-wav)$/, 'audio/wav'],
  [/^audio\/aif[fc]$/, 'audio/aiff'],
  [/^audio\/midi?$/, 'audio/midi'],
  [/^video\/(?:msvideo|avi)$/, 'video/avi'],
  [/^(?:audio|video|application)\/(?:ms-(?:asf|wm[av]))$/, 'video/asf'],
  [/^video\/(?:mpeg|mpeg-system|mp[12][pst])$/, 'video/mpeg'],
  // An SVG is often kept compressed.
  [/^(?:image\/svg\+xml|application\/gzip)$/, 'image/svg+xml or gzip'],
];

/** One name for all that is the same to people. Experimental and vendors' names differ in their prefix only. */
function familyOf(type: string): string {
  const bare = type.toLowerCase().replace(/\/(?:x-|vnd\.)+/, '/');
  return FAMILIES.find(([pattern]) => pattern.test(bare))?.[1] ?? bare;
}

function plain(type: string): string {
  const essence = type.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  return ALIASES[essence] ?? essence;
}

/** Decoding larger pictures would take more memory than a preview is worth. */
const LARGEST_PICTURE = 100_000_000;

/** How to show the file: by its type or, when the browser knows none, by what is expected. */
export function previewOf(file: File, expected: Medium | undefined): Medium | undefined {
  const family = file.type.split('/')[0];
  const medium = family === 'image' || family === 'audio' || family === 'video' ? family : file.type === '' ? expected : undefined;
  return medium === 'image' && file.size > LARGEST_PICTURE ? undefined : medium;
}
