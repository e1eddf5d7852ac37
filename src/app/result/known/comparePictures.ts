import { pictureSize } from '../../../ui/picture/words.ts';
import { comparePixels } from '../../../ui/picture/pixels.ts';
import type { Picture } from '../../../ui/picture/picture.ts';
import type { ComparePictures } from '../../../runs/example/verdict.ts';

/** Two pictures as the browser draws them; undefined where it draws one of them not. */
export const comparePictures: ComparePictures = async (recorded, now) => {
  const urls = [recorded, now].map((blob) => URL.createObjectURL(blob));
  try {
    const [one, other] = await Promise.all(urls.map(decoded));
    if (one === undefined || other === undefined) return undefined;
    if (one.width !== other.width || one.height !== other.height)
      return { recorded: pictureSize(one.width, one.height), now: pictureSize(other.width, other.height) };
    return comparePixels(one, other);
  } finally {
    for (const url of urls) URL.revokeObjectURL(url);
  }
};

async function decoded(url: string): Promise<Picture | undefined> {
  const element = new Image();
  element.src = url;
  try {
    await element.decode();
  } catch {
    // A kind of picture that browsers don't draw, which the caller says.
    return undefined;
  }
  return { element, width: element.naturalWidth, height: element.naturalHeight, valuesAt: () => Promise.resolve(undefined) };
}
