import type { Decoded, Decoders, Depth } from '../../../checks/running/define.ts';
import { readBytes } from '../../../files/bytes/readBytes.ts';
import { MIME } from '../../../files/kinds.ts';
import { sniff } from '../../../files/sniff.ts';
import { DamageFound, WholeFile, UnreadKind } from './damage.ts';

/** In bytes, of one file: more is looked at from its head only. */
const MOST_BYTES = 100_000_000;

/** Goes through a file to its end. Throws a `DamageFound` for what is wrong. */
type Walk = (blob: Blob) => Promise<Depth>;

/** Of what reads all bytes. */
const ofBytes =
  (walk: (file: WholeFile) => Depth | Promise<Depth>): Walk =>
  async (blob) =>
    walk(new WholeFile(await readBytes(blob)));

function sameFor(types: readonly string[], load: () => Promise<Walk>): Readonly<Record<string, () => Promise<Walk>>> {
  return Object.fromEntries(types.map((mime) => [mime, load]));
}

/** Loaded when one of the kind comes. */
const WALKS: Readonly<Record<string, () => Promise<Walk>>> = {
  [MIME.png]: async () => ofBytes((await import('./png.ts')).walkPng),
  [MIME.apng]: async () => ofBytes((await import('./png.ts')).walkPng),
  [MIME.tiff]: async () => (await import('./tiff.ts')).decodePages,
  [MIME.bmp]: async () => ofBytes((await import('./bmp.ts')).walkBmp),
  [MIME.jpeg]: async () => ofBytes((await import('./jpeg.ts')).decodeJpeg),
  [MIME.gif]: async () => ofBytes((await import('./gif.ts')).decodeGif),
  [MIME.webp]: async () => ofBytes((await import('./webp.ts')).walkWebp),
  [MIME.wav]: async () => ofBytes((await import('./wav.ts')).decodeWav),
  [MIME.flac]: async () => ofBytes((await import('./flac.ts')).walkFlac),
  [MIME.mp3]: async () => ofBytes((await import('./mpeg.ts')).walkMp3),
  [MIME.aac]: async () => ofBytes((await import('./mpeg.ts')).walkAac),
  ...sameFor([MIME.oggSound, MIME.oggFilm, MIME.ogg], async () => ofBytes((await import('./ogg.ts')).walkOgg)),
  ...sameFor([MIME.mp4, MIME.mp4Sound, MIME.mov], async () => ofBytes((await import('./mp4.ts')).walkMp4)),
  ...sameFor([MIME.webm, MIME.webmSound, MIME.matroska], async () => ofBytes((await import('./matroska.ts')).walkMatroska)),
  [MIME.avi]: async () => ofBytes((await import('./avi.ts')).walkAvi),
};

/** What a terminal has in place of a browser's decoders: each file is gone through to its end, and decoded where that is done here. */
export const deepDecoders: Decoders = { picture: walked, sound: walked, film: walked };

async function walked(blob: Blob): Promise<Decoded> {
  const { mime } = await sniff(blob);
  const load = Object.hasOwn(WALKS, mime) ? WALKS[mime] : undefined;
  if (load === undefined || blob.size > MOST_BYTES) return { state: 'unknown' };
  const walk = await load();
  try {
    return { state: 'whole', by: await walk(blob) };
  } catch (error) {
    if (error instanceof DamageFound) return { state: 'broken', why: error.message };
    if (error instanceof UnreadKind) return { state: 'unknown' };
    throw error;
  }
}
