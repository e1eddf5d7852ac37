import { axesOf } from '../../../ui/figure/axes.ts';
import { legendOf } from '../../../ui/figure/legend.ts';
import { PLOT } from '../../../ui/figure/plotPlace.ts';
import { boxPath, roundedPath, type FigureLook, type FigureMark, type FigureScene } from '../../../ui/figure/scene.ts';
import type { ClassEntry } from '../classes.ts';
import * as shared from '../words.ts';
import type { CountsOverTime } from './counts.ts';
import * as words from './words.ts';

export interface DrawnCounts {
  readonly counts: CountsOverTime;
  /** Those with a colour of their own, as counted. */
  readonly classes: readonly ClassEntry[];
  /** In seconds; undefined where only the order of the frames is known. */
  readonly duration: number | undefined;
  /** Lists of the answer. */
  readonly total: number;
}

/** How many were found at each moment, as on the page: a bar for each stripe of time, its classes on top of each other. */
export function countsFigure({ counts, classes, duration, total }: DrawnCounts, look: FigureLook): FigureScene {
  const { stripes, most } = counts;
  const { width, height, margin, em } = PLOT;
  const place = { x: margin, y: margin, width: width - 2 * margin, height: height - 2 * margin };
  const x =
    duration === undefined ? { low: 1, high: total + 1, label: words.frameAxis } : { low: 0, high: duration, label: words.timeAxis };
  const { marks, area, toX, toY } = axesOf(
    place,
    em,
    { x, y: { low: 0, high: Math.max(1, most), label: words.foundAxis, isWhole: true } },
    look,
  );
  const momentOf = (stripe: number) => x.low + (stripe / Math.max(1, stripes.length)) * (x.high - x.low);
  const base = stripes.map(() => 0);
  const inks = [...classes.map(({ label, ink }) => ({ name: label === '' ? shared.noClass : label, colour: ink.colour })), undefined];
  const areas = inks.map((ink, at): FigureMark => {
    const { name, colour } = ink ?? { name: classes.length === 0 ? words.foundAxis : words.otherClasses, colour: look.ink.quiet };
    let d = '';
    for (const [stripe, own] of stripes.entries()) {
      const count = own?.counts[at] ?? 0;
      if (count === 0) continue;
      const low = base[stripe] ?? 0;
      base[stripe] = low + count;
      d += boxPath(toX(momentOf(stripe)), toY(low + count), toX(momentOf(stripe + 1)), toY(low));
    }
    return { kind: 'group', title: name, marks: d === '' ? [] : [{ kind: 'path', d, fill: colour }] };
  });
  const scene = { width, height, em, marks: [...marks, ...areas], about: words.countsTold(most, classes.length) };
  // One colour for all needs no word.
  if (!look.legend || classes.length === 0) return scene;
  const entries = inks.flatMap((ink, at) => {
    if (!stripes.some((stripe) => (stripe?.counts[at] ?? 0) > 0)) return [];
    const fill = ink?.colour ?? look.ink.quiet;
    const swatch = (left: number, top: number, side: number): FigureMark[] => [
      { kind: 'path', d: roundedPath({ x: left, y: top, width: side, height: side }, side / 5), fill },
    ];
    return [{ label: ink?.name ?? words.otherClasses, swatch }];
  });
  const legend = legendOf(entries, { x: area.x, y: height - 8, width: area.width, em }, look);
  return { ...scene, height: Math.ceil(height + legend.height + 4), marks: [...scene.marks, ...legend.marks] };
}
