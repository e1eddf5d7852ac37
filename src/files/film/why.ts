import { readMotionJpeg, type MotionJpegFilm } from './motionJpeg.ts';
import { readFilm } from './readFilm.ts';
import { whyNoFilm } from './words.ts';

/** What this page plays in the place of the browser, or why neither does. */
export async function playedHere(blob: Blob): Promise<MotionJpegFilm | string> {
  return (await readMotionJpeg(blob)) ?? whyNoFilm(await readFilm(blob));
}
