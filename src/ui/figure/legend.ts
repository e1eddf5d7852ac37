import { grouped } from '../../files/amounts.ts';
import { BELOW_MIDDLE, fitted, hundredths, type FigureLook, type FigureMark } from './scene.ts';
import * as words from './words.ts';

export interface LegendEntry {
  readonly label: string;
  /** How many there are of it. */
  readonly count?: number;
  /** Its sample, in a square of this side at this place. */
  readonly swatch: (x: number, y: number, side: number) => readonly FigureMark[];
}

interface Place {
  readonly x: number;
  /** Of its upper edge. */
  readonly y: number;
  readonly width: number;
  readonly em: number;
}

export interface PlacedLegend {
  readonly marks: readonly FigureMark[];
  readonly height: number;
}

/** In the unit of the text's size. */
const LINE = 1.7;
const SIDE = 1;
const GAP = 0.5;
const BETWEEN = 1.4;
/** Entries that somebody may look for something in. */
const MOST = 300;

/** What colours mean, in lines from left to right. */
export function legendOf(
  entries: readonly LegendEntry[],
  { x, y, width, em }: Place,
  { ink, measure }: Pick<FigureLook, 'ink' | 'measure'>,
): PlacedLegend {
  const marks: FigureMark[] = [];
  let [at, line] = [0, 0];
  const shown = entries.length > MOST ? entries.slice(0, MOST) : entries;
  for (const { label, count, swatch } of shown) {
    const number = count === undefined ? '' : grouped(count);
    const numberWidth = number === '' ? 0 : measure(number, em) + GAP * em;
    const own = (SIDE + GAP) * em + numberWidth;
    const name = fitted(label, width - own, (text) => measure(text, em));
    const nameWidth = measure(name, em);
    if (at > 0 && at + own + nameWidth > width) [at, line] = [0, line + 1];
    const middle = y + (line + 0.5) * LINE * em;
    const baseline = hundredths(middle + BELOW_MIDDLE * em);
    const start = x + at;
    const text = { kind: 'text', y: baseline, size: em } as const;
    marks.push({
      kind: 'group',
      title: label,
      marks: [
        ...swatch(hundredths(start), hundredths(middle - (SIDE * em) / 2), hundredths(SIDE * em)),
        { ...text, x: hundredths(start + (SIDE + GAP) * em), text: name, colour: ink.text },
        ...(number === '' ? [] : [{ ...text, x: hundredths(start + (SIDE + 2 * GAP) * em + nameWidth), text: number, colour: ink.quiet }]),
      ],
    });
    at += own + nameWidth + BETWEEN * em;
  }
  const height = entries.length === 0 ? 0 : (line + 1) * LINE * em;
  if (shown === entries) return { marks, height };
  const rest = notesBelow([words.furtherEntries(entries.length - MOST)], { x, y: y + height, width, em }, { ink, measure });
  return { marks: [...marks, ...rest.marks], height: height + rest.height };
}

/** Lines of quiet text below what they are about. */
export function notesBelow(
  notes: readonly string[],
  { x, y, width, em }: Place,
  { ink, measure }: Pick<FigureLook, 'ink' | 'measure'>,
): PlacedLegend {
  const size = em * 0.85;
  const marks = notes.map((note, line): FigureMark => ({
    kind: 'text',
    x: hundredths(x),
    y: hundredths(y + (line + 0.5) * 1.5 * size + BELOW_MIDDLE * size),
    text: fitted(note, width, (text) => measure(text, size)),
    size: hundredths(size),
    colour: ink.quiet,
  }));
  return { marks, height: notes.length * 1.5 * size };
}
