import { readArea, type Blocks } from './areas.ts';
import { heldBlocks } from './heldBlocks.ts';
import type { PictureArea, ReadPart } from './raster.ts';

type Sides = Pick<PictureArea, 'width' | 'height'>;

/** A page, or a smaller copy of it. */
export interface Level extends Sides {
  /** Called when it is first looked at. */
  readonly open: () => Promise<Blocks>;
}

/** Decoded pieces of all pictures that are looked at closely. */
export const lookedAt = heldBlocks(128_000_000);

/** A copy of half the size has a pixel more or less where the sides are odd. */
const SIDES_ROUNDED = 1.01;

/** Reads parts of a page, each from the smallest copy that is large enough. */
export function partReader(
  whole: Level,
  ...copies: readonly Level[]
): (area: PictureArea, step: number, signal?: AbortSignal) => Promise<ReadPart> {
  const opened = (level: Level) => ({
    factor: { x: whole.width / level.width, y: whole.height / level.height },
    blocks: memo(async () => lookedAt.of(await level.open())),
  });
  const levels = [opened(whole), ...copies.map(opened)] as const;
  return async (area, step, signal) => {
    const isFine = ({ factor }: (typeof levels)[0]) => Math.max(factor.x, factor.y) <= step * SIDES_ROUNDED;
    const level = levels.reduce((best, next) => (isFine(next) && next.factor.x > best.factor.x ? next : best), levels[0]);
    const { x: across, y: down } = level.factor;
    const blocks = await level.blocks();
    const own = areaIn(area, level.factor, blocks, Math.max(1, Math.round(step / across)));
    const { bands, lost } = await readArea(blocks, own, own.step, signal);
    const [width, height] = [Math.ceil(own.width / own.step), Math.ceil(own.height / own.step)];
    return {
      bands,
      width,
      height,
      step: own.step * across,
      lost,
      area: { x: own.x * across, y: own.y * down, width: width * own.step * across, height: height * own.step * down },
    };
  };
}

function memo<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}

/** The pixels of a copy that an area covers, from a whole number of steps on. */
function areaIn(
  area: PictureArea,
  factor: { readonly x: number; readonly y: number },
  size: Sides,
  step: number,
): PictureArea & { readonly step: number } {
  const along = (from: number, length: number, scale: number, side: number) => {
    const start = Math.min(Math.max(0, Math.floor(from / scale / step) * step), Math.floor((side - 1) / step) * step);
    return [start, Math.max(1, Math.min(side, Math.ceil((from + length) / scale)) - start)] as const;
  };
  const [x, width] = along(area.x, area.width, factor.x, size.width);
  const [y, height] = along(area.y, area.height, factor.y, size.height);
  return { x, y, width, height, step };
}
