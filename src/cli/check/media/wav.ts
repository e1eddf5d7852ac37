import type { Depth } from '../../../checks/running/define.ts';
import { DamageFound, type WholeFile } from './damage.ts';
import * as words from './words.ts';

const [PCM, FLOAT, A_LAW, MU_LAW, EXTENSIBLE] = [1, 3, 6, 7, 0xfffe];

/** Bits of a sample that stand as they are, by the kind of coding; any bits are a sample then, but for floats. */
const PLAIN: Readonly<Record<number, readonly number[]>> = { [PCM]: [8, 16, 24, 32], [FLOAT]: [32, 64], [A_LAW]: [8], [MU_LAW]: [8] };

/** WAV: its samples are read, where they stand as they are. */
export function decodeWav(file: WholeFile): Depth {
  let format: Format | undefined;
  for (let at = 12; at < file.size;) {
    const name = file.tag(at);
    const length = file.long(at + 4, 'little');
    if (name === 'fmt ') format = formatAt(file, at + 8, length);
    if (name === 'data') {
      if (format === undefined) throw new DamageFound(words.noFormat);
      // Who streams it doesn't know the length yet.
      const isOpen = length === 0 || length >= 0xffff_ff00;
      return readSamples(file, at + 8, isOpen ? file.size - at - 8 : length, format, isOpen);
    }
    at += 8 + length + (length % 2);
  }
  throw new DamageFound(words.noSamples);
}

interface Format {
  readonly coding: number;
  readonly bits: number;
  /** Bytes of one moment in all channels. */
  readonly block: number;
}

function formatAt(file: WholeFile, at: number, length: number): Format {
  file.part(at, length);
  const told = file.short(at, 'little');
  const channels = file.short(at + 2, 'little');
  const block = file.short(at + 12, 'little');
  const bits = file.short(at + 14, 'little');
  const coding = told === EXTENSIBLE && length >= 26 ? file.short(at + 24, 'little') : told;
  if (channels === 0 || file.long(at + 4, 'little') === 0 || block === 0) throw new DamageFound(words.emptyFormat);
  if (isPlain(coding, bits) && block !== (channels * bits) / 8) throw new DamageFound(words.blockContradicts(block, channels, bits));
  return { coding, bits, block };
}

function isPlain(coding: number, bits: number): boolean {
  return PLAIN[coding]?.includes(bits) === true;
}

function readSamples(file: WholeFile, at: number, length: number, { coding, bits, block }: Format, isOpen: boolean): Depth {
  const samples = file.part(at, length);
  if (samples.length === 0) throw new DamageFound(words.noSamples);
  if (!isPlain(coding, bits)) return 'structure';
  if (samples.length % block !== 0 && !isOpen) throw new DamageFound(words.halfSample);
  if (coding !== FLOAT) return 'decoded';
  const view = new DataView(samples.buffer, samples.byteOffset, samples.byteLength);
  const step = bits / 8;
  const count = Math.floor(samples.length / step);
  let strange = 0;
  for (let index = 0; index < count; index++) {
    const sample = bits === 32 ? view.getFloat32(index * 4, true) : view.getFloat64(index * 8, true);
    if (!Number.isFinite(sample)) strange += 1;
  }
  if (strange > 0) throw new DamageFound(words.noNumbers(strange, count));
  return 'decoded';
}
