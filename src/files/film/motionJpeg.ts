// Why not mediabunny: it doesn't know AVI (docs/decisions/0010-own-decoders.md).
import { readBytes } from '../bytes/readBytes.ts';
import { tagAt, viewOf } from './facts.ts';

/** A film whose pictures are JPEGs, and where each of them is. */
export interface MotionJpegFilm {
  readonly width: number;
  readonly height: number;
  /** Pictures in a second. */
  readonly rate: number;
  /** Where each picture begins in the file, and its bytes. What was left out repeats the one before. */
  readonly starts: Float64Array;
  readonly sizes: Uint32Array;
  /** Its sound isn't played. */
  readonly hasSound: boolean;
  /** The file ends before its pictures do. */
  readonly isCut: boolean;
}

/** Pictures of ten hours. */
const MOST_FRAMES = 1_000_000;
/** Everything before the pictures: with an index of every stream it is some ten kilobytes. */
const MOST_HEAD = 1_000_000;
/** Files above a gigabyte are in parts. */
const MOST_PARTS = 1000;
const MOST_SIDE = 32_768;
const MOST_RATE = 1000;

const CODECS: ReadonlySet<string> = new Set(['MJPG', 'AVRN', 'LJPG', 'JPEG', 'DMB1']);

/** Undefined for every other film, and for one without pictures. Only its lists are read, and the heads of pictures where it has no list. */
export async function readMotionJpeg(blob: Blob): Promise<MotionJpegFilm | undefined> {
  const found: Found = { starts: [], sizes: [], movi: undefined, isCut: false };
  let stream: Stream | undefined;
  let at = 0;
  for (let part = 0; part < MOST_PARTS && at + 12 <= blob.size; part++) {
    const head = await readBytes(blob, at, at + 12);
    if (tagAt(head, 0) !== 'RIFF' || !/^AVI[ X]$/.test(tagAt(head, 8))) break;
    const end = at + 8 + viewOf(head).getUint32(4, true);
    // A file that was never closed has no length.
    const isOpen = end <= at + 12;
    stream = await readPart(blob, at + 12, isOpen ? blob.size : Math.min(end, blob.size), found, stream);
    if (stream === undefined) return undefined;
    if (end > blob.size) found.isCut = true;
    if (isOpen) break;
    at = end + (end % 2);
  }
  if (stream === undefined || found.starts.length === 0) return undefined;
  const { width, height, rate, hasSound } = stream;
  return {
    width,
    height,
    rate,
    hasSound,
    isCut: found.isCut,
    starts: Float64Array.from(found.starts),
    sizes: Uint32Array.from(found.sizes),
  };
}

interface Found {
  readonly starts: number[];
  readonly sizes: number[];
  /** Of the part that is read: from its name to its end. */
  movi: { readonly from: number; readonly to: number } | undefined;
  isCut: boolean;
}

interface Stream {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly rate: number;
  readonly hasSound: boolean;
}

/** One RIFF list. Undefined where the film is another one. */
async function readPart(blob: Blob, start: number, end: number, found: Found, known: Stream | undefined): Promise<Stream | undefined> {
  let stream = known;
  let at = start;
  let hasList = false;
  found.movi = undefined;
  while (at + 8 <= end) {
    const head = await readBytes(blob, at, at + 12);
    const tag = tagAt(head, 0);
    const length = viewOf(head).getUint32(4, true);
    const kind = tag === 'LIST' && head.length === 12 ? tagAt(head, 8) : '';
    if (kind === 'hdrl') stream = readStreams(await readBytes(blob, at + 12, at + 8 + Math.min(length, MOST_HEAD)));
    if (stream === undefined && kind === 'movi') return undefined;
    if (kind === 'movi') found.movi = { from: at + 8, to: length <= 4 ? end : Math.min(end, at + 8 + length) };
    if (tag === 'idx1' && stream !== undefined && found.movi !== undefined) {
      hasList = await readIndex(blob, at + 8, Math.min(end, at + 8 + length), found, stream);
      if (at + 8 + length > end) found.isCut = true;
    }
    // Without a length the pictures go on to the end.
    if (kind === 'movi' && length <= 4) break;
    at += 8 + length + (length % 2);
  }
  if (at > end + 1) found.isCut = true;
  if (!hasList && stream !== undefined && found.movi !== undefined) await walk(blob, found.movi, found, stream);
  return stream;
}

