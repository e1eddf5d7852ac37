import { useLayoutEffect, useRef } from 'react';
import type { FilmClock } from '../../../ui/film/clock.ts';
import type { DrawOver } from '../../../ui/picture/layers/Overlay.tsx';
import type { Size, View } from '../../../ui/picture/viewport.ts';

interface Props {
  clock: FilmClock;
  /** What is drawn at a moment; called with each picture of the film. */
  drawAt: (seconds: number, ...rest: Parameters<DrawOver>) => void;
  view: View;
  frame: Size;
}

/** Drawn with each picture of a film while it plays, past React: the page beside it is written anew a few times a second. */
export function FilmOverlay({ clock, drawAt, view, frame }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (context === null || context === undefined) return;
    const ratio = window.devicePixelRatio || 1;
    Object.assign(context.canvas, { width: Math.round(frame.width * ratio), height: Math.round(frame.height * ratio) });
    const draw = () => {
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      context.clearRect(0, 0, frame.width, frame.height);
      drawAt(clock.seconds(), context, view, frame);
    };
    draw();
    return clock.subscribe(draw);
  }, [clock, drawAt, view, frame]);
  return (
    <canvas
      ref={canvas}
      aria-hidden
      data-film-overlay
      style={{ position: 'absolute', top: 0, left: 0, width: frame.width, height: frame.height, pointerEvents: 'none' }}
    />
  );
}
