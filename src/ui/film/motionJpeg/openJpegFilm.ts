import { readMotionJpeg } from '../../../files/film/motionJpeg.ts';
import { report } from '../../../files/report.ts';
import { jpegClock, type JpegClock } from './jpegClock.ts';

interface JpegFilm {
  readonly clock: JpegClock;
  readonly canvas: HTMLCanvasElement;
  readonly frames: number;
  readonly seconds: number;
}

/** A film of JPEGs with what it is drawn on, for others to show; undefined for any other film. Whoever opens it closes its clock. */
export async function openJpegFilm(blob: Blob): Promise<JpegFilm | undefined> {
  const film = await readMotionJpeg(blob);
  if (film === undefined) return undefined;
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: film.width, height: film.height });
  const clock = jpegClock(blob, film, canvas, (frame) => report('A picture of a film', new Error(`Frame ${frame + 1} is damaged`)));
  clock.show(0);
  const frames = film.starts.length;
  return { clock, canvas, frames, seconds: frames / film.rate };
}
