import type { Medium } from '../../spec/model.ts';

// What a file argument asks for: the rest of “Drop or paste …”.
const ONE: Readonly<Record<Medium, string>> = { image: 'an image', audio: 'a sound file', video: 'a video' };
const SEVERAL: Readonly<Record<Medium, string>> = { image: 'images', audio: 'sound files', video: 'videos' };

export const medium = (kind: Medium, several: boolean, names: readonly string[]): string =>
  `${several ? SEVERAL[kind] : ONE[kind]}${names.length === 0 ? '' : ` (${names.join(', ')})`}`;
export const archive = (name: string, several: boolean): string => (several ? `${name}s` : `${articleOf(name)} ${name}`);
export const files = (names: readonly string[], several: boolean): string =>
  several ? `${either(names)} files` : `${articleOf(names[0] ?? '')} ${either(names)} file`;

export function either(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} or ${parts.at(-1)}`;
}

/** Abbreviations that are said as a word, and not letter by letter. */
const SAID_AS_WORDS = /^(?:FITS|FLAC|LAS|LAZ|MAT|RAW|SAFE|FASTA|FASTQ|MIDI|HEIC|HEIF|NEXUS|RIFF|NRRD|ROOT)$/;

function articleOf(name: string): string {
  const isSpelledOut = /^[A-Z0-9]+$/.test(name) && !SAID_AS_WORDS.test(name);
  return (isSpelledOut ? /^[AEFHILMNORSX8]/ : /^[AEIOaeio]/).test(name) ? 'an' : 'a';
}

/** Kinds that aren’t written in capitals, or not as they end. */
export const spelled: Readonly<Record<string, string>> = {
  dcm: 'DICOM',
  geojson: 'GeoJSON',
  geotiff: 'GeoTIFF',
  h5: 'HDF5',
  nc: 'NetCDF',
  netcdf: 'NetCDF',
  nifti: 'NIfTI',
  nii: 'NIfTI',
  parquet: 'Parquet',
  tif: 'TIFF',
  webm: 'WebM',
  webp: 'WebP',
};
