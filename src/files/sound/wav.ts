import { MIME } from '../kinds.ts';
/** A WAV file of 16-bit samples: what every audio library reads. */
export function encodeWav(channels: readonly Float32Array[], rate: number): Blob {
  const length = channels[0]?.length ?? 0;
  const samples = new Int16Array(length * channels.length);
  channels.forEach((channel, voice) => {
    for (let index = 0; index < length; index += 1) samples[index * channels.length + voice] = toInt16(channel[index] ?? 0);
  });
  return wavOf([samples], rate, channels.length);
}

/** The same from samples that are 16-bit already, in pieces as they were recorded; channels alternate. */
export function wavOf(pieces: readonly Int16Array<ArrayBuffer>[], rate: number, channels: number): Blob {
  const size = pieces.reduce((sum, piece) => sum + piece.byteLength, 0);
  const header = new DataView(new ArrayBuffer(44));
  const write = (at: number, text: string) => [...text].forEach((letter, index) => header.setUint8(at + index, letter.charCodeAt(0)));
  write(0, 'RIFF');
  header.setUint32(4, 36 + size, true);
  write(8, 'WAVEfmt ');
  header.setUint32(16, 16, true);
  header.setUint16(20, 1, true);
  header.setUint16(22, channels, true);
  header.setUint32(24, rate, true);
  header.setUint32(28, rate * channels * 2, true);
  header.setUint16(32, channels * 2, true);
  header.setUint16(34, 16, true);
  write(36, 'data');
  header.setUint32(40, size, true);
  return new Blob([header, ...pieces], { type: MIME.wav });
}

export function toInt16(value: number): number {
  const clipped = Math.max(-1, Math.min(1, value));
  return Math.round(clipped * (clipped < 0 ? 32_768 : 32_767));
}
