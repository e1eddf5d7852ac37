import { breather } from './breathe.ts';
import { RasterError, type PictureArea, type Samples } from './raster.ts';
import * as say from './words.ts';

/** Where a block lies: its row and column among the others, and its plane where a file keeps each band by itself. */
export interface BlockPlace {
  readonly row: number;
  readonly column: number;
  readonly plane: number;
}

/** A picture in pieces that are read one by one: tiles, strips, rows of them. */
export interface Blocks {
  /** Of the picture, in pixels. */
  readonly width: number;
  readonly height: number;
  /** Of a piece; the last ones may be shorter. */
  readonly blockWidth: number;
  readonly blockHeight: number;
  readonly bands: number;
  /** As many as bands where each is kept by itself, else one, with the bands side by side. */
  readonly planes: number;
  readonly newBand: (count: number) => Samples;
  /** Fewer numbers than the piece has pixels where the file ends early. */
  readonly read: (place: BlockPlace) => Promise<Samples>;
}

interface ReadArea {
  /** Row by row, `Math.ceil(area.width / step)` numbers each. */
  readonly bands: Samples[];
  /** Share of it that couldn't be read. */
  readonly lost: number;
}

const MOST_BLOCKS = 4_000_000;
/** Broken pieces at the beginning, after which no good one is expected. */
const GIVE_UP = 200;

export function wholeOf({ width, height }: Pick<PictureArea, 'width' | 'height'>): PictureArea {
  return { x: 0, y: 0, width, height };
}

/**
 * Every `step`-th pixel of an area, beginning with its first. Nothing is read but the blocks in which such pixels lie, one after the other.
 * @throws what aborted the signal, between two blocks
 */
export async function readArea(blocks: Blocks, area: PictureArea, step: number, signal?: AbortSignal): Promise<ReadArea> {
  const { blockWidth, blockHeight, planes } = blocks;
  const [width, height] = [Math.ceil(area.width / step), Math.ceil(area.height / step)];
  const bands = Array.from({ length: blocks.bands }, () => blocks.newBand(width * height));
  const breathe = breather(signal);
  const columns = blocksOf(area.x, area.width, blockWidth, step);
  const rows = blocksOf(area.y, area.height, blockHeight, step);
  const due = columns.length * rows.length * planes;
  if (!(due <= MOST_BLOCKS)) throw new RasterError(say.tooManyPieces);
  let read = 0;
  let lost = 0;
  let problem: unknown;
  for (const row of rows) {
    for (const column of columns) {
      for (let plane = 0; plane < planes; plane++) {
        await breathe();
        try {
          const samples = await blocks.read({ row, column, plane });
          const whole = blockWidth * Math.min(blockHeight, blocks.height - row * blockHeight) * (planes > 1 ? 1 : blocks.bands);
          if (samples.length < whole) lost += 1 - samples.length / whole;
          if (samples.length > 0) read++;
          copy(samples, planes > 1 ? bands.slice(plane, plane + 1) : bands, { row, column }, blocks, { ...area, step });
        } catch (error) {
          problem = error;
          lost++;
          if (read === 0 && lost >= GIVE_UP) throw new RasterError(say.pixelsUnreadable(reasonOf(problem)));
        }
      }
    }
  }
  if (read === 0) throw new RasterError(say.pixelsUnreadable(reasonOf(problem)));
  return { bands, lost: lost / due };
}

/** Places of the blocks along one side in which a pixel lies that is taken. */
function blocksOf(from: number, length: number, block: number, step: number): number[] {
  const places: number[] = [];
  for (let place = Math.floor(from / block); place * block < from + length; place++) {
    if (firstTaken(Math.max(from, place * block), from, step) < Math.min((place + 1) * block, from + length)) places.push(place);
    if (places.length > MOST_BLOCKS) break;
  }
  return places;
}

/** The first pixel at or behind `at` that is a whole number of steps from the beginning. */
function firstTaken(at: number, from: number, step: number): number {
  return from + Math.ceil((at - from) / step) * step;
}

function reasonOf(problem: unknown): string {
  const text = problem instanceof Error ? problem.message : '';
  return text === '' ? say.endsOrDamaged : `${text.replace(/\.$/, '')}.`;
}

function copy(
  from: Samples,
  bands: readonly Samples[],
  place: Pick<BlockPlace, 'row' | 'column'>,
  { blockWidth, blockHeight, width, height }: Blocks,
  { step, ...area }: PictureArea & { readonly step: number },
): void {
  const [blockLeft, blockTop] = [place.column * blockWidth, place.row * blockHeight];
  const left = firstTaken(Math.max(blockLeft, area.x), area.x, step);
  const top = firstTaken(Math.max(blockTop, area.y), area.y, step);
  const right = Math.min(blockLeft + blockWidth, area.x + area.width, width);
  const bottom = Math.min(blockTop + blockHeight, area.y + area.height, height);
  const stride = bands.length;
  const outWidth = Math.ceil(area.width / step);
  const count = Math.ceil((right - left) / step);
  for (let y = top; y < bottom; y += step) {
    const start = ((y - blockTop) * blockWidth + left - blockLeft) * stride;
    const out = ((y - area.y) / step) * outWidth + (left - area.x) / step;
    if (stride === 1 && step === 1) bands[0]?.set(from.subarray(start, start + count), out);
    else {
      for (const [layer, band] of bands.entries()) {
        for (let index = 0, at = start + layer; index < count; index++, at += step * stride) band[out + index] = from[at] ?? 0;
      }
    }
  }
}
