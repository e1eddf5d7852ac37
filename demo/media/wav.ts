export interface Recording {
  readonly rate: number;
  readonly channels: number;
  /** Between -1 and 1, mixed to one channel. */
  readonly samples: Float64Array;
}

/** PCM WAV of 8, 16, 24 or 32 bits; anything else raises. */
export function decodeWav(bytes: Uint8Array): Recording {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (tag(bytes, 0) !== 'RIFF' || tag(bytes, 8) !== 'WAVE') throw new Error('file does not start with RIFF id');
  let format: { channels: number; rate: number; width: number } | undefined;
  for (let at = 12; at + 8 <= bytes.length;) {
    const size = view.getUint32(at + 4, true);
    const start = at + 8;
    if (tag(bytes, at) === 'fmt ') {
      const kind = view.getUint16(start, true);
      if (kind !== 1 && kind !== 0xfffe) throw new Error(`unknown format: ${kind}`);
      format = {
        channels: view.getUint16(start + 2, true),
        rate: view.getUint32(start + 4, true),
        width: view.getUint16(start + 14, true) / 8,
      };
    } else if (tag(bytes, at) === 'data' && format) {
      // A streamed recording says 0 or 4 GB: what is there counts.
      const end = Math.min(bytes.length, size === 0 ? bytes.length : start + size);
      return { rate: format.rate, channels: format.channels, samples: mix(view, start, end, format) };
    }
    at = start + size + (size % 2);
  }
  throw new Error('fmt chunk and/or data chunk missing');
}

function mix(view: DataView, start: number, end: number, { channels, width }: { channels: number; width: number }): Float64Array {
  const frames = Math.floor((end - start) / (channels * width));
  const samples = new Float64Array(frames);
  for (let frame = 0; frame < frames; frame += 1) {
    let sum = 0;
    for (let channel = 0; channel < channels; channel += 1) sum += sample(view, start + (frame * channels + channel) * width, width);
    samples[frame] = sum / channels;
  }
  return samples;
}

function sample(view: DataView, at: number, width: number): number {
  if (width === 1) return view.getUint8(at) / 128 - 1;
  if (width === 2) return view.getInt16(at, true) / 2 ** 15;
  if (width === 3) return ((view.getInt8(at + 2) << 16) | view.getUint16(at, true)) / 2 ** 23;
  if (width === 4) return view.getInt32(at, true) / 2 ** 31;
  throw new Error(`unsupported sample width: ${width}`);
}

export function encodeWav(samples: Float64Array, rate: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(44 + samples.length * 2);
  const view = new DataView(bytes.buffer);
  const write = (at: number, text: string) => bytes.set(new TextEncoder().encode(text), at);
  write(0, 'RIFF');
  view.setUint32(4, bytes.length - 8, true);
  write(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  write(36, 'data');
  view.setUint32(40, samples.length * 2, true);
  samples.forEach((value, index) => view.setInt16(44 + index * 2, Math.round(Math.max(-1, Math.min(1, value)) * 32767), true));
  return bytes;
}

function tag(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}
