import { report } from '../../files/report.ts';
import { readFilm } from '../../files/film/readFilm.ts';
import { MIME } from '../../files/kinds.ts';

interface FilmSize {
  readonly width: number;
  readonly height: number;
}

/** How large a film's pictures are shown; undefined where that can't be told. Never rejects. */
export async function filmSizeOf(blob: Blob): Promise<FilmSize | undefined> {
  return (await writtenSize(blob)) ?? shownSize(blob);
}

/** What browsers play for certain when they say that they may: in its own words, by the codec's name in the file. */
const PLAYABLE: Readonly<Record<string, readonly [mime: string, codec: string]>> = {
  V_VP8: [MIME.webm, 'vp8'],
  V_VP9: [MIME.webm, 'vp9'],
  V_AV1: [MIME.webm, 'av01.0.04M.08'],
  avc1: [MIME.mp4, 'avc1.42E01E'],
  vp09: [MIME.mp4, 'vp09.00.10.08'],
  av01: [MIME.mp4, 'av01.0.04M.08'],
};

/** Read from its bytes, which takes a fraction of the time that a player needs to begin. What won't be shown has no size. */
async function writtenSize(blob: Blob): Promise<FilmSize | undefined> {
  try {
    const { codec = '', size, cut, frames } = (await readFilm(blob)) ?? {};
    const played = PLAYABLE[codec];
    if (played === undefined || cut === true || frames === 0) return undefined;
    return document.createElement('video').canPlayType(played.join('; codecs=')) === '' ? undefined : size;
  } catch (error) {
    report('Reading the size of a film', error);
    return undefined;
  }
}

/** A browser that says nothing for as long, in milliseconds, says nothing. */
const PATIENCE = 2000;

function shownSize(blob: Blob): Promise<FilmSize | undefined> {
  const url = URL.createObjectURL(blob);
  const probe = document.createElement('video');
  return new Promise<FilmSize | undefined>((resolve) => {
    const timer = setTimeout(() => resolve(undefined), PATIENCE);
    const end = (size: FilmSize | undefined) => {
      clearTimeout(timer);
      resolve(size);
    };
    probe.preload = 'metadata';
    probe.muted = true;
    probe.onloadedmetadata = () => end(probe.videoWidth > 0 ? { width: probe.videoWidth, height: probe.videoHeight } : undefined);
    probe.onerror = () => end(undefined);
    probe.src = url;
  }).finally(() => {
    probe.onerror = null;
    probe.removeAttribute('src');
    URL.revokeObjectURL(url);
  });
}
