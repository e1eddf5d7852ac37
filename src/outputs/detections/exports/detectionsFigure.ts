import type { FigureLook, FigureMark, FigureScene, PhotoSource } from '../../../ui/figure/scene.ts';
import { BELOW_MIDDLE, boxPath, linePath, roundedPath, hundredths } from '../../../ui/figure/scene.ts';
import { legendOf, notesBelow } from '../../../ui/figure/legend.ts';
import type { ClassEntry } from '../classes.ts';
import { EDGE, MOST_EDGED } from '../drawDetections.ts';
import { formatConfidence, placeLabels } from '../labels.ts';
import { ON_INK, type Ink } from '../palette.ts';
import type { Item, Placed } from '../place.ts';
import * as words from '../words.ts';

export interface DrawnDetections {
  /** Undefined where nothing was sent on which they lie. */
  readonly photo: PhotoSource | undefined;
  /** Of the picture: the coordinates are for its pixels. */
  readonly size: { readonly width: number; readonly height: number };
  /** What passes the filters, the surest last. */
  readonly items: readonly Item[];
  readonly inkOf: (item: Item) => Ink;
  /** With how many of them there are in all of the answer. */
  readonly classes: readonly ClassEntry[];
  /** In this picture, hidden or not. */
  readonly total: number;
  /** Least score that is shown; -Infinity without a choice. */
  readonly least: number;
  /** Which of the classes something counts as, and what is said of it, where that isn't its label and score. Without a group it isn't counted. */
  readonly tellOf?: ((item: Item) => Told) | undefined;
}

interface Told {
  readonly group: string | undefined;
  readonly title: string;
}

function ownWords({ label, score }: Item): Told {
  const title = [label === '' ? words.noClass : label, ...(score === undefined ? [] : [String(score)])].join(' ');
  return { group: label, title };
}

/** A picture with fewer pixels is enlarged, or nobody could read what is written on it. */
const SMALL = 320;
/** Of the longer side, the width of a line. */
const PEN = 360;

/** The picture with all its pixels, and what was found on it with every digit; below it what the colours mean. */
export function detectionsFigure(drawn: DrawnDetections, look: FigureLook): FigureScene {
  const { photo, size, items } = drawn;
  const { width, height } = size;
  const zoom = Math.max(1, Math.ceil(SMALL / Math.max(width, height)));
  const pen = Math.max(1.5 / zoom, Math.max(width, height) / PEN);
  const em = hundredths(pen * 6);
  const whole = { x: 0, y: 0, width, height };
  const visible = items.filter(({ bounds }) => bounds !== undefined);
  const isMany = visible.length > MOST_EDGED;
  const marks: FigureMark[] = [
    ...(photo === undefined ? [] : [{ kind: 'photo', ...whole, source: photo, isCrisp: zoom > 1 } as const]),
    { kind: 'group', clip: whole, marks: visible.map((item) => itemMark(item, drawn, pen, isMany)) },
    { kind: 'group', marks: labelMarks(visible, drawn, pen, look) },
  ];
  const scene = { width, height, em, zoom, marks, about: aboutOf(drawn) };
  return look.legend ? withLegend(scene, drawn, look, pen) : scene;
}

function itemMark(item: Item, { inkOf, tellOf = ownWords }: DrawnDetections, pen: number, isMany: boolean): FigureMark {
  const { colour, dash } = inkOf(item);
  const { title } = tellOf(item);
  const dashes = dash.map((length) => hundredths((length * pen) / 2));
  return { kind: 'group', title, marks: item.shapes.flatMap((shape) => shapeMarks(shape, colour, dashes, pen, isMany)) };
}

