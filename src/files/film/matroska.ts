import { viewOf, type FilmFacts, type ReadBytes } from './facts.ts';

const SEGMENT = 0x18538067;
const TRACKS = 0x1654ae6b;
const TRACK = 0xae;
const TRACK_TYPE = 0x83;
const CODEC = 0x86;
const CODEC_PRIVATE = 0x63a2;
const VIDEO = 0xe0;
/** Nanoseconds that each picture is shown. */
const DEFAULT_DURATION = 0x23e383;
const [WIDTH, HEIGHT, SHOWN_WIDTH, SHOWN_HEIGHT] = [0xb0, 0xba, 0x54b0, 0x54ba];
/** Pixels that are cut off on four sides, another unit of the size, a turn. */
const CHANGES = [0x54aa, 0x54bb, 0x54cc, 0x54dd, 0x54b2, 0x7670];
const CLUSTER = 0x1f43b675;
const DOC_TYPE = 0x4282;
const EBML = 0x1a45dfa3;
const INSIDE = new Set([EBML, SEGMENT, TRACKS]);
/** Elements before the first pictures: some ten, and attachments such as fonts. */
const MAX_ELEMENTS = 500;
const MAX_TRACK = 1_000_000;

/** Matroska and WebM: elements with a name and a length of one to eight bytes each. */
export async function readMatroska(read: ReadBytes, size: number): Promise<FilmFacts> {
  let container: FilmFacts['container'] = 'Matroska';
  let track: Track | undefined;
  let cut = false;
  let pictures = false;
  let at = 0;
  for (let count = 0; count < MAX_ELEMENTS && at < size; count++) {
    const element = elementAt(await read(at, 12), 0);
    if (element === undefined) break;
    const { id, length, start } = element;
    if (length !== undefined && at + start + length > size) cut = true;
    if (id === CLUSTER) {
      pictures = true;
      break;
    }
    if (id === DOC_TYPE && asText(await read(at + start, Math.min(length ?? 0, 16))).startsWith('webm')) container = 'WebM';
    if (id === TRACK) track ??= videoTrack(await read(at + start, Math.min(length ?? 0, MAX_TRACK)));
    if (!INSIDE.has(id) && length === undefined) break;
    at += start + (INSIDE.has(id) ? 0 : (length ?? 0));
  }
  return {
    container,
    codec: track?.codec,
    size: track?.size,
    cut,
    frames: pictures || cut ? undefined : 0,
    ...(track?.pace !== undefined && { pace: track.pace }),
  };
}

type Track = Pick<FilmFacts, 'codec' | 'size' | 'pace'>;

/** Undefined for a track without pictures. */
function videoTrack(track: Uint8Array): Track | undefined {
  const parts = partsOf(track);
  if (parts.get(TRACK_TYPE)?.at(-1) !== 1) return undefined;
  const codec = asText(parts.get(CODEC) ?? NOTHING);
  // A codec of Windows: which one stands in its own header.
  const fourcc = codec === 'V_MS/VFW/FOURCC' ? asText((parts.get(CODEC_PRIVATE) ?? NOTHING).subarray(16, 20)) : '';
  const seconds = numberIn(parts.get(DEFAULT_DURATION)) / 1e9;
  return {
    codec: fourcc === '' ? codec : fourcc,
    size: sizeOf(partsOf(parts.get(VIDEO) ?? NOTHING)),
    pace: seconds > 0 && Number.isFinite(seconds) ? [{ frames: Infinity, seconds }] : undefined,
  };
}

function sizeOf(video: ReadonlyMap<number, Uint8Array>): FilmFacts['size'] {
  if (CHANGES.some((id) => video.has(id))) return undefined;
  const [width, height] = [numberIn(video.get(WIDTH)), numberIn(video.get(HEIGHT))];
  const isStretched = (video.has(SHOWN_WIDTH) && numberIn(video.get(SHOWN_WIDTH)) !== width) || (video.has(SHOWN_HEIGHT) && numberIn(video.get(SHOWN_HEIGHT)) !== height); // prettier-ignore
  return width > 0 && height > 0 && !isStretched ? { width, height } : undefined;
}

function numberIn(bytes: Uint8Array = NOTHING): number {
  return bytes.reduce((number, byte) => number * 256 + byte, 0);
}

const NOTHING = new Uint8Array();

/** The elements inside of one, by their names. */
function partsOf(element: Uint8Array): Map<number, Uint8Array> {
  const parts = new Map<number, Uint8Array>();
  for (let at = 0; at < element.length;) {
    const part = elementAt(element, at);
    if (part?.length === undefined) break;
    const from = at + part.start;
    parts.set(part.id, element.subarray(from, from + part.length));
    at = from + part.length;
  }
  return parts;
}

export interface Element {
  readonly id: number;
  /** Undefined when it was not known while the file was written. */
  readonly length: number | undefined;
  /** Bytes before its content. */
  readonly start: number;
}

export function elementAt(bytes: Uint8Array, at: number): Element | undefined {
  const idLength = lengthOfNumber(bytes[at] ?? 0);
  const sizeLength = lengthOfNumber(bytes[at + idLength] ?? 0);
  if (idLength > 4 || sizeLength > 8 || at + idLength + sizeLength > bytes.length) return undefined;
  const view = viewOf(bytes);
  let id = 0;
  for (let index = 0; index < idLength; index++) id = id * 256 + view.getUint8(at + index);
  let length = view.getUint8(at + idLength) & (0xff >> sizeLength);
  let unknown = length === 0xff >> sizeLength;
  for (let index = 1; index < sizeLength; index++) {
    const byte = view.getUint8(at + idLength + index);
    unknown &&= byte === 0xff;
    length = length * 256 + byte;
  }
  return { id, length: unknown ? undefined : length, start: idLength + sizeLength };
}

/** The first bit that is set tells how many bytes there are; nine when none is. */
function lengthOfNumber(first: number): number {
  return Math.clz32(first) - 24 + 1;
}

function asText(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, 100)).replace(/\0+$/, '');
}
