import { crc16, crc8 } from '../../../../files/sound/checksums.ts';
import { big, joinedBytes, type BytePiece } from './bytes.ts';

/** Samples of a frame. */
const FRAME = 4096;
/** Its number in the header of a frame; the last frame writes out how many it has. */
const [USUAL, TOLD] = [12, 7];
/** Of 16,000 samples a second, and of 16 bits. */
const [RATE_CODE, BITS_CODE] = [5, 4];

/** FLAC of one channel, 16 bits and 16,000 samples a second, whose samples stand as they are. */
export function encodeFlac(samples: Float32Array, rate: 16_000): Uint8Array<ArrayBuffer> {
  const count = Math.ceil(samples.length / FRAME);
  const frames = Array.from({ length: count }, (_, number) => frame(samples.subarray(number * FRAME, (number + 1) * FRAME), number));
  // Rate, channels less one, bits less one and the number of samples have 20, 3, 5 and 36 bits.
  const packed = [...big(rate * 16, 3), 15 << 4, ...big(samples.length, 4)];
  const info = joinedBytes(big(FRAME, 2), big(FRAME, 2), big(0, 3), big(0, 3), packed, new Uint8Array(16));
  return joinedBytes('fLaC', [0x80], big(info.length, 3), info, ...frames);
}

function frame(samples: Float32Array, number: number): Uint8Array {
  const isUsual = samples.length === FRAME;
  const size = isUsual ? [] : big(samples.length - 1, 2);
  // The number of a frame is written as UTF-8 writes that of a letter.
  const head = joinedBytes([0xff, 0xf8, ((isUsual ? USUAL : TOLD) << 4) | RATE_CODE, BITS_CODE << 1], String.fromCodePoint(number), size);
  // One subframe, of samples that aren't predicted.
  const body: BytePiece[] = [head, [crc8(head)], [2]];
  const content = joinedBytes(...body, ...Array.from(samples, (sample) => big(Math.round(sample * 32_767) & 0xffff, 2)));
  return joinedBytes(content, big(content.reduce(crc16, 0), 2));
}
