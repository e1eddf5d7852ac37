import { readFilm } from './readFilm.ts';
import { whyNoFilm } from './words.ts';

/** Why a browser that was given this film shows nothing. */
export async function whyUnplayable(blob: Blob): Promise<string> {
  return whyNoFilm(await readFilm(blob));
}
