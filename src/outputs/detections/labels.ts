import type { View } from '../../ui/picture/viewport.ts';
import type { Item } from './place.ts';

export interface PlacedLabel {
  readonly item: Item;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Pen {
  readonly measure: (text: string) => number;
  /** Of the letters, in pixels of the frame. */
  readonly size: number;
}

/** Labels tried: the surest detections, in a frame that has room for a few dozen. */
const MOST_TRIED = 600;
/** Things smaller than this on the screen are dots among others, and get their label when one comes closer. */
const SMALLEST = 10;
const FEW = 30;
const LONGEST = 40;

function labelText({ label, score }: Pick<Item, 'label' | 'score'>): string {
  const name = label.length > LONGEST ? `${label.slice(0, LONGEST)}…` : label;
  return [name, score === undefined ? '' : formatConfidence(score)].filter((word) => word !== '').join(' ');
}

/** Two digits that tell: `0.93`, `87`, `0.004`. */
export function formatConfidence(score: number): string {
  if (!Number.isFinite(score)) return String(score);
  return Math.abs(score) < 0.01 && score !== 0 ? score.toPrecision(1) : String(Number(score.toFixed(2)));
}

/** Labels that don't cover each other: the active one first, then the surest. What finds no room has none until one zooms in. */
export function placeLabels(
  visible: readonly Item[],
  active: Item | undefined,
  view: View,
  frame: { readonly width: number; readonly height: number },
  { measure, size }: Pen,
): PlacedLabel[] {
  const few = visible.length <= FEW;
  const placed: PlacedLabel[] = [];
  const taken = new Occupied();
  // The surest are last in drawing order.
  const candidates = visible.slice(-MOST_TRIED).toReversed();
  for (const item of active === undefined ? candidates : [active, ...candidates.filter((other) => other !== active)]) {
    const { bounds } = item;
    const text = labelText(item);
    if (bounds === undefined || text === '') continue;
    const [left, top] = [bounds.left * view.scale + view.x, bounds.top * view.scale + view.y];
    const [right, bottom] = [bounds.right * view.scale + view.x, bounds.bottom * view.scale + view.y];
    if (item !== active && !few && right - left < SMALLEST && bottom - top < SMALLEST) continue;
    // Dots reach beyond their places.
    const gap = item.shapes.some(({ kind }) => kind === 'points') ? size * 0.4 : 0;
    const width = measure(text) + (size * 2) / 3;
    const height = size * 1.4;
    // Above the box; inside it where the frame ends; below it as a last resort.
    for (const y of [top - gap - height, Math.max(top, 0), bottom + gap]) {
      const label = { item, text, x: Math.max(0, Math.min(left, frame.width - width)), y, width, height };
      const fits = y >= 0 && y + height <= frame.height && (item === active || taken.isFree(label));
      if (!fits) continue;
      taken.take(label);
      placed.push(label);
      break;
    }
  }
  // The active one over all others.
  return placed.toReversed();
}

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Which spots of the frame are covered, found by rows rather than by asking every label. */
class Occupied {
  private readonly rows = new Map<number, Area[]>();

  isFree(area: Area): boolean {
    return this.near(area).every((row) => row.every((other) => !overlap(area, other)));
  }

  take(area: Area): void {
    for (const key of keysOf(area)) {
      const row = this.rows.get(key);
      if (row === undefined) this.rows.set(key, [area]);
      else row.push(area);
    }
  }

  private near(area: Area): Area[][] {
    return keysOf(area).map((key) => this.rows.get(key) ?? []);
  }
}

const ROW = 24;

function keysOf({ y, height }: Area): number[] {
  const [first, last] = [Math.floor(y / ROW), Math.floor((y + height) / ROW)];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function overlap(a: Area, b: Area): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
