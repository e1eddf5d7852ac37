import type { View } from '../../../ui/picture/viewport.ts';
import type { Scene } from '../drawDetections.ts';
import type { Trail } from './tracks.ts';

/** Tails that fade towards their beginning, on a dark edge like all that is drawn on pictures. */
export function drawTrails(
  context: CanvasRenderingContext2D,
  { scale, x, y }: View,
  trails: readonly Trail[],
  inkOf: Scene['inkOf'],
  pen = 2,
): void {
  context.lineJoin = context.lineCap = 'round';
  for (const { item, xy } of trails) {
    const { colour } = inkOf(item);
    const steps = xy.length / 2 - 1;
    for (let step = 0; step < steps; step++) {
      const at = step * 2;
      context.beginPath();
      context.moveTo((xy[at] ?? 0) * scale + x, (xy[at + 1] ?? 0) * scale + y);
      context.lineTo((xy[at + 2] ?? 0) * scale + x, (xy[at + 3] ?? 0) * scale + y);
      context.globalAlpha = 0.9 * (1 - step / steps);
      context.strokeStyle = 'rgba(0, 0, 0, 0.5)';
      context.lineWidth = pen * 2;
      context.stroke();
      context.strokeStyle = colour;
      context.lineWidth = pen;
      context.stroke();
    }
  }
  context.globalAlpha = 1;
  context.lineCap = 'butt';
}
