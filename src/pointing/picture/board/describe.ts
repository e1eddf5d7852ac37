import type { PictureMark } from '../../../ui/picture/shapes/shapes.ts';
import * as words from '../words.ts';

/** `Box 2`, or `Box` where there is one only. */
export function sketchName(shapes: readonly PictureMark[], index: number): string {
  const shape = shapes[index];
  if (shape === undefined) return '';
  const name = words.shapeName[shape.kind];
  return shapes.length > 1 ? words.numbered(name, index + 1) : name;
}

export function describeShape(shape: PictureMark, hasLabels: boolean, hasGroups: boolean): string {
  switch (shape.kind) {
    case 'box':
      return words.boxAt(short(shape.x1), short(shape.y1), short(shape.x2), short(shape.y2));
    case 'polygon':
      return words.corners(shape.corners.length);
    case 'cut':
      return words.pixelsOf(short(shape.pixels), shape.side);
    case 'point': {
      const label = hasLabels ? [shape.label === 0 ? words.background : words.foreground] : [];
      const group = hasGroups ? [words.ofObject(shape.group + 1)] : [];
      return [words.at(short(shape.x), short(shape.y)), ...label, ...group].join(' · ');
    }
  }
}

function short(value: number): number {
  return Number(value.toFixed(1));
}
