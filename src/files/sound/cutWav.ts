// Why not wavefile: docs/decisions/0010-own-decoders.md.
import { MIME } from '../kinds.ts';
/** Where the samples of an uncompressed WAV file are. */
export interface WavLayout {
  /** Samples a second, of each channel. */
  readonly rate: number;
  /** Bytes of one sample of all channels. */
  readonly frame: number;
  /** How many such there are. */
  readonly frames: number;
  readonly dataAt: number;
  /** The chunk that says all this, which a cut file repeats as it is. */
  readonly format: Uint8Array<ArrayBuffer>;
  /** Whether it counts its samples in a chunk of its own, as files of floats should. */
  readonly counted: boolean;
}

/** Integers, floats, A-law and µ-law: every sample has its own bytes, so that they can be cut anywhere. */
const PLAIN = new Set([1, 3, 6, 7]);
const EXTENSIBLE = 0xfffe;

/**
 * Undefined for everything whose samples can't be cut out as they are.
 * @param head the beginning of the file, with all chunks before the samples
 * @param size of the whole file: what its header claims may be more, or unknown while it was written
 */
export function readWavLayout(head: Uint8Array, size: number): WavLayout | undefined {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  if (head.length < 12 || tagAt(head, 0) !== 'RIFF' || tagAt(head, 8) !== 'WAVE') return undefined;
  let format: Uint8Array<ArrayBuffer> | undefined;
  let counted = false;
  for (let at = 12; at + 8 <= head.length;) {
    const length = view.getUint32(at + 4, true);
    const tag = tagAt(head, at);
    const start = at + 8;
    if (tag === 'fmt ' && length >= 16 && start + length <= head.length) format = head.slice(start, start + length);
    if (tag === 'fact') counted = true;
    if (tag === 'data') return format && layoutOf(format, { dataAt: start, length: Math.min(length, size - start), counted });
    at = start + length + (length % 2);
  }
  return undefined;
}

function layoutOf(
  format: Uint8Array<ArrayBuffer>,
  { dataAt, length, counted }: { dataAt: number; length: number; counted: boolean },
): WavLayout | undefined {
  const view = new DataView(format.buffer);
  const code = view.getUint16(0, true);
  // The extensible form names the real one at the beginning of an identifier.
  const real = code === EXTENSIBLE && format.length >= 26 ? view.getUint16(24, true) : code;
  const channels = view.getUint16(2, true);
  const rate = view.getUint32(4, true);
  const frame = view.getUint16(12, true);
  const bits = view.getUint16(14, true);
  if (!PLAIN.has(real) || channels === 0 || rate === 0 || frame !== channels * Math.ceil(bits / 8) || frame === 0) return undefined;
  const frames = Math.floor(length / frame);
  return frames < 1 ? undefined : { rate, frame, frames, dataAt, format, counted };
}

/** The samples from one on, up to another, as a file of their own: not one of their bits is changed. */
export function cutWav(blob: Blob, layout: WavLayout, from: number, to: number): Blob {
  const { frame, frames, dataAt, format, counted } = layout;
  const first = Math.max(0, Math.min(frames - 1, from));
  const last = Math.max(first + 1, Math.min(frames, to));
  const length = (last - first) * frame;
  const fact = counted ? chunk('fact', Uint32Array.of(last - first)) : [];
  const pad = new Uint8Array(length % 2);
  const inside = ['WAVE', ...chunk('fmt ', format), ...fact, ...headOf('data', length)];
  const body = blob.slice(dataAt + first * frame, dataAt + last * frame);
  const size = new Blob(inside).size + length + pad.length;
  return new Blob([...headOf('RIFF', size), ...inside, body, pad], { type: MIME.wav });
}

function chunk(tag: string, content: Uint8Array<ArrayBuffer> | Uint32Array<ArrayBuffer>): BlobPart[] {
  return [...headOf(tag, content.byteLength), content, new Uint8Array(content.byteLength % 2)];
}

function headOf(tag: string, length: number): BlobPart[] {
  const size = new DataView(new ArrayBuffer(4));
  size.setUint32(0, length, true);
  return [tag, size];
}

function tagAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}
