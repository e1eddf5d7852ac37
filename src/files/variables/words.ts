import { formatBytes, grouped } from '../amounts.ts';
import { singleText } from '../raster/half.ts';

// Formats.
export const classic = 'NetCDF-3, classic';
export const classic64 = 'NetCDF-3, 64-bit offsets';
export const netcdf4 = 'NetCDF-4 (HDF5)';
export const hdf5 = 'HDF5';

// Why a file isn’t read.
export const damaged = 'This file can’t be read: it is damaged, or written in a way that isn’t known here.';
export const endsInHeader = 'This file ends before the list of its variables does.';
export const newerNetcdf =
  'This NetCDF is of the format CDF-5, which isn’t read in this page. Written as NetCDF-3 or NetCDF-4 it is shown.';
export const tooMany = 'This file lists more variables and attributes than can be shown.';
export const tooLargeFile = (most: number): string =>
  `This file is larger than ${formatBytes(most)}: too large to be read in this page. It can be downloaded.`;
export const closed = 'This file is no longer open.';

// Why values aren’t.
export const outside = 'There is no such part of this variable.';
export const tooLarge = 'This part is too large to be read at once: choose a smaller one.';
export const damagedValues = 'The values of this variable can’t be read: they are damaged, or stored in a way that isn’t known here.';
export const unknownType = (what: string): string => `Its values are ${what}, which aren’t read in this page.`;
export const unknownFilter = (name: string): string =>
  `Its values are compressed with ${name}, which isn’t unpacked in this page. Written with gzip (zlib), LZF, LZ4 or Zstandard, or without compression they are shown.`;
export const unknownChunks =
  'Its values are stored in chunks under an index of the newest version, which isn’t read in this page. Written without libver="latest" they are shown.';
export const otherFile = 'Its values are in another file.';
export const types = {
  compound: 'records of several members (compound)',
  time: 'times of HDF5',
  bitfield: 'bit fields',
  opaque: 'bytes of no known kind (opaque)',
  array: 'arrays in arrays',
  sequence: 'lists of different lengths',
  reference: 'references to other places in the file',
  other: 'of a type that isn’t known',
} as const;

// Remarks.
export const cutNodes = (most: number): string => `Only the first ${grouped(most)} groups and variables are listed.`;
export const links = (names: readonly string[]): string =>
  `Links, which aren’t followed: ${names.slice(0, 10).join(', ')}${names.length > 10 ? '…' : ''}.`;
export const attributesLeft = (count: number): string =>
  count === 1 ? 'One attribute is of a kind that isn’t read.' : `${grouped(count)} attributes are of kinds that aren’t read.`;

// Storage.
export const chunks = (shape: readonly number[]): string => `chunks ${shape.join(' × ')}`;
const filters: Readonly<Record<number, string>> = {
  1: 'gzip',
  2: 'shuffle',
  3: 'Fletcher-32 checksums',
  4: 'SZIP',
  5: 'N-bit',
  6: 'scale-offset',
  307: 'bzip2',
  32_000: 'LZF',
  32_001: 'Blosc',
  32_004: 'LZ4',
  32_008: 'Bitshuffle',
  32_013: 'ZFP',
  32_015: 'Zstandard',
  32_026: 'Blosc 2',
};
export const filter = (id: number): string => filters[id] ?? `filter ${id}`;

/** Numbers of an attribute; those of 32 bits by the digits that tell them apart. */
export const numbers = (values: readonly number[], type: string): string =>
  values.map((value) => (type === 'float32' ? singleText(value) : String(value))).join(', ');