/** The first stream with pictures, if these are JPEGs. */
function readStreams(bytes: Uint8Array): Stream | undefined {
  const view = viewOf(bytes);
  let found: Stream | undefined;
  let number = -1;
  let rate = 0;
  let isVideo = false;
  let hasSound = false;
  for (let at = 0; at + 8 <= bytes.length;) {
    const tag = tagAt(bytes, at);
    const length = view.getUint32(at + 4, true);
    if (tag === 'LIST') {
      at += 12;
      continue;
    }
    if (tag === 'strh' && at + 36 <= bytes.length) {
      number++;
      isVideo = tagAt(bytes, at + 8) === 'vids';
      hasSound ||= tagAt(bytes, at + 8) === 'auds';
      rate = view.getUint32(at + 32, true) / view.getUint32(at + 28, true);
    }
    if (tag === 'strf' && isVideo && found === undefined && at + 28 <= bytes.length) {
      const [width, height] = [view.getInt32(at + 12, true), Math.abs(view.getInt32(at + 16, true))];
      if (!CODECS.has(tagAt(bytes, at + 24).toUpperCase())) return undefined;
      if (!(width > 0 && height > 0 && width <= MOST_SIDE && height <= MOST_SIDE)) return undefined;
      found = { number, width, height, rate: rate > 0 && rate <= MOST_RATE ? rate : 25, hasSound: false };
    }
    at += 8 + length + (length % 2);
  }
  return found && { ...found, hasSound };
}

/** `00dc` and `00db`: the number of the stream, and that it is a picture. */
function isPicture(tag: string, { number }: Stream): boolean {
  return /^\d\dd[bc]$/.test(tag) && Number(tag.slice(0, 2)) === number;
}

/** The list at the end. @returns false where it leads nowhere, so that the pictures have to be walked through */
async function readIndex(blob: Blob, start: number, end: number, found: Found, stream: Stream): Promise<boolean> {
  const bytes = await readBytes(blob, start, Math.min(end, start + MOST_FRAMES * 16));
  const view = viewOf(bytes);
  const movi = found.movi?.from ?? 0;
  let base: number | undefined;
  for (let at = 0; at + 16 <= bytes.length && found.starts.length < MOST_FRAMES; at += 16) {
    if (!isPicture(tagAt(bytes, at), stream)) continue;
    const [offset, size] = [view.getUint32(at + 8, true), view.getUint32(at + 12, true)];
    // Most programs count from the list of pictures, some from the beginning of the file.
    base ??= (await isChunk(blob, movi + offset, stream)) ? movi : (await isChunk(blob, offset, stream)) ? 0 : undefined;
    if (base === undefined) return false;
    add(found, base + offset + 8, size, blob.size);
  }
  return base !== undefined;
}

async function isChunk(blob: Blob, at: number, stream: Stream): Promise<boolean> {
  return isPicture(tagAt(await readBytes(blob, at, at + 4), 0), stream);
}

/** Read at once while pictures are walked through. */
const WINDOW = 1_000_000;

async function walk(blob: Blob, { from, to }: { from: number; to: number }, found: Found, stream: Stream): Promise<void> {
  let window = new Uint8Array();
  let base = 0;
  for (let at = from + 4; at + 8 <= to && found.starts.length < MOST_FRAMES;) {
    if (at < base || at + 8 > base + window.length) {
      base = at;
      window = await readBytes(blob, at, Math.min(to, at + WINDOW));
      if (window.length < 8) return;
    }
    const tag = tagAt(window, at - base);
    const length = viewOf(window).getUint32(at - base + 4, true);
    if (tag === 'LIST') {
      at += 12;
      continue;
    }
    // What is no chunk is damage: what came before it can be seen.
    if (!/^[\x20-\x7e]{4}$/.test(tag)) {
      found.isCut = true;
      return;
    }
    if (isPicture(tag, stream)) add(found, at + 8, length, blob.size);
    at += 8 + length + (length % 2);
  }
}

function add(found: Found, start: number, size: number, end: number): void {
  if (start + size > end) {
    found.isCut = true;
    return;
  }
  const before = found.starts.length - 1;
  // An empty one stands for a picture that was left out.
  if (size === 0 && before < 0) return;
  found.starts.push(size === 0 ? (found.starts[before] ?? 0) : start);
  found.sizes.push(size === 0 ? (found.sizes[before] ?? 0) : size);
}
