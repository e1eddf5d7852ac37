import { rememberType } from './provenType.ts';
import { report } from './report.ts';
import { lazyModule } from './lazyParts.ts';
import { endingOf, mediumOf, MIME, typeOfEnding, usualType } from './kinds.ts';
import type { Medium } from '../spec/model.ts';
import * as say from './words.ts';

/** As much as every signature needs. */
const HEAD = 4100;

const loadFileType = lazyModule(() => import('file-type'));

/** The type that a file's first bytes prove; undefined when they prove none. */
export async function provenType(file: Blob): Promise<string | undefined> {
  try {
    const { fileTypeFromBuffer } = await loadFileType();
    const found = await fileTypeFromBuffer(new Uint8Array(await file.slice(0, HEAD).arrayBuffer()));
    if (found === undefined) return undefined;
    const type = usualType(found.mime);
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
  const stated = usualType(file.type) || (typeOfEnding(endingOf(file.name)) ?? '');
  if (proven === undefined || familyOf(stated) === familyOf(proven) || !KNOWN.test(stated)) return undefined;
  // A container holds sound or film alike, and a document may be an archive inside.
  if (
    /\b(?:mp4|webm|ogg|opus|quicktime|matroska|m4[av])\b/.test(stated) &&
    /\b(?:mp4|webm|ogg|quicktime|opus|matroska|m4[av]|3gpp2?)\b/.test(proven)
  )
    return undefined;
  if (proven === MIME.zip && stated.startsWith('application/')) return undefined;
  return say.nameContradicts(stated, proven);
}

/** What a browser says only because of a known extension of media and archives. */
const KNOWN = /^(?:image|audio|video)\/|^application\/(?:pdf|zip|gzip)$/;

/** Kinds that share one container, so that a name may well say one of them and the bytes another; prefixes are cut off. */
const CONTAINERS: readonly (readonly [RegExp, string])[] = [
  [/^image\/hei[cf](?:-sequence)?$/, 'HEIF'],
  // Cameras' raw pictures are TIFFs inside.
  [/^image\/(?:adobe-dng|dng|nikon-n[er][fw]|canon-cr2|sony-(?:arw|sr2|srf)|pentax-pef|epson-erf|samsung-srw|tiff)$/, 'TIFF'],
  [/^image\/(?:a?png)$/, 'PNG'],
  [/^image\/(?:icon|microsoft\.icon|ico)$/, 'ICO'],
  [/^audio\/aif[fc]$/, 'AIFF'],
  [/^audio\/midi?$/, 'MIDI'],
  [/^(?:audio|video|application)\/(?:ms-(?:asf|wm[av]))$/, 'ASF'],
  [/^video\/(?:mpeg|mpeg-system|mp[12][pst])$/, 'MPEG'],
  // An SVG is often kept compressed.
  [/^(?:image\/svg\+xml|application\/gzip)$/, 'svg+gzip'],
];

/** One name for all that is the same to people. Experimental and vendors' names differ in their prefix only. */
export function familyOf(type: string): string {
  const bare = usualType(type).replace(/\/(?:x-|vnd\.)+/, '/');
  return CONTAINERS.find(([pattern]) => pattern.test(bare))?.[1] ?? bare;
}

/** Decoding larger pictures would take more memory than a preview is worth. */
const LARGEST_PICTURE = 100_000_000;

/** How to show the file: by its type or, when the browser knows none, by what is expected. */
export function previewOf(file: File, expected: Medium | undefined): Medium | undefined {
  const medium = mediumOf(file.type) ?? (file.type === '' ? expected : undefined);
  return medium === 'image' && file.size > LARGEST_PICTURE ? undefined : medium;
}
