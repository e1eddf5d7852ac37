import { fontOf } from '../write/paint.ts';

let context: CanvasRenderingContext2D | null | undefined;
const known = new Map<string, number>();
/** Texts whose width is remembered; a figure has a few hundred. */
const MOST_KNOWN = 5000;
const MEASURED_AT = 100;
/** Of a usual letter, where nothing can be measured. */
const USUAL = 0.56;

/** Width of a text in the figure's font. */
export function measureText(text: string, size: number, isBold = false): number {
  const key = `${isBold} ${text}`;
  let width = known.get(key);
  if (width === undefined) {
    if (context === undefined) context = document.createElement('canvas').getContext('2d');
    if (context !== null) context.font = fontOf(MEASURED_AT, isBold);
    width = context?.measureText(text).width ?? text.length * USUAL * MEASURED_AT;
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(key, width);
  }
  return (width * size) / MEASURED_AT;
}
