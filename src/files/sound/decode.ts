import { readBytes } from '../bytes/readBytes.ts';
import { HEADER_BYTES, readSoundHeader, type SoundHeader } from './header.ts';
import * as say from './words.ts';

/** Compressed bytes that are read into memory at once; larger files are only played, which streams them. */
const MOST_BYTES = 64_000_000;
/** Decoded samples, all channels together: 240 MB. */
const MOST_SAMPLES = 60_000_000;
/** Enough for the outline of a long recording. */
const LOW_RATE = 8000;
const USUAL_RATE = 44_100;

export interface Sound {
  readonly header: SoundHeader | undefined;
  readonly duration: number;
  readonly rate: number;
  readonly channels: readonly Float32Array[];
  /** Decoded at a lower rate than the file has, to save memory: good for an outline, not for frequencies. */
  readonly coarse: boolean;
}

/** A sound that is too much for this page; the message is a sentence for the visitor. */
export class TooLong extends Error {}

/**
 * The samples of a sound file. Decoding happens off the main thread, in the browser.
 * @param duration in seconds, as the browser's player found it; undefined or infinite when it doesn't know
 */
export async function decodeSound(blob: Blob, duration: number | undefined, exact = false): Promise<Sound> {
  if (blob.size > MOST_BYTES) throw new TooLong(say.fileTooLarge);
  const header = readSoundHeader(await readBytes(blob, 0, HEADER_BYTES));
  const rate = clampRate(header?.rate ?? USUAL_RATE);
  const seconds = duration !== undefined && Number.isFinite(duration) ? duration : 0;
  const voices = header?.channels ?? 2;
  const coarse = seconds * rate * voices > MOST_SAMPLES;
  if (coarse && (exact || seconds * LOW_RATE * voices > MOST_SAMPLES)) throw new TooLong(say.tooLong);
  const context = new OfflineAudioContext(1, 1, coarse ? LOW_RATE : rate);
  const buffer = await context.decodeAudioData(await blob.arrayBuffer());
  const channels = Array.from({ length: buffer.numberOfChannels }, (_, index) => buffer.getChannelData(index));
  return { header, duration: buffer.duration, rate: buffer.sampleRate, channels, coarse };
}

/** What every browser's audio contexts take. */
function clampRate(rate: number): number {
  return Math.max(8000, Math.min(96_000, rate));
}
