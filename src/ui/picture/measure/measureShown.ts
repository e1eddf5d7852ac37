import { measure, type Measured, type MeasuredLine } from '../../../files/raster/region/measure.ts';
import { pointsOf, type Region } from '../../../files/raster/region/region.ts';
import { countColours } from '../../../files/raster/region/shownColours.ts';
import { reporting } from '../../../files/report.ts';
import type { Picture } from '../picture.ts';

/** Pixels that are copied from the browser at a time: a few milliseconds of the page’s own thread, from which alone they can be had. */
const PIECE = 1 << 18;
/** A canvas that is wider isn't given everywhere. */
const WIDEST = 4096;

/** What the browser shows below a region, as three colours of 8 bits. Pieces are read one after another, and the page goes on between them. */
export async function measureShown({ element, width, height }: Picture, region: Region): Promise<Measured> {
  const size = { width, height };
  // What is drawn smaller than it is has fewer pixels than it says.
  const step = element instanceof HTMLCanvasElement && element.width > 0 ? Math.max(1, width / element.width) : 1;
  const shared = { of: 'shown', step, names: ['red', 'green', 'blue'] } as const;
  if (region.kind === 'line') return { ...profile(element, size, region), ...shared };
  const counter = countColours(region.corners, size);
  if (counter === undefined) {
    const none = measure({ ...size, bands: [0, 1, 2].map(() => new Uint8Array(0)), meaning: 'rgb' }, region);
    return { ...none, ...shared };
  }
  // Decoded beside the page's own thread, as far as the browser does that; what it can't decode is drawn as it is.
  if (element instanceof HTMLImageElement) await element.decode().catch(reporting('Decoding a picture to be measured'));
  const across = Math.min(counter.right - counter.left, WIDEST);
  const rows = Math.max(1, Math.floor(PIECE / across));
  for (let left = counter.left; left < counter.right; left += across) {
    const wide = Math.min(across, counter.right - left);
    for (let top = counter.top; top < counter.bottom; top += rows) {
      const rgba = pixelsAt(element, size, { left, top, width: wide, height: Math.min(rows, counter.bottom - top) });
      counter.add(rgba, { left, top, width: wide });
      await new Promise((resolve) => setTimeout(resolve));
    }
  }
  return { ...counter.done(), ...shared };
}

type Line = Extract<Region, { kind: 'line' }>;
type Size = Pick<Picture, 'width' | 'height'>;

/** Points that are read together: they lie in a square of as many pixels as a piece has. */
const TOGETHER = 512;

function profile(element: Picture['element'], { width, height }: Size, { from, to }: Line): MeasuredLine {
  const all = pointsOf(from, to).map((point) => ({ ...point, x: Math.floor(point.spot.x), y: Math.floor(point.spot.y) }));
  const isIn = ({ x, y }: { x: number; y: number }) => x >= 0 && y >= 0 && x < width && y < height;
  const points: MeasuredLine['points'][number][] = [];
  for (let first = 0; first < all.length; first += TOGETHER) {
    const some = all.slice(first, first + TOGETHER);
    const inside = some.filter(isIn);
    const [left, top] = [Math.min(...inside.map(({ x }) => x)), Math.min(...inside.map(({ y }) => y))];
    const [right, bottom] = [Math.max(...inside.map(({ x }) => x)) + 1, Math.max(...inside.map(({ y }) => y)) + 1];
    const piece = { left, top, width: right - left, height: bottom - top };
    const rgba = inside.length === 0 ? undefined : pixelsAt(element, { width, height }, piece);
    for (const point of some) {
      const at = ((point.y - top) * piece.width + point.x - left) * 4;
      const isSeen = isIn(point) && rgba !== undefined && rgba[at + 3] !== 0;
      const values = [0, 1, 2].map((channel) => (isSeen ? (rgba[at + channel] ?? NaN) : NaN));
      points.push({ spot: point.spot, distance: point.distance, values });
    }
  }
  return { kind: 'line', points };
}

interface Piece extends Size {
  readonly left: number;
  readonly top: number;
}

function pixelsAt(element: Picture['element'], whole: Size, { left, top, width, height }: Piece): Uint8ClampedArray {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('This browser gives no canvas.');
  context.imageSmoothingEnabled = false;
  context.drawImage(element, -left, -top, whole.width, whole.height);
  return context.getImageData(0, 0, width, height).data;
}
