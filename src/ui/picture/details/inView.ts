import type { PictureArea } from '../../../files/raster/raster.ts';
import type { Picture } from '../picture.ts';

/** What frames show of pictures just now: read when somebody saves what they look at, and nothing is drawn anew for it. */
const areas = new WeakMap<Picture['element'], PictureArea>();

export function noteInView({ element }: Picture, area: PictureArea | undefined): void {
  if (area === undefined) areas.delete(element);
  else areas.set(element, area);
}

/** The part of a picture that is seen, in its pixels; undefined where that is all of it. */
export function areaInView({ element, width, height }: Picture): PictureArea | undefined {
  const area = areas.get(element);
  return area === undefined || (area.width >= width && area.height >= height) ? undefined : area;
}
