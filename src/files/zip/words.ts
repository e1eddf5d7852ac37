import { grouped } from '../amounts.ts';

// Of an archive as a whole.
export const notArchive = 'It isn’t an archive that can be read here, or it is damaged. It can still be downloaded.';
export const noTable = 'The archive is cut off or damaged: its table of contents is missing. These files were found in what is there.';
export const brokenTable = (entries: number): string => `The table of contents is damaged: it announces ${grouped(entries)} entries.`;
export const brokenGzip = 'The archive is damaged or ends early. These files were found in what could be unpacked.';
export const brokenTar = 'The archive is damaged: what follows these files can’t be read.';
export const firstFilesOnly = (files: number): string =>
  `Only the first ${grouped(files)} files are listed. Download the archive to see all.`;
export const endsInLast = 'The archive ends inside its last file.';
export const tooMuchForOne = 'Too much for one archive.';

// Of one file in it.
export const linkOrDevice = 'It is only a link to another file, or a device.';
export const endsInFile = 'The archive ends inside this file. What is there of it is shown.';
export const encrypted = 'It is encrypted, and this page opens nothing that needs a password.';
export const link = 'It is only a link to another file.';
export const dataElsewhere = 'Its data isn’t where the archive says: the archive is damaged or cut off.';
export const otherPacking = (method: number): string =>
  `It is packed with ${packings[method] ?? `method ${method}`}, which this page can’t unpack.`;

/** By the number that a ZIP has for them. */
const packings: Readonly<Record<number, string>> = {
  9: 'Deflate64',
  12: 'bzip2',
  14: 'LZMA',
  93: 'Zstandard',
  95: 'XZ',
  98: 'PPMd',
};
export const fillsDisk = (ratio: number): string =>
  `It unpacks to more than ${ratio} times its packed size, as files do that are made to fill a disk. It isn’t opened here.`;
export const unpacksTo = (size: string): string =>
  `It unpacks to more than ${size}, which is too much for this page. Download the archive and unpack it on your computer.`;
export const brokenEntry = 'It is damaged or ends early. What could be read of it is shown.';
export const moreThanDeclared = 'It holds more than the archive declares. It isn’t opened here.';
export const lessThanDeclared = 'It is shorter than the archive declares.';
export const wrongChecksum = 'Its checksum is wrong: it is damaged.';
