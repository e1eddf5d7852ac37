import { grouped } from '../amounts.ts';

// Why it isn’t shown.
export const broken = 'This Parquet file can’t be read: it is damaged, or ends early.';
export const notSupported = 'This Parquet file is written in a way that isn’t read in this page. It can be downloaded.';
export const tooLarge = 'This Parquet file has a page or a column too large to be unpacked here. It can be downloaded.';
export const packedWith = (codec: string): string =>
  `This Parquet file is compressed with ${codec}, which isn’t unpacked in this page. Written with compression="snappy", "gzip", "zstd" or "lz4" it is shown.`;

export const firstRows = (count: number, total: number): string => `Only the first ${grouped(count)} of ${grouped(total)} rows are shown.`;
/** Their zone is known to the program that wrote them; the file keeps moments. */
export const inUtc = (columns: readonly string[]): string =>
  `Times are in UTC: ${columns.slice(0, 10).join(', ')}${columns.length > 10 ? '…' : ''}.`;

// Facts.
export const size = (rows: number, columns: number): string =>
  `${grouped(rows)} ${rows === 1 ? 'row' : 'rows'} × ${grouped(columns)} ${columns === 1 ? 'column' : 'columns'}`;
export const codec = (name: string): string => (name === 'UNCOMPRESSED' ? 'not compressed' : name.toLowerCase());
export const writtenBy = (name: string): string => `written by ${name}`;
