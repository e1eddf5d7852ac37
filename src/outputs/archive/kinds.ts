import type { FileType } from '../../files/sniff.ts';

/** What an entry probably is, by its name alone: looking at its bytes would mean to unpack it. */
export type EntryKind = 'image' | 'audio' | 'video' | 'table' | 'data' | 'text' | 'pdf' | 'archive' | 'other';

const ENDINGS: Readonly<Record<Exclude<EntryKind, 'other'>, string>> = {
  image: 'png jpg jpeg gif webp bmp svg tif tiff avif',
  audio: 'wav mp3 ogg flac m4a opus',
  video: 'mp4 webm avi mov mkv',
  table: 'csv tsv xlsx',
  data: 'json npy npz h5 hdf5 nc ndjson jsonl geojson',
  text: 'txt log md xml yaml yml html htm toml ini py',
  pdf: 'pdf',
  archive: 'zip gz tgz tar',
};

const KINDS = new Map<string, EntryKind>(
  Object.entries(ENDINGS).flatMap(([kind, endings]) => endings.split(' ').map((ending) => [ending, kind as EntryKind])),
);

export function endingOf(name: string): string {
  return /[^.]\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** The same by its bytes. */
export function kindOfType({ medium, ext }: FileType): EntryKind {
  return medium ?? KINDS.get(ext) ?? 'other';
}

export function kindOf(name: string): EntryKind {
  return KINDS.get(endingOf(name)) ?? 'other';
}
