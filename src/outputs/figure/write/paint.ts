import { FIGURE_FONT, type Area, type FigureMark, type Paint, type PhotoMark, type TextMark } from '../scene.ts';

export type PaintContext = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** The same marks as in the SVG, on a canvas: each is what the other is, one by one. */
export function paintMarks(context: PaintContext, marks: readonly FigureMark<ImageBitmap>[], scale: number): void {
  for (const mark of marks) {
    switch (mark.kind) {
      case 'path':
        paintPath(context, new Path2D(mark.d), mark);
        break;
      case 'dot': {
        const path = new Path2D();
        path.arc(mark.x, mark.y, mark.radius, 0, 2 * Math.PI);
        paintPath(context, path, mark);
        break;
      }
      case 'text':
        paintText(context, mark);
        break;
      case 'photo':
        paintPhoto(context, mark, scale);
        break;
      case 'group':
        clipped(context, mark.clip, () => paintMarks(context, mark.marks, scale));
    }
  }
}

function paintPath(context: PaintContext, path: Path2D, { fill, fillOpacity, stroke, strokeOpacity, width, dash }: Paint): void {
  if (fill !== undefined) {
    context.globalAlpha = fillOpacity ?? 1;
    context.fillStyle = fill;
    // A rule that isn't named is the usual one, as in SVG.
    context.fill(path, 'nonzero');
  }
  if (stroke !== undefined) {
    context.globalAlpha = strokeOpacity ?? 1;
    context.strokeStyle = stroke;
    context.lineWidth = width ?? 1;
    context.lineJoin = 'round';
    context.setLineDash([...(dash ?? [])]);
    context.stroke(path);
  }
  context.globalAlpha = 1;
}

function paintText(context: PaintContext, { x, y, text, size, colour, isBold, anchor, turn }: TextMark): void {
  context.save();
  context.translate(x, y);
  if (turn !== undefined) context.rotate((turn * Math.PI) / 180);
  context.font = fontOf(size, isBold);
  context.textAlign = anchor === 'middle' ? 'center' : (anchor ?? 'start');
  context.textBaseline = 'alphabetic';
  context.fillStyle = colour;
  context.fillText(text, 0, 0);
  context.restore();
}

export function fontOf(size: number, isBold = false): string {
  return `${isBold ? 'bold ' : ''}${size}px ${FIGURE_FONT}`;
}

/** Enlarged pixels keep their edges, here as on the page. */
function paintPhoto(context: PaintContext, { x, y, width, height, source }: PhotoMark<ImageBitmap>, scale: number): void {
  context.imageSmoothingEnabled = width * scale < source.width || height * scale < source.height;
  context.imageSmoothingQuality = 'high';
  context.drawImage(source, x, y, width, height);
}

function clipped(context: PaintContext, clip: Area | undefined, paint: () => void): void {
  if (clip === undefined) return paint();
  context.save();
  context.beginPath();
  context.rect(clip.x, clip.y, clip.width, clip.height);
  context.clip();
  paint();
  context.restore();
}
