import { isText, kindInside, kindOfEnding, kindOfType, mediumOf, MIME, usualType, type Purpose } from './kinds.ts';

// What is special about kinds of files, beside the table since the first download never asks.

/** What browsers draw, and TIFF and DICOM, which are decoded here. HEIC, JPEG 2000 and camera formats are files. */
export function isDrawn(type: string): boolean {
  return kindOfType(type)?.drawn === true;
}

/** What browsers draw by themselves. */
export function isDrawnByBrowsers(type: string): boolean {
  return isDrawn(type) && !isDecodedHere(type);
}

/** Drawn from its numbers, since browsers don't know it. */
function isDecodedHere(type: string): boolean {
  const usual = usualType(type);
  return usual === MIME.tiff || usual === MIME.dicom;
}

/** Text with separators, which is read as a table. */
export function isDelimited(type: string): boolean {
  const found = kindOfType(type);
  return found?.use === 'table' && isText(found);
}

/** What is compressed already gains nothing from being compressed again. */
export function isPacked(type: string): boolean {
  return kindOfType(type)?.packed ?? mediumOf(type) !== undefined;
}

/** What a file is for by its ending alone: looking at the bytes of an archive's file would mean to unpack it. */
export function purposeOfEnding(ending: string): Purpose {
  const found = kindOfEnding(ending);
  return found?.use ?? mediumOf(found?.types[0] ?? '') ?? 'other';
}

/** Some kind of file ends so. */
export function isKnownEnding(ending: string): boolean {
  return kindOfEnding(ending) !== undefined;
}

/** Whether a file that ends so is text. */
export function isTextEnding(ending: string): boolean {
  return isText(kindOfEnding(ending));
}

/** Whether the bytes of a file that ends so would prove it. */
export function isMarkedEnding(ending: string): boolean {
  return kindOfEnding(ending)?.marked === true;
}

/** Whether the ending of what is inside stands before this one. */
export function isWrapping(ending: string): boolean {
  const found = kindOfEnding(ending);
  return found?.wraps === true && found.endings[0] === ending;
}

/** Types of one format, or of formats that are one to people, so that a name may well say one of them and the bytes another; without `x-` and `vnd.`. */
const FAMILIES: readonly (readonly string[])[] = [
  'image/heif image/heic image/heif-sequence image/heic-sequence',
  // Cameras' raw pictures are TIFFs inside.
  'image/tiff image/adobe-dng image/dng image/nikon-nef image/nikon-nrw image/canon-cr2 image/sony-arw image/sony-sr2 image/sony-srf image/pentax-pef image/epson-erf image/samsung-srw',
  'image/png image/apng',
  'image/icon image/microsoft.icon image/ico',
  'audio/aiff audio/aifc',
  'audio/midi audio/mid',
  'video/ms-asf audio/ms-asf application/ms-asf audio/ms-wma video/ms-wmv',
  'video/mpeg video/mpeg-system video/mp1s video/mp2p video/mp2t',
].map((types) => types.split(' '));

/** One name for all that is the same to people. Experimental and vendors' names differ in their prefix only. */
export function familyOf(type: string): string {
  const usual = usualType(type);
  const bare = usual.replace(/\/(?:x-|vnd\.)+/, '/');
  return kindInside(usual)?.container ?? FAMILIES.find((types) => types.includes(bare))?.[0] ?? bare;
}
