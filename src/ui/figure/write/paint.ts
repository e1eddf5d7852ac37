import { FIGURE_FONT, type FigureMark, type GroupMark, type Paint, type PhotoMark, type TextMark } from '../scene.ts';

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
        paintGroup(context, mark, () => paintMarks(context, mark.marks, scale * (mark.move?.scale ?? 1)));
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
function paintPhoto(context: PaintContext, { x, y, width, height, source, opacity }: PhotoMark<ImageBitmap>, scale: number): void {
  context.imageSmoothingEnabled = width * scale < source.width || height * scale < source.height;
  context.imageSmoothingQuality = 'high';
  context.globalAlpha = opacity ?? 1;
  context.drawImage(source, x, y, width, height);
  context.globalAlpha = 1;
}

function paintGroup(context: PaintContext, { clip, move }: Pick<GroupMark<ImageBitmap>, 'clip' | 'move'>, paint: () => void): void {
  context.save();
  if (clip !== undefined) {
    context.beginPath();
    context.rect(clip.x, clip.y, clip.width, clip.height);
    context.clip();
  }
  if (move !== undefined) {
    context.translate(move.x, move.y);
    context.scale(move.scale, move.scale);
  }
  paint();
  context.restore();
}
