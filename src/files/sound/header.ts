import * as say from './words.ts';

/** What a sound file says about itself in its first bytes. A browser's decoder resamples, and tells none of this. */
export interface SoundHeader {
  readonly codec: string;
  /** Samples a second. */
  readonly rate?: number;
  readonly channels?: number;
  readonly bits?: number;
}

/** As much of a file as is read for its header; an MP3 may begin with a picture. */
export const HEADER_BYTES = 256 * 1024;

/** Undefined when it is none of the common kinds, or breaks off too early. */
export function readSoundHeader(bytes: Uint8Array): SoundHeader | undefined {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const start = tagAt(bytes, 0);
    if (start === 'RIFF' && tagAt(bytes, 8) === 'WAVE') return wav(bytes, view);
    if (start === 'fLaC') return flac(view);
    if (start === 'OggS') return ogg(bytes, view);
    return mp3(bytes, view);
  } catch {
    // Read past the end.
    return undefined;
  }
}

const WAV_CODECS: Readonly<Record<number, string>> = { 1: 'PCM', 3: 'float PCM', 6: 'A-law', 7: 'µ-law', 0xfffe: 'PCM' };

/** Whether its samples are as many as its bytes, or fewer. */
export function isPlainSound({ codec }: SoundHeader): boolean {
  return Object.values(WAV_CODECS).includes(codec);
}

function wav(bytes: Uint8Array, view: DataView): SoundHeader | undefined {
  for (let at = 12; at + 8 <= bytes.length;) {
    const size = view.getUint32(at + 4, true);
    if (tagAt(bytes, at) === 'fmt ') {
      const codec = WAV_CODECS[view.getUint16(at + 8, true)] ?? 'WAV';
      return { codec, channels: view.getUint16(at + 10, true), rate: view.getUint32(at + 12, true), bits: view.getUint16(at + 22, true) };
    }
    at += 8 + size + (size % 2);
  }
  return undefined;
}

/** STREAMINFO is always the first block: 20 bits rate, 3 bits channels, 5 bits depth. */
function flac(view: DataView): SoundHeader {
  const packed = view.getUint32(18);
  return { codec: 'FLAC', rate: packed >>> 12, channels: ((packed >>> 9) & 7) + 1, bits: ((packed >>> 4) & 31) + 1 };
}

function ogg(bytes: Uint8Array, view: DataView): SoundHeader | undefined {
  const packet = 27 + (bytes[26] ?? 0);
  if (tagAt(bytes, packet) === 'Opus') return { codec: 'Opus', channels: bytes[packet + 9] ?? 0, rate: 48_000 };
  if (tagAt(bytes, packet + 1) === 'vorb')
    return { codec: 'Vorbis', channels: bytes[packet + 11] ?? 0, rate: view.getUint32(packet + 12, true) };
  return undefined;
}

const MP3_RATES = [44_100, 48_000, 32_000];

function mp3(bytes: Uint8Array, view: DataView): SoundHeader | undefined {
  let at = 0;
  if (tagAt(bytes, 0).startsWith('ID3')) {
    const [a = 0, b = 0, c = 0, d = 0] = bytes.subarray(6, 10);
    at = 10 + ((a << 21) | (b << 14) | (c << 7) | d);
  }
  const frame = view.getUint32(at);
  const layer3 = ((frame >>> 17) & 3) === 1;
  const rate = MP3_RATES[(frame >>> 10) & 3];
  const version = (frame >>> 19) & 3;
  if (frame >>> 21 !== 0x7ff || !layer3 || version === 1 || rate === undefined) return undefined;
  const halved = version === 3 ? 1 : version === 2 ? 2 : 4;
  return { codec: 'MP3', rate: rate / halved, channels: ((frame >>> 6) & 3) === 3 ? 1 : 2 };
}

function tagAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}

/** `16 kHz`, `mono`, `16-bit PCM`. */
export function describeSound({ codec, rate, channels, bits }: SoundHeader): string[] {
  const voices = channels === undefined || channels < 1 ? undefined : say.voices(channels);
  return [rate && inKilohertz(rate), voices, bits ? say.bitsOf(bits, codec) : codec].filter((fact) => typeof fact === 'string');
}

/** `44.1 kHz`. */
export function inKilohertz(rate: number): string {
  return `${tidy(rate / 1000)} kHz`;
}

function tidy(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
