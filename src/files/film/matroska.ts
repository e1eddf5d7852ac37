import { viewOf, type FilmFacts, type ReadBytes } from './facts.ts';

const SEGMENT = 0x18538067;
const TRACKS = 0x1654ae6b;
const TRACK = 0xae;
const TRACK_TYPE = 0x83;
const CODEC = 0x86;
const CODEC_PRIVATE = 0x63a2;
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
  let codec: string | undefined;
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
    if (id === TRACK) codec ??= videoCodec(await read(at + start, Math.min(length ?? 0, MAX_TRACK)));
    if (!INSIDE.has(id) && length === undefined) break;
    at += start + (INSIDE.has(id) ? 0 : (length ?? 0));
  }
  return { container, codec, cut, frames: pictures || cut ? undefined : 0 };
}

function videoCodec(track: Uint8Array): string | undefined {
  let isVideo = false;
  let codec = '';
  let fourcc = '';
  for (let at = 0; at < track.length;) {
    const element = elementAt(track, at);
    if (element?.length === undefined) break;
    const from = at + element.start;
    const content = track.subarray(from, from + element.length);
    if (element.id === TRACK_TYPE) isVideo = content.at(-1) === 1;
    if (element.id === CODEC) codec = asText(content);
    if (element.id === CODEC_PRIVATE) fourcc = asText(content.subarray(16, 20));
    at = from + element.length;
  }
  // A codec of Windows: which one stands in its own header.
  return isVideo ? (codec === 'V_MS/VFW/FOURCC' && fourcc !== '' ? fourcc : codec) : undefined;
}

interface Element {
  readonly id: number;
  /** Undefined when it was not known while the file was written. */
  readonly length: number | undefined;
  /** Bytes before its content. */
  readonly start: number;
}

function elementAt(bytes: Uint8Array, at: number): Element | undefined {
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
