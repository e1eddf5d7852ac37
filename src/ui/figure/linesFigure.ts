import { axesOf } from './axes.ts';
import { legendOf } from './legend.ts';
import { extentOf, PLOT } from './plotPlace.ts';
import { hundredths, type FigureLook, type FigureMark, type FigureScene } from './scene.ts';

export interface PlottedLines {
  readonly x: readonly number[];
  readonly xName: string;
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
  /** Whether lines lead from point to point. */
  readonly isLine: boolean;
  /** What the lines are, in words. */
  readonly about: string;
}

/** So many points can be told apart. */
const MOST_MARKED = 60;

/** Numbers over numbers, with axes. */
export function linesFigure({ x, xName, series, isLine, about }: PlottedLines, look: FigureLook, tall: number = PLOT.height): FigureScene {
  const { ink } = look;
  const { width, margin, em } = PLOT;
  const finite = series.flatMap(({ values }) => values.filter((value) => value !== null));
  const [single] = series;
  const axes = axesOf(
    { x: margin, y: margin, width: width - 2 * margin, height: tall - 2 * margin },
    em,
    {
      x: { ...extentOf(x), label: xName },
      y: { ...extentOf(finite), label: series.length === 1 ? (single?.name ?? '') : '' },
    },
    look,
  );
  const isMarked = !isLine || x.length <= MOST_MARKED;
  const lines = series.map(({ name, values }, index): FigureMark => {
    const stroke = ink.series[index % ink.series.length] ?? ink.accent;
    const points: FigureMark[] = [];
    let d = '';
    let isDown = false;
    for (const [at, value] of values.entries()) {
      const place = x[at];
      if (value === null || place === undefined || !Number.isFinite(place)) {
        isDown = false;
        continue;
      }
      const [px, py] = [axes.toX(place), axes.toY(value)];
      d += `${isDown ? 'L' : 'M'}${px} ${py}`;
      // A point between gaps has no line, and would be seen nowhere.
      const isAlone = !isDown && (values[at + 1] ?? null) === null;
      isDown = true;
      if (isMarked || isAlone) {
        const dot = {
          kind: 'dot',
          x: px,
          y: py,
          radius: isMarked ? 3.5 : 1.5,
          fill: isMarked ? ink.ground : stroke,
          stroke,
          width: 1.5,
        } as const;
        points.push({ kind: 'group', title: `${name}: ${place}, ${value}`, marks: [dot] });
      }
    }
    const line = isLine && d !== '' ? [{ kind: 'path', d, stroke, width: 2 } as const] : [];
    return { kind: 'group', title: name, marks: [...line, ...points] };
  });
  const scene = { width, height: tall, em, marks: [...axes.marks, ...lines], about };
  if (!look.legend || series.length < 2) return scene;
  const entries = series.map(({ name }, index) => ({
    label: name,
    swatch: (left: number, top: number, side: number): FigureMark[] => [
      {
        kind: 'path',
        d: `M${left} ${hundredths(top + side / 2)}h${side}`,
        stroke: ink.series[index % ink.series.length] ?? ink.accent,
        width: 3,
      },
    ],
  }));
  const { marks, height } = legendOf(entries, { x: axes.area.x, y: tall - 8, width: axes.area.width, em }, look);
  return { ...scene, height: Math.ceil(tall + height + 4), marks: [...scene.marks, ...marks] };
}
