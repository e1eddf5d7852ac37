import type { Point, View } from '../viewport.ts';

/** The pixel that is read by keyboard, to be seen on any picture. */
export function PixelCross({ spot, view }: { spot: Point; view: View }) {
  const side = Math.max(view.scale, 5);
  const middle = { x: (spot.x + 0.5) * view.scale + view.x, y: (spot.y + 0.5) * view.scale + view.y };
  return (
    <svg
      aria-hidden
      data-cross
      width={side + 24}
      height={side + 24}
      viewBox={`${-side / 2 - 12} ${-side / 2 - 12} ${side + 24} ${side + 24}`}
      style={{ position: 'absolute', left: middle.x - side / 2 - 12, top: middle.y - side / 2 - 12, pointerEvents: 'none' }}
    >
      {[
        ['#000', 3],
        ['#fff', 1.25],
      ].map(([stroke, strokeWidth]) => (
        <g key={stroke} stroke={String(stroke)} strokeWidth={strokeWidth} fill="none">
          <rect x={-side / 2} y={-side / 2} width={side} height={side} />
          <path d={`M ${-side / 2 - 10} 0 h 8 M ${side / 2 + 2} 0 h 8 M 0 ${-side / 2 - 10} v 8 M 0 ${side / 2 + 2} v 8`} />
        </g>
      ))}
    </svg>
  );
}
