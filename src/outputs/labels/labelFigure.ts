import type { Picture } from '../../ui/picture/picture.ts';
import { pictureFigure } from '../../ui/figure/pictureFigure.ts';
import { boxPath, type FigureSource } from '../../ui/figure/scene.ts';
import type { LabelKind } from './kind.ts';
import { rowTitle, type LabelRow } from './rows.ts';

interface Shown {
  readonly title: string;
  readonly map: Picture;
  /** The picture that was sent, seen through the map as far as that isn’t opaque. */
  readonly under: Picture | undefined;
  readonly opacity: number;
  readonly kind: LabelKind;
  readonly rows: readonly LabelRow[];
  readonly hidden: ReadonlySet<number>;
}

/** What is seen of a label map, to be saved: the map, over its picture if there is one, and a line of the legend for what is shown of it. */
export function labelFigure({ title, map, under, opacity, kind, rows, hidden }: Shown): FigureSource {
  const entries = rows
    .filter(({ value }) => !hidden.has(value))
    .map((row) => ({
      label: rowTitle(row, kind),
      count: row.pixels,
      swatch: (x: number, y: number, side: number) => [{ kind: 'path', d: boxPath(x, y, x + side, y + side), fill: row.colour } as const],
    }));
  const own = { element: map.element };
  const drawn = under === undefined ? { photo: own } : { photo: { element: under.element }, over: { photo: own, opacity } };
  return { title, hasLegend: true, draw: (look) => pictureFigure({ ...drawn, size: map, entries, notes: [] }, look) };
}
