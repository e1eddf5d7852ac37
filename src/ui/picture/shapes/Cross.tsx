import type { Point, View } from '../viewport.ts';
import { Stroked } from './ShapesSvg.tsx';

/** Where a key would draw. */
export function Cross({ at, view }: { at: Point; view: View }) {
  const [x, y] = [(at.x + 0.5) * view.scale + view.x, (at.y + 0.5) * view.scale + view.y];
  return (
    <g data-cross>
      <Stroked>
        <path d={`M ${x - 16} ${y} h 12 M ${x + 4} ${y} h 12 M ${x} ${y - 16} v 12 M ${x} ${y + 4} v 12`} />
      </Stroked>
    </g>
  );
}
