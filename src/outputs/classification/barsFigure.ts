import { notesBelow } from '../../ui/figure/legend.ts';
import {
  BELOW_MIDDLE,
  fitted,
  roundedPath,
  hundredths,
  type FigureLook,
  type FigureMark,
  type FigureScene,
} from '../../ui/figure/scene.ts';
import type { ShownClasses } from './props.ts';
import * as words from './words.ts';

const WIDTH = 640;
const EM = 14;
const MARGIN = 20;
const ROW = 44;
const INFO = 18;
const BAR = 8;
/** Of all but the best, as on the page. */
const FAINT = 0.55;

/** The classes that are shown, best first: each with its score in words, and with all of its digits where the pointer rests. */
export function barsFigure({ rows, total }: ShownClasses, look: FigureLook): FigureScene {
  const { ink, measure } = look;
  const marks: FigureMark[] = [];
  const right = WIDTH - MARGIN;
  let y = MARGIN - 8;
  for (const [index, { row, share, value }] of rows.entries()) {
    const isBest = index === 0;
    const baseline = y + 12 + EM * BELOW_MIDDLE;
    const text = { kind: 'text', y: hundredths(baseline), size: EM, isBold: isBest } as const;
    const room = right - MARGIN - measure(value, EM, isBest) - EM;
    const bar = { x: MARGIN, y: y + 25, width: right - MARGIN, height: BAR };
    const part = Number.isNaN(share) ? 0 : Math.min(Math.max(share, 0), 1);
    marks.push({
      kind: 'group',
      title: words.classWithScore(row.label, String(row.score)),
      marks: [
        { ...text, x: MARGIN, text: fitted(row.label, room, (own) => measure(own, EM, isBest)), colour: ink.text },
        { ...text, x: right, text: value, anchor: 'end', colour: isBest ? ink.text : ink.quiet },
        { kind: 'path', d: roundedPath(bar, BAR / 2), fill: ink.hairline, fillOpacity: 0.6 },
        ...(part === 0
          ? []
          : [
              {
                kind: 'path',
                d: roundedPath({ ...bar, width: bar.width * part }, BAR / 2),
                fill: ink.accent,
                ...(!isBest && { fillOpacity: FAINT }),
              } as const,
            ]),
        ...(row.info === undefined ? [] : [infoMark(row.info, y + ROW - 2, look)]),
      ],
    });
    y += ROW + (row.info === undefined ? 0 : INFO);
  }
  const place = { x: MARGIN, y, width: right - MARGIN, em: EM };
  const notes = notesBelow(rows.length < total ? [words.classesOf(rows.length, total)] : [], place, look);
  const about = rows.map(({ row }) => words.classWithScore(row.label, String(row.score))).join('; ');
  return { width: WIDTH, height: Math.ceil(y + notes.height + 6), em: EM, marks: [...marks, ...notes.marks], about };
}

function infoMark(info: string, y: number, { ink, measure }: FigureLook): FigureMark {
  const size = EM * 0.85;
  const text = fitted(info, WIDTH - 2 * MARGIN, (own) => measure(own, size));
  return { kind: 'text', x: MARGIN, y: hundredths(y + size * BELOW_MIDDLE), text, size: hundredths(size), colour: ink.quiet };
}