function shapeMarks(shape: Placed, colour: string, dash: readonly number[], pen: number, isMany: boolean): FigureMark[] {
  const { kind, xy, isFaint } = shape;
  if (kind === 'points') {
    const dots: FigureMark[] = [];
    for (let at = 0; at + 1 < xy.length; at += 2) {
      const dot = { kind: 'dot', x: xy[at] ?? 0, y: xy[at + 1] ?? 0, radius: hundredths(pen * 1.75) } as const;
      dots.push({ ...dot, fill: colour, ...(isFaint === true ? { fillOpacity: 0.4 } : { ...EDGE, width: hundredths(pen) }) });
    }
    return dots;
  }
  const [left = 0, top = 0, right = 0, bottom = 0] = xy;
  const d = kind === 'box' ? boxPath(left, top, right, bottom) : linePath(xy, kind === 'polygon');
  const line: FigureMark = {
    kind: 'path',
    d,
    ...(kind === 'polygon' && { fill: colour, fillOpacity: 0.16 }),
    stroke: colour,
    width: hundredths(isMany ? pen * 0.75 : pen),
    dash,
  };
  // Dark edges are seen on any picture; among thousands of boxes they hide more than they show.
  return isMany ? [line] : [{ kind: 'path', d, ...EDGE, width: hundredths(pen * 2) }, line];
}

function labelMarks(visible: readonly Item[], { size, inkOf }: DrawnDetections, pen: number, { measure }: FigureLook): FigureMark[] {
  const em = hundredths(pen * 6);
  const view = { scale: 1, x: 0, y: 0 };
  return placeLabels(visible, undefined, view, size, { measure: (text) => measure(text, em, true), size: em }).flatMap(
    ({ item, text, x, y, width, height }): FigureMark[] => [
      { kind: 'path', d: roundedPath({ x, y, width, height }, pen * 1.5), fill: inkOf(item).colour },
      {
        kind: 'text',
        x: hundredths(x + em / 3),
        y: hundredths(y + height / 2 + em * BELOW_MIDDLE),
        text,
        size: em,
        colour: ON_INK,
        isBold: true,
      },
    ],
  );
}

function withLegend(scene: FigureScene, drawn: DrawnDetections, look: FigureLook, pen: number): FigureScene {
  const { width, height, em } = scene;
  const shown = countsOf(drawn);
  const entries = drawn.classes.flatMap(({ label, ink }) => {
    const count = shown.get(label);
    return count === undefined ? [] : [{ label: label === '' ? words.noClass : label, count, swatch: swatchOf(ink, pen) }];
  });
  const place = { x: em, y: height + 0.5 * em, width: width - 2 * em, em };
  const legend = legendOf(entries, place, look);
  const notes = notesBelow(notesOf(drawn), { ...place, y: place.y + legend.height }, look);
  if (legend.height + notes.height === 0) return scene;
  return {
    ...scene,
    height: Math.ceil(place.y + legend.height + notes.height + 0.5 * em),
    marks: [...scene.marks, ...legend.marks, ...notes.marks],
  };
}

function swatchOf({ colour, dash }: Ink, pen: number) {
  return (x: number, y: number, side: number): FigureMark[] => {
    const d = roundedPath({ x, y, width: side, height: side }, side / 5);
    return [
      { kind: 'path', d, fill: colour, fillOpacity: 0.35, ...EDGE, width: hundredths(pen) },
      {
        kind: 'path',
        d,
        stroke: colour,
        width: hundredths(pen * 0.75),
        ...(dash.length > 0 && { dash: [hundredths(side / 4), hundredths(side / 6)] }),
      },
    ];
  };
}

/** What isn’t in the picture, though it was found. */
function notesOf({ items, total, least }: DrawnDetections): string[] {
  const hidden = items.length < total ? [words.foundOf(items.length, total)] : [];
  const filter = Number.isFinite(least) ? [words.shownFrom(formatConfidence(least))] : [];
  const note = [...hidden, ...filter].join(' · ');
  return note === '' ? [] : [note];
}

function aboutOf(drawn: DrawnDetections): string {
  const counts = [...countsOf(drawn)].map(([label, count]) => `${label === '' ? words.noClass : label}: ${count}`);
  return [...counts, ...notesOf(drawn)].join('; ');
}

function countsOf({ items, tellOf = ownWords }: DrawnDetections): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) {
    const { group } = tellOf(item);
    if (group !== undefined) counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return counts;
}
