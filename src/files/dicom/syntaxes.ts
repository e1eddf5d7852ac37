import * as say from './words.ts';

export const EXPLICIT = '1.2.840.10008.1.2.1';
export const DEFLATED = '1.2.840.10008.1.2.1.99';
export const BIG_ENDIAN = '1.2.840.10008.1.2.2';

/** Those whose pixels are numbers one after the other. */
const PLAIN: ReadonlySet<string> = new Set(['1.2.840.10008.1.2', EXPLICIT, DEFLATED, BIG_ENDIAN]);

export function isPlain(syntax: string): boolean {
  return PLAIN.has(syntax);
}

const JPEG = '1.2.840.10008.1.2.4.';

/** By what follows `JPEG`, which stands for films and for other ways to compress as well. */
const NAMES: Readonly<Record<string, string>> = {
  '50': 'JPEG',
  '51': say.jpegOfTwelve,
  '57': 'JPEG Lossless',
  '70': 'JPEG Lossless',
  '80': 'JPEG-LS Lossless',
  '81': 'JPEG-LS',
  '90': 'JPEG 2000 Lossless',
  '91': 'JPEG 2000',
  '92': 'JPEG 2000 Lossless',
  '93': 'JPEG 2000',
  '100': 'MPEG-2',
  '101': 'MPEG-2',
  '102': 'MPEG-4',
  '103': 'MPEG-4',
  '104': 'MPEG-4',
  '105': 'MPEG-4',
  '106': 'MPEG-4',
  '107': 'HEVC',
  '108': 'HEVC',
  '110': 'JPEG XL Lossless',
  '111': 'JPEG XL',
  '112': 'JPEG XL',
  '201': 'HTJ2K Lossless',
  '202': 'HTJ2K Lossless',
  '203': 'HTJ2K',
};

/** As people call it. */
export function nameOfSyntax(syntax: string): string {
  if (syntax === '1.2.840.10008.1.2.5') return 'RLE Lossless';
  if (syntax === '1.2.840.10008.1.2.1.98') return say.inPieces;
  const method = syntax.startsWith(JPEG) ? syntax.slice(JPEG.length).split('.')[0] : undefined;
  return (method === undefined ? undefined : NAMES[method]) ?? say.unknownSyntax(syntax);
}
