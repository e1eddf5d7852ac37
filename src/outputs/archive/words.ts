import { formatBytes, grouped } from '../../files/amounts.ts';

export const tooDeep = 'An archive inside an archive inside an archive. It isn’t opened here.';
export const emptyArchive = 'The archive is empty.';
export const filesInIt = 'Files in the archive';
export const firstOf = (listed: number, total: number): string =>
  `The first ${grouped(listed)} of ${grouped(total)} entries are listed. Download the archive to see all.`;
export const files = (count: number): string => (count === 1 ? '1 file' : `${grouped(count)} files`);
export const unpacked = (count: number, bytes: number): string => `${files(count)}, ${formatBytes(bytes)} unpacked`;
export const readingFailed = 'It can’t be read.';

// One of its files.
export const unpacking = 'Unpacking…';
export const emptyFile = 'This file is empty.';
export const unpackingFailed = 'It can’t be unpacked.';
export const download = 'Download';
/** Around its name as it stands in the archive. */
export const called = ['In the archive it is called ', '.'] as const;
export const asItCame = (name: string): string => `${name} as it came`;
