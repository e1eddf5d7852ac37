import { grouped } from '../amounts.ts';

// Why a picture isn’t shown. `facts` are words between commas.
export const broken = 'This DICOM can’t be read: it is damaged, or ends early.';
export const noPicture = (modality: string): string =>
  `This DICOM holds no picture${modality === '' ? '' : `: it is of the kind ${modality}`}.`;
export const beforePicture = 'This DICOM ends before its picture.';
export const compressed = (facts: string, syntax: string): string => `${facts}: compressed as ${syntax}, which isn’t decoded in this page.`;
export const otherColours = (facts: string, colours: string): string =>
  `${facts}: its colours are kept as ${colours}, which isn’t shown here.`;
export const otherNumbers = (facts: string, bits: number): string => `${facts}: numbers of ${bits} bits aren’t shown here.`;
export const tooLarge = (facts: string): string => `${facts}: too large to be shown here.`;
export const noFrame = (frame: number): string => `There is no frame ${frame}.`;
export const unknownColours = 'an unknown model';

// Facts.
export const size = (width: number, height: number): string => `${grouped(width)} × ${grouped(height)} px`;
export const frames = (count: number): string => `${grouped(count)} frames`;
export const ofBits = (stored: number, allocated: number): string => `${stored} of ${allocated} bits`;
/** Stored numbers become what they stand for. */
export const rescaled = (slope: number, intercept: number, unit: string): string => {
  const by = slope === 1 ? '' : ` × ${slope}`;
  const plus = intercept === 0 ? '' : ` ${intercept < 0 ? '−' : '+'} ${Math.abs(intercept)}`;
  return `values rescaled: stored${by}${plus}${unit === '' ? '' : ` (${unit})`}`;
};
export const tableLeft = 'its own table of values isn’t applied';
export const paletteLeft = 'its colour table isn’t applied';
export const firstFrames = (count: number): string => `the first ${grouped(count)} frames`;
export const endsEarly = 'ends early';
export const jpegOfTwelve = 'JPEG, 12 bits';
export const inPieces = 'encapsulated pieces';
export const unknownSyntax = (uid: string): string => `transfer syntax ${uid === '' ? 'unknown' : uid}`;

// Values of a header.
export const items = (count: number): string => (count === 1 ? '1 item' : `${grouped(count)} items`);
export const bytes = (length: number): string => (length === 1 ? '1 byte' : `${grouped(length)} bytes`);
