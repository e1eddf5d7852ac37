import type { KeyboardEvent } from 'react';
import type { Viewport } from '../useViewport.ts';
import { toPicture, type Point, type Size, type View } from '../viewport.ts';
import { pixelAt } from './shapes.ts';

const STEPS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** Where an arrow key goes: a pixel, ten with Shift; undefined for other keys. */
export function keyStep({ key, shiftKey }: KeyboardEvent): Point | undefined {
  const step = Object.hasOwn(STEPS, key) ? STEPS[key] : undefined;
  return step && { x: step.x * (shiftKey ? 10 : 1), y: step.y * (shiftKey ? 10 : 1) };
}

/** The cross after an arrow key, which begins in the middle of what is seen and takes the view along; undefined for other keys. */
export function crossMoved(
  event: KeyboardEvent,
  { view, frame, lookAt }: Viewport,
  cross: Point | undefined,
  size: Size,
): Point | undefined {
  const by = keyStep(event);
  if (by === undefined || view === undefined || frame === undefined) return undefined;
  // Far out, the next pixel that the screen tells apart.
  const stride = Math.max(1, Math.round(1 / view.scale));
  const middle = toPicture(view, { x: frame.width / 2, y: frame.height / 2 });
  const next = pixelAt(cross === undefined ? middle : { x: cross.x + by.x * stride, y: cross.y + by.y * stride }, size);
  if (isOutside(next, view, frame)) lookAt(next);
  return next;
}

function isOutside({ x, y }: Point, view: View, frame: Size): boolean {
  const [left, top] = [x * view.scale + view.x, y * view.scale + view.y];
  return left < 0 || top < 0 || left > frame.width || top > frame.height;
}
