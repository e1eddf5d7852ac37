import { MIME } from '../../../files/kinds.ts';
import { readBytes } from '../../../files/bytes/readBytes.ts';
import { readFilm } from '../../../files/film/readFilm.ts';
import { walkGif } from '../../../files/picture/gif.ts';
import { pictureSizeOf } from '../../../files/picture/size.ts';
import { endsEarly } from '../../../files/picture/wholeness.ts';
import { openPages } from '../../../files/raster/rasters.ts';
import { brokenPng, brokenTiff, emptyPng, noPicture, noPixels } from '../../../files/raster/words.ts';
import { RasterError } from '../../../files/raster/raster.ts';
import { sniff } from '../../../files/sniff.ts';
import { HEADER_BYTES, readSoundHeader } from '../../../files/sound/header.ts';
import type { Decoded, Decoders, Depth } from '../define.ts';
import * as words from './words.ts';

const whole = (by: Depth): Decoded => ({ state: 'whole', by });
const STRUCTURE = whole('structure');
const UNKNOWN: Decoded = { state: 'unknown' };
const broken = (why: string): Decoded => ({ state: 'broken', why });

/** More would take too long beside a model's run. */
const MOST_PIXELS = 40_000_000;
/** In bytes: pictures that move are gone through as a whole. */
const MOST_BYTES = 50_000_000;

/**
 * As far as any machine can tell, without a browser: PNG and TIFF are decoded, others are looked at from their head to where they say that
 * they end.
 */
export const headDecoders: Decoders = { picture, sound, film };

/** What one of them finds damaged is: browsers draw what came of a picture, and say nothing of the rest. */
export function bothDecoders(first: Decoders, second: Decoders): Decoders {
  const both =
    (kind: keyof Decoders) =>
    async (blob: Blob): Promise<Decoded> => {
      const found = await first[kind](blob);
      if (found.state === 'broken') return found;
      return furthest(found, await second[kind](blob));
    };
  return { picture: both('picture'), sound: both('sound'), film: both('film') };
}

/** From the nearest to the furthest. */
const DEPTHS: readonly Depth[] = ['structure', 'checksums', 'begun', 'part', 'decoded'];

function furthest(first: Decoded, second: Decoded): Decoded {
  if (second.state !== 'whole') return second.state === 'unknown' ? first : second;
  return first.state === 'whole' && DEPTHS.indexOf(first.by) > DEPTHS.indexOf(second.by) ? first : second;
}

async function picture(blob: Blob): Promise<Decoded> {
  const { mime } = await sniff(blob);
  if (await endsEarly(blob)) return broken(words.endsEarly);
  switch (mime) {
    case MIME.png:
      return pages(blob, 'png');
    // Its first picture is one that every reader of PNG knows.
    case MIME.apng:
      return inPart(await pages(blob, 'png'));
    case MIME.tiff:
      return pages(blob, 'tiff');
    case MIME.gif:
      return gif(blob);
    case MIME.jpeg:
    case MIME.webp:
    case MIME.bmp:
      return (await pictureSizeOf(blob)) === undefined ? broken(words.noHead) : STRUCTURE;
    default:
      return UNKNOWN;
  }
}

function inPart(decoded: Decoded): Decoded {
  return decoded.state === 'whole' ? whole('part') : decoded;
}

/** What says that the file is damaged; other reasons say what can't be read here. */
const DAMAGED: ReadonlySet<string> = new Set([brokenPng, emptyPng, brokenTiff, noPicture, noPixels]);

async function pages(blob: Blob, from: 'png' | 'tiff'): Promise<Decoded> {
  try {
    const opened = await openPages({ from, blob });
    const [page] = opened.pages;
    if (page === undefined) return broken(noPicture);
    if (page.width * page.height > MOST_PIXELS) return UNKNOWN;
    const { lost, step } = await opened.read(0);
    return lost > 0 ? broken(words.lost(lost)) : whole(step > 1 || opened.pages.length > 1 ? 'part' : 'decoded');
  } catch (error) {
    if (error instanceof RasterError && !DAMAGED.has(error.message)) return UNKNOWN;
    return broken(error instanceof Error ? error.message : words.noHead);
  }
}

async function gif(blob: Blob): Promise<Decoded> {
  if (blob.size > MOST_BYTES) return UNKNOWN;
  const bytes = await readBytes(blob);
  const { count, isEnded } = walkGif(bytes);
  if (count === 0) return broken(words.noHead);
  return isEnded ? STRUCTURE : broken(words.endsEarly);
}

/** Kinds whose header is read here. */
const HEADED: ReadonlySet<string> = new Set([MIME.wav, MIME.mp3, MIME.oggSound, MIME.ogg]);

async function sound(blob: Blob): Promise<Decoded> {
  const { mime } = await sniff(blob);
  const head = await readBytes(blob, 0, HEADER_BYTES);
  if (mime === MIME.wav) return wav(head, blob.size);
  if (!HEADED.has(mime)) return UNKNOWN;
  // A codec that isn't known here, or a cover that is larger than what is read.
  return readSoundHeader(head) === undefined ? UNKNOWN : STRUCTURE;
}

/** Chunk by chunk to its samples, which have to be as many as it says. Programs that stream write no length, or the longest there is. */
function wav(head: Uint8Array, size: number): Decoded {
  if (readSoundHeader(head) === undefined) return broken(words.noHead);
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  for (let at = 12; at + 8 <= head.length;) {
    const length = view.getUint32(at + 4, true);
    const name = String.fromCharCode(...head.subarray(at, at + 4));
    if (name === 'data') {
      if (length === 0 || length >= 0xffff_ff00) return size > at + 8 ? STRUCTURE : broken(words.noSamples);
      return at + 8 + length > size ? broken(words.endsEarly) : STRUCTURE;
    }
    at += 8 + length + (length % 2);
  }
  return size > head.length ? UNKNOWN : broken(words.noSamples);
}

async function film(blob: Blob): Promise<Decoded> {
  const facts = await readFilm(blob);
  if (facts === undefined) return UNKNOWN;
  if (facts.cut === true) return broken(words.endsEarly);
  if (facts.unclosed === true) return broken(words.unclosed);
  return facts.frames === 0 ? broken(words.noFrames) : STRUCTURE;
}
