import { tagAt, viewOf, type FilmFacts, type ReadBytes, type Pace } from './facts.ts';

/** The index of an hour of film is a few megabytes. */
const MAX_INDEX = 16_000_000;
/** Boxes of the file itself; films that are written in fragments have many. */
const MAX_BOXES = 2000;
const CONTAINERS = new Set(['trak', 'mdia', 'minf', 'stbl']);

/** MP4 and QuickTime: a row of boxes, each with its length and four letters in front. */
export async function readMp4(read: ReadBytes, size: number): Promise<FilmFacts> {
  let index: Uint8Array | undefined;
  let fragments = 0;
  let cut = false;
  let at = 0;
  for (let box = 0; box < MAX_BOXES && at + 8 <= size; box++) {
    const head = await read(at, 16);
    const { tag, length, start } = boxAt(head, 0, size - at);
    // Zeros, or no box at all: what is left can't be walked through.
    if (length < start) break;
    if (at + length > size) cut = true;
    if (tag === 'moov') index = await read(at + start, Math.min(length - start, MAX_INDEX));
    if (tag === 'moof') fragments++;
    at += length;
  }
  if (index === undefined) return { container: 'MP4', cut, unclosed: !cut };
  const track = videoTrack(index);
  const pace = fragments > 0 ? undefined : paceOf(track);
  const frames = fragments > 0 ? undefined : (track.frames ?? 0);
  return { container: 'MP4', codec: track.codec, size: sizeOf(track), frames, cut, ...(pace !== undefined && { pace }) };
}

type Size = NonNullable<FilmFacts['size']>;

interface Track {
  codec?: string;
  frames?: number;
  isVideo?: boolean;
  /** As it is stored, and as it is to be shown. */
  stored?: Size;
  shown?: Size;
  /** Its pixels have a shape of their own, or an edge is cut off. */
  isChanged?: boolean;
  /** Ticks of a second, and how many of them pictures in a row are shown. */
  timescale?: number;
  durations?: readonly (readonly [frames: number, ticks: number])[];
}

/** A film whose pictures all last differently has a line for each. */
const MAX_RUNS = 100_000;

function paceOf({ timescale = 0, durations = [] }: Track): readonly Pace[] | undefined {
  const runs = durations.filter(([frames]) => frames > 0).map(([frames, ticks]) => ({ frames, seconds: ticks / timescale }));
  return timescale > 0 && runs.some(({ seconds }) => seconds > 0) ? runs : undefined;
}

/** Pairs of a count and a duration. */
function readDurations(view: DataView, from: number, to: number): (readonly [number, number])[] {
  const durations: (readonly [number, number])[] = [];
  for (let at = from + 8; at + 8 <= to && durations.length < MAX_RUNS; at += 8) {
    durations.push([view.getUint32(at), view.getUint32(at + 4)]);
  }
  return durations;
}

function sizeOf({ stored, shown, isChanged }: Track): FilmFacts['size'] {
  if (stored === undefined || shown === undefined || isChanged === true) return undefined;
  return stored.width > 0 && stored.height > 0 && stored.width === shown.width && stored.height === shown.height ? stored : undefined;
}

/** Neither turned nor stretched, as fixed-point numbers. */
const UPRIGHT = [0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000];

/** What a track's header says of how it is shown; in version 1 its times are longer. */
function shownIn(view: DataView, from: number, to: number): Size | undefined {
  const at = from + (view.getUint8(from) === 1 ? 52 : 40);
  if (at + 44 > to || UPRIGHT.some((value, place) => view.getUint32(at + 4 * place) !== value)) return undefined;
  return { width: view.getUint32(at + 36) / 0x10000, height: view.getUint32(at + 40) / 0x10000 };
}

/** Of a description of pictures: the size behind its first 24 bytes, and boxes behind 78. */
function readPictures(index: Uint8Array, from: number, to: number, track: Track): void {
  if (from + 78 > to) return;
  const view = viewOf(index);
  track.stored = { width: view.getUint16(from + 24), height: view.getUint16(from + 26) };
  for (const [tag, start, end] of boxes(index, from + 78, to)) {
    if (tag === 'clap' || (tag === 'pasp' && (start + 8 > end || view.getUint32(start) !== view.getUint32(start + 4))))
      track.isChanged = true;
  }
}

/** The first track with pictures. */
function videoTrack(index: Uint8Array): Track {
  for (const [tag, from, to] of boxes(index, 0, index.length)) {
    if (tag !== 'trak') continue;
    const track: Track = {};
    readTrack(index, from, to, track);
    if (track.isVideo === true) return track;
  }
  return {};
}

function readTrack(index: Uint8Array, start: number, end: number, track: Track, depth = 0): void {
  const view = viewOf(index);
  for (const [tag, from, to] of boxes(index, start, end)) {
    // The names of a sound film nest three deep; a hostile one may nest a million.
    if (CONTAINERS.has(tag) && depth < 4) readTrack(index, from, to, track, depth + 1);
    if (tag === 'hdlr' && from + 12 <= to && tagAt(index, from + 8) === 'vide') track.isVideo = true;
    if (tag === 'tkhd' && from < to) {
      const shown = shownIn(view, from, to);
      if (shown !== undefined) track.shown = shown;
    }
    if (tag === 'mdhd' && from < to) {
      const at = from + (view.getUint8(from) === 1 ? 20 : 12);
      if (at + 4 <= to) track.timescale = view.getUint32(at);
    }
    if (tag === 'stts') track.durations = readDurations(view, from, to);
    if (tag === 'stsd' && from + 16 <= to) {
      track.codec = tagAt(index, from + 12);
      readPictures(index, from + 16, to, track);
    }
    if ((tag === 'stsz' || tag === 'stz2') && from + 12 <= to) track.frames = view.getUint32(from + 8);
  }
}

function* boxes(bytes: Uint8Array, start: number, end: number): Generator<readonly [tag: string, from: number, to: number]> {
  for (let at = start; at + 8 <= end;) {
    const { tag, length, start: inside } = boxAt(bytes, at, end - at);
    if (length < inside) return;
    yield [tag, at + inside, Math.min(end, at + length)];
    at += length;
  }
}

/** Length 0 reaches to the end; 1 says that eight bytes with the length follow. */
function boxAt(bytes: Uint8Array, at: number, left: number): { tag: string; length: number; start: number } {
  const view = viewOf(bytes);
  const short = view.getUint32(at);
  const tag = tagAt(bytes, at + 4);
  if (short === 0) return { tag, length: left, start: 8 };
  if (short !== 1) return { tag, length: short, start: 8 };
  return at + 16 > bytes.length ? { tag, length: 0, start: 16 } : { tag, length: Number(view.getBigUint64(at + 8)), start: 16 };
}
