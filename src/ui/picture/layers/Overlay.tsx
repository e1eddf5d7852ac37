import { useLayoutEffect, useRef } from 'react';
import type { Size, View } from '../viewport.ts';

/** Draws over the picture, in pixels of the frame. */
export type DrawOver = (context: CanvasRenderingContext2D, view: View, frame: Size) => void;

interface Props {
  draw: DrawOver;
  view: View;
  frame: Size;
  /** How much of the picture’s own pixels it shows, if it shows any. */
  name?: 'whole' | 'part';
}

/** A canvas over the picture, drawn again with every movement. */
export function Overlay({ draw, view, frame, name }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (context === null || context === undefined) return;
    const ratio = window.devicePixelRatio || 1;
    const [width, height] = [Math.round(frame.width * ratio), Math.round(frame.height * ratio)];
    if (context.canvas.width !== width || context.canvas.height !== height) Object.assign(context.canvas, { width, height });
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, frame.width, frame.height);
    draw(context, view, frame);
  }, [draw, view, frame]);
  return (
    <canvas
      ref={canvas}
      aria-hidden
      data-details={name}
      // As large as the frame was when it was measured, like the picture under it: stretched, it would lie beside the things.
      style={{ position: 'absolute', top: 0, left: 0, width: frame.width, height: frame.height, pointerEvents: 'none' }}
    />
  );
}
