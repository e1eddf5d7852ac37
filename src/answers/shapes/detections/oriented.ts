import type { Detection, Group, Outline } from './detection.ts';
import { plain } from './names.ts';
import { numberOf } from './numbers.ts';

/** As `plain` has the names of turns; what follows is a unit. */
const ANGLE = /^(?:box|bbox)?(?:angle|theta|rotation|rot)(deg(?:rees?)?|rad(?:ians?)?)?$/;
const FULL_TURN = 2 * Math.PI;
const IN_DEGREES = Math.PI / 180;

interface Angle {
  readonly value: number;
  readonly unit: 'degrees' | 'radians' | undefined;
}

/** How far a box is turned, as said beside it. */
function angleBeside({ more }: Pick<Detection, 'more'>): Angle | undefined {
  for (const name in more) {
    const unit = ANGLE.exec(plain(name));
    const value = unit === null ? undefined : numberOf(more[name]);
    if (unit === null || value === undefined) continue;
    return { value, unit: unit[1] === undefined ? undefined : unit[1].startsWith('deg') ? 'degrees' : 'radians' };
  }
  return undefined;
}

/**
 * Boxes by their centre with an angle beside them, turned as OpenCV and Ultralytics turn them: clockwise, as y grows downwards. The unit
 * is what the name says; without a word no angle beyond a full turn is in radians, and what else is in the answer has the same unit.
 * Where that is left open they stay straight.
 */
export function withTurns(groups: readonly Group[]): readonly Group[] {
  const angles = groups.flatMap(({ items }) => items.flatMap((item) => angleBeside(item) ?? []));
  if (angles.length === 0) return groups;
  const unit =
    angles.find((angle) => angle.unit !== undefined)?.unit ??
    (angles.some(({ value }) => Math.abs(value) > FULL_TURN) ? 'degrees' : undefined);
  if (unit === undefined) return groups;
  const scale = unit === 'degrees' ? IN_DEGREES : 1;
  return groups.map((group) => ({
    ...group,
    items: group.items.map((item) => {
      const angle = angleBeside(item);
      if (angle === undefined || angle.value === 0) return item;
      return { ...item, outlines: item.outlines.map((outline) => turnedBox(outline, angle.value * scale)) };
    }),
  }));
}

/** Whether a box is drawn straight that the answer says is turned. */
export function isDrawnStraight(shapes: readonly { readonly kind: Outline['kind'] }[], more: Detection['more']): boolean {
  return shapes.some(({ kind }) => kind === 'box') && (angleBeside({ more })?.value ?? 0) !== 0;
}

function turnedBox(outline: Outline, angle: number): Outline {
  if (outline.kind !== 'box' || outline.layout !== 'cxcywh') return outline;
  return { kind: 'polygon', xy: cornersOfTurned(...outline.quad, angle) };
}

/** Corners of a box turned by an angle in radians. */
export function cornersOfTurned(x: number, y: number, width: number, height: number, angle: number): number[] {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ].flatMap(([right = 0, down = 0]) => {
    const [dx, dy] = [(right * width) / 2, (down * height) / 2];
    return [x + dx * cos - dy * sin, y + dx * sin + dy * cos];
  });
}
