import { axesOf } from './axes.ts';
import { PLOT } from './plotPlace.ts';
import { boxPath, hundredths, type FigureLook, type FigureMark, type FigureScene } from './scene.ts';
import * as words from './words.ts';

export interface DrawnHistogram {
  /** Where each bar begins, and where the last one ends. */
  readonly edges: readonly number[];
  readonly counts: readonly number[];
  /** What is counted by its size, with its unit. */
  readonly xName: string;
  /** What is counted. */
  readonly yName: string;
  /** Each bar is of one whole number, which its first edge is, and stands over it. */
  readonly isOfEach?: boolean;
}

/** One among a million is still seen. */
const LEAST_HEIGHT = 0.75;

/** How often values lie where: a bar for each step, from its one edge to the other, and as high as its count. */
export function histogramFigure(drawn: DrawnHistogram, look: FigureLook, height: number = PLOT.height): FigureScene {
  const { counts, xName, yName, isOfEach = false } = drawn;
  const { ink } = look;
  const edges = isOfEach ? drawn.edges.map((edge) => edge - 0.5) : drawn.edges;
  const { width, margin, em } = PLOT;
  const most = counts.reduce((largest, count) => Math.max(largest, count), 0);
  const [low = 0, high = 1] = [edges[0], edges.at(-1)];
  const place = { x: margin, y: margin, width: width - 2 * margin, height: height - 2 * margin };
  const axes = axesOf(
    place,
    em,
    { x: { low, high, label: xName }, y: { low: 0, high: Math.max(1, most), label: yName, isWhole: true } },
    look,
  );
  const floor = axes.toY(0);
  // Many narrow bars touch: gaps between them would be all that is seen.
  const gap = axes.area.width / Math.max(1, counts.length) > 6 ? 0.5 : 0;
  const bars = counts.flatMap((count, at): FigureMark[] => {
    const [from = 0, to = 0] = [edges[at], edges[at + 1]];
    if (count === 0) return [];
    const [left, right] = [hundredths(axes.toX(from) + gap), hundredths(axes.toX(to) - gap)];
    const top = hundredths(Math.min(axes.toY(count), floor - LEAST_HEIGHT));
    const title = isOfEach ? words.barOfOne(drawn.edges[at] ?? 0, count) : words.bar(from, to, count);
    return [{ kind: 'group', title, marks: [{ kind: 'path', d: boxPath(left, top, right, floor), fill: ink.accent }] }];
  });
  const about = words.spread(
    yName,
    counts.reduce((sum, count) => sum + count, 0),
    drawn.edges[0] ?? 0,
    drawn.edges.at(isOfEach ? -2 : -1) ?? 1,
  );
  return { width, height, em, marks: [...axes.marks, ...bars], about };
}
