import { legendOf } from '../../../ui/figure/legend.ts';
import {
  BELOW_MIDDLE,
  fitted,
  hundredths,
  roundedPath,
  type FigureLook,
  type FigureMark,
  type FigureScene,
} from '../../../ui/figure/scene.ts';
import type { PairedRow } from './pairRows.ts';
import * as words from './words.ts';

export interface DrawnPairs {
  readonly rows: readonly PairedRow[];
  readonly names: readonly [string, string];
  /** Which score has the longest bar. */
  readonly longest: number;
  readonly valueOf: (score: number | undefined) => string;
  /** Classes that aren't shown. */
  readonly left: number;
}

const WIDTH = 640;
const EM = 14;
const MARGIN = 20;
const BAR = 8;
const STEP = 17;
const VALUE = 80;

/** Two bars for each class, as on the page: the first answer’s above the second one’s. */
export function pairsFigure({ rows, names, longest, valueOf, left }: DrawnPairs, look: FigureLook): FigureScene {
  const { ink, measure } = look;
  const inks = [ink.accent, ink.series[1] ?? ink.text];
  const right = WIDTH - MARGIN;
  const wide = right - MARGIN - VALUE;
  const marks: FigureMark[] = [];
  let y = MARGIN;
  for (const row of rows) {
    const name = fitted(row.label, right - MARGIN, (text) => measure(text, EM));
    marks.push({ kind: 'text', x: MARGIN, y: hundredths(y + EM * (0.5 + BELOW_MIDDLE)), size: EM, text: name, colour: ink.text });
    y += EM + 8;
    for (const [side, score] of [row.left, row.right].entries()) {
      const bar = { x: MARGIN, y, width: wide, height: BAR };
      const share = score === undefined || Number.isNaN(score) ? 0 : Math.min(1, Math.abs(score) / longest);
      const text = { kind: 'text', x: right, size: hundredths(EM * 0.9), anchor: 'end', colour: ink.text } as const;
      marks.push({
        kind: 'group',
        title: `${names[side] ?? ''}: ${row.label} ${score ?? words.notThere}`,
        marks: [
          { kind: 'path', d: roundedPath(bar, 2), fill: ink.hairline, fillOpacity: 0.6 },
          ...(share === 0
            ? []
            : [{ kind: 'path', d: roundedPath({ ...bar, width: wide * share }, 2), fill: inks[side] ?? ink.accent } as const]),
          { ...text, y: hundredths(y + BAR / 2 + EM * 0.9 * BELOW_MIDDLE), text: valueOf(score) },
        ],
      });
      y += STEP;
    }
    y += 8;
  }
  const scene = { width: WIDTH, height: y, em: EM, marks, about: names.join(', ') };
  const place = { x: MARGIN, y, width: right - MARGIN, em: EM };
  // Whose bars they are is no decoration: they mean nothing without it.
  const entries = names.map((name, side) => ({
    label: words.barOf(side, name),
    swatch: (x: number, top: number, size: number): FigureMark[] => [
      { kind: 'path', d: roundedPath({ x, y: top + size / 4, width: size, height: size / 2 }, 2), fill: inks[side] ?? ink.accent },
    ],
  }));
  const legend = legendOf(entries, place, look);
  const more = left === 0 ? [] : [words.notShown(left)];
  const note: FigureMark[] = more.map((text) => ({
    kind: 'text',
    x: MARGIN,
    y: hundredths(y + legend.height + EM),
    size: hundredths(EM * 0.85),
    text,
    colour: ink.quiet,
  }));
  const height = Math.ceil(y + legend.height + (note.length > 0 ? 1.5 * EM : 0) + 8);
  return { ...scene, height, marks: [...marks, ...legend.marks, ...note] };
}
