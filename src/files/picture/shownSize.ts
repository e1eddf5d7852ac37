import { report } from '../report.ts';
import { orientationOf } from './orientation.ts';
import { pictureSizeOf, type PictureSize } from './size.ts';

/** Pixels of a picture as browsers show it, turned as its camera notes, without decoding it; undefined where its head doesn't tell. Never rejects. */
export async function shownSizeOf(file: Blob): Promise<PictureSize | undefined> {
  const size = await pictureSizeOf(file);
  if (size === undefined || !(size.width > 0 && size.height > 0)) return undefined;
  try {
    return (await orientationOf(file)) >= 5 ? { width: size.height, height: size.width } : size;
  } catch (error) {
    report('Reading how a picture lies in its file', error);
    return size;
  }
}
