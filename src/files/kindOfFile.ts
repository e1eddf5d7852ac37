import { rememberType } from './rememberedType.ts';
import { report } from './report.ts';
import { typeByBytes } from './sniff.ts';
import { endingOf, mediumOf, MIME, typeOfEnding, usualType } from './kinds.ts';
import { familyOf } from './traits.ts';
import type { Medium } from '../spec/model.ts';
import * as say from './words.ts';

/** The type that a file's first bytes prove; undefined when they prove none. */
export async function provenType(file: Blob): Promise<string | undefined> {
  try {
    const type = await typeByBytes(file);
    // A request needs it for files that have neither type nor extension.
    if (type !== undefined) rememberType(file, type);
    return type;
  } catch (error) {
    report('Reading what a file is', error);
    return undefined;
  }
}

/** A sentence about a file whose name or type says something else than its bytes. */
export function contradiction(file: Pick<File, 'name' | 'type'>, proven: string | undefined): string | undefined {
  const stated = usualType(file.type) || (typeOfEnding(endingOf(file.name)) ?? '');
  if (proven === undefined || familyOf(stated) === familyOf(proven) || !isTelling(stated)) return undefined;
  // A document may be an archive inside.
  if (proven === MIME.zip && mediumOf(stated) === undefined) return undefined;
  // An SVG is XML, of which it may have any beginning, and is often kept compressed.
  if (stated === MIME.svg && proven === MIME.xml) return undefined;
  if ((stated === MIME.svg && proven === MIME.gzip) || (stated === MIME.gzip && proven === MIME.svg)) return undefined;
  return say.nameContradicts(stated, proven);
}

/** What a browser says only because of a known extension of media and archives. */
function isTelling(type: string): boolean {
  return mediumOf(type) !== undefined || type === MIME.pdf || type === MIME.zip || type === MIME.gzip;
}

/** Kinds whose numbers this page decodes, since no browser draws them; an array need not be a picture. */
const OF_NUMBERS: ReadonlySet<string> = new Set([MIME.tiff, MIME.npy, MIME.dicom]);

export function holdsNumbers(type: string | undefined): boolean {
  return type !== undefined && OF_NUMBERS.has(type);
}

/** Before its bytes are read: by what it is called. */
export function mayHoldNumbers(file: Pick<File, 'name' | 'type'>): boolean {
  return holdsNumbers(usualType(file.type)) || holdsNumbers(typeOfEnding(endingOf(file.name)));
}

/** Decoding larger pictures would take more memory than a preview is worth. */
const LARGEST_PICTURE = 100_000_000;

/** How to show the file: by its type or, when the browser knows none, by what is expected. */
export function previewOf(file: File, expected: Medium | undefined): Medium | undefined {
  const medium = mediumOf(file.type) ?? (file.type === '' ? expected : undefined);
  return medium === 'image' && file.size > LARGEST_PICTURE ? undefined : medium;
}
