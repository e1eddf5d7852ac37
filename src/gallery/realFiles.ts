import type { LoadFile } from './exhibit.ts';

const FILES = import.meta.glob<string>(
  ['../files/testdata/*', '../files/*/testdata/*.{npy,tif,xlsx,parquet,nc,h5,avi,mp4}', '!../files/testdata/*.py'],
  {
    query: '?url',
    import: 'default',
    eager: true,
  },
);

/** A file with which the tests feed the rooms that read files. */
export interface RealFile {
  /** Its path, without what all of them have in common. */
  readonly name: string;
  readonly path: string;
  readonly load: (load: LoadFile) => Promise<Blob>;
}

export const REAL_FILES: readonly RealFile[] = Object.entries(FILES).map(([path, url]) => ({
  name: path.replace('../files/', '').replace('testdata/', ''),
  path: path.replace('../', ''),
  load: (load) => load(url, path.slice(path.lastIndexOf('/') + 1)),
}));

/** One for each way to say that something is missing, and how much of it is left. */
const CUT: Readonly<Record<string, number>> = {
  'film.avi': 0.67,
  'film.mp4': 0.67,
  'film.webm': 0.67,
  'gradient.bmp': 0.67,
  'gradient.gif': 0.67,
  'gradient.jpg': 0.67,
  // Most of so small an array is its head.
  'gradient.npy': 0.92,
  'gradient.png': 0.9,
  'gradient.webp': 0.67,
  'one.zip': 0.67,
  'page.pdf': 0.67,
  'table.csv.gz': 0.67,
  'tone.flac': 0.67,
  'tone.wav': 0.67,
  'raster/float32.tif': 0.1,
};

/** What arrives when the connection breaks off. */
export const CUT_FILES: readonly RealFile[] = REAL_FILES.filter(({ name }) => name in CUT).map(({ name, path, load }) => ({
  name,
  path,
  load: async (from) => {
    const whole = await load(from);
    return whole.slice(0, Math.ceil(whole.size * (CUT[name] ?? 1)), whole.type);
  },
}));
