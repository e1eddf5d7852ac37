/** In kilobits a second, of MPEG-1 layers I, II and III, then of MPEG-2 layer I, and layers II and III. */
const RATES: readonly (readonly number[])[] = [
  [0, 32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448],
  [0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384],
  [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  [0, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256],
  [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
];
const SAMPLES_A_SECOND: readonly number[] = [44_100, 48_000, 32_000];
/** By chance one frame is followed by another in one of a thousand files of noise, and three by none. */
const FRAMES = 3;

/** Whether MPEG sound begins here. Its mark is eleven bits, with which numbers of -1 and text in UTF-16 begin too. */
export function isMpegSound(head: Uint8Array): boolean {
  // One number over and over, such as -32768, has its mark at any distance.
  const repeats = [0, 1, 2, 3].every((at) => head[at] === head[at + 4]);
  return !repeats && isChain(head, mpegLength);
}

/** The same of AAC without a container. */
export function isAdtsSound(head: Uint8Array): boolean {
  return isChain(head, adtsLength);
}

function isChain(head: Uint8Array, lengthAt: (bytes: Uint8Array, at: number) => number | undefined): boolean {
  let at = 0;
  for (let frame = 0; frame < FRAMES; frame++) {
    const length = lengthAt(head, at);
    if (length === undefined) return false;
    at += length;
    // A short sound ends with a frame.
    if (frame > 0 && at === head.length) return true;
  }
  return true;
}

/** Bytes from the frame at this place to the next one; undefined when there is none. */
export function adtsLength(bytes: Uint8Array, at: number): number | undefined {
  const [first = 0, second = 0, , fourth = 0, fifth = 0, sixth = 0] = bytes.subarray(at, at + 6);
  const length = ((fourth & 3) << 11) | (fifth << 3) | (sixth >> 5);
  return first === 0xff && (second & 0xf6) === 0xf0 && length > 7 ? length : undefined;
}

/** Bytes from the frame at this place to the next one; undefined when there is none. */
export function mpegLength(bytes: Uint8Array, at: number): number | undefined {
  const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3);
  if (first !== 0xff || (second & 0xe0) !== 0xe0) return undefined;
  const version = (second >> 3) & 3;
  const layer = 4 - ((second >> 1) & 3);
  const base = SAMPLES_A_SECOND[(third >> 2) & 3];
  if (version === 1 || layer === 4 || base === undefined) return undefined;
  const isFirst = version === 3;
  const rate = RATES[isFirst ? layer - 1 : layer === 1 ? 3 : 4]?.[third >> 4] ?? 0;
  const frequency = base / (isFirst ? 1 : version === 2 ? 2 : 4);
  const padding = (third >> 1) & 1;
  if (rate === 0) return undefined;
  if (layer === 1) return (Math.floor((12_000 * rate) / frequency) + padding) * 4;
  return Math.floor(((layer === 3 && !isFirst ? 72_000 : 144_000) * rate) / frequency) + padding;
}
