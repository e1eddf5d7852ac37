import { useLayoutEffect, useRef, type CSSProperties } from 'react';
import type { BitMask } from './bitMask.ts';

/** More would take long to draw with each movement of the brush. */
const MOST_PIXELS = 4_000_000;

/** A colour that few pictures have, half clear. */
const TINT = [255, 0, 170, 150] as const;

/** What is painted, over the picture. */
export function MaskLayer({ mask, version, style }: { mask: BitMask; version: number; style: CSSProperties }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (context === null || context === undefined) return;
    const step = Math.ceil(Math.sqrt((mask.width * mask.height) / MOST_PIXELS)) || 1;
    const [width, height] = [Math.ceil(mask.width / step), Math.ceil(mask.height / step)];
    Object.assign(context.canvas, { width, height });
    const image = context.createImageData(width, height);
    const words = new Uint32Array(image.data.buffer);
    const tint = new Uint32Array(Uint8Array.from(TINT).buffer)[0] ?? 0;
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) if (mask.data[y * step * mask.width + x * step] !== 0) words[y * width + x] = tint;
    }
    context.putImageData(image, 0, 0);
  }, [mask, version]);
  return (
    <canvas
      ref={canvas}
      aria-hidden
      data-mask
      style={{ position: 'absolute', pointerEvents: 'none', imageRendering: 'pixelated', ...style }}
    />
  );
}
