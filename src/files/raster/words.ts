import { grouped } from '../amounts.ts';

// Why a picture of numbers isn’t shown.
export const noPage = (page: number): string => `There is no page ${page}.`;
export const noPicture = 'This TIFF holds no picture.';
export const brokenTiff = 'This TIFF can’t be read: its directory is broken, or the file ends early.';
export const noPixels = 'This TIFF says that its picture has no pixels.';
export const tooLargeWithoutCopies = (width: number, height: number): string =>
  `A picture of ${grouped(width)} × ${grouped(height)} pixels without smaller copies is too large to be shown here.`;
export const tooLargeArray = (width: number, height: number): string =>
  `An array of ${grouped(width)} × ${grouped(height)} numbers is too large to be shown here.`;
export const noBands = 'This picture has no bands.';
export const brokenPng = 'This PNG can’t be read: its header is broken.';
export const largePng = 'This PNG is too large to be read here.';
export const emptyPng = 'This PNG ends before its first pixel, or is damaged.';
export const notPictureShaped = 'This array doesn’t have the shape of a picture.';
export const pictureClosed = 'This picture was closed.';
export const noMemory = 'This picture needs more memory than this browser gives.';
export const undecodable = 'This picture can’t be decoded.';
export const tooManyPieces = 'This TIFF is cut into too many pieces to be read here.';
/** `reason` is the rest of a sentence. */
export const pixelsUnreadable = (reason: string): string => `The pixels of this TIFF can’t be read: ${reason}`;
export const endsOrDamaged = 'the file ends early or is damaged.';
export const largePiece = 'This TIFF keeps its pixels in a piece that is too large to be read here.';
export const inexact = 'Whole numbers beyond 2⁵³ can’t be shown exactly';
export const differencesUnread = 'This TIFF keeps differences of its pixels in a way that can’t be decoded in this page.';
export const unknownNumbers = (bits: number, format: string): string =>
  `Numbers of ${bits} bits in the format “${format || 'unknown'}” can’t be shown.`;
export const compressed = (method: number): string =>
  `This TIFF is compressed with ${compressions[method] ?? `method ${method}`}, which can’t be decoded in this page.`;

/** Those that aren’t decoded, some of them only where a strict Content-Security-Policy keeps WebAssembly from running. */
const compressions: Readonly<Record<number, string>> = {
  2: 'CCITT (fax)',
  3: 'CCITT Group 3 (fax)',
  4: 'CCITT Group 4 (fax)',
  6: 'old-style JPEG',
  9: 'JBIG',
  10: 'JBIG',
  33003: 'JPEG 2000',
  33005: 'JPEG 2000',
  34661: 'JBIG',
  34712: 'JPEG 2000',
  34887: 'LERC',
  34925: 'LZMA',
  34926: 'Zstandard',
  50000: 'Zstandard',
  50001: 'WebP',
  50002: 'JPEG XL',
};

// What is beside a picture’s size: facts.
export const shape = (sides: readonly number[]): string => `shape ${sides.join(' × ')}`;
export const firstPages = (count: number): string => `the first ${grouped(count)} pages`;
export const unknownType = (bits: number): string => `unknown ${bits}`;
export const endsEarly = 'ends early, the rest is zero';
export const sizeOfPixel = ({ x, y, unit }: { x: number; y: number; unit: string }): string => `${x} × ${y} ${unit} a pixel`;
export const carriesTurn = (orientation: number): string => `carries a turn (orientation ${orientation}), shown as stored`;

// What a picture of numbers doesn’t say by itself: remarks.
export const noValue = 'no pixel has a value';
export const noNumber = 'no pixel is a number';
export const allTransparent = 'every pixel is fully transparent';
export const leftOut = (value: string): string => `${value} left out of the contrast`;
export const allEqual = (value: string): string => `every pixel has the value ${value}`;
export const valuesOnly = (low: string, high: string): string => `values ${low}–${high} only`;

// Of OME, which says more than this file holds, or more than pages can be.
export const severalSeries = (count: number): string => `${count} series, page by page in the order of the file`;
export const planesElsewhere = (planes: number, pages: number): string =>
  `${pages} of ${planes} planes are in this file; the others are in files beside it`;
