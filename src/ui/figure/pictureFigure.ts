import { singleText } from '../../files/raster/half.ts';
import type { LegendEntry } from './legend.ts';
import { legendOf, notesBelow } from './legend.ts';
import { BELOW_MIDDLE, boxPath, hundredths, type FigureLook, type FigureMark, type FigureScene, type PhotoSource } from './scene.ts';

/** Which values have which colour. */
export interface ValueScale {
  readonly low: number;
  readonly high: number;
  /** From low to high, in equal steps. */
  readonly colours: readonly string[];
  /** Of the values. */
  readonly unit?: string | undefined;
}

/** What measures the pixels along a side. */
interface PictureEdge {
  readonly name: string;
  /** Of the pixel in this column, or in this row from the top. */
  readonly text: (index: number) => string;
}

export interface DrawnPicture {
  readonly photo: PhotoSource;
  readonly size: { readonly width: number; readonly height: number };
  /** Over it, as large as it. */
  readonly over?: { readonly photo: PhotoSource; readonly opacity: number } | undefined;
  readonly scale?: ValueScale | undefined;
  readonly edges?: { readonly column: PictureEdge; readonly row: PictureEdge } | undefined;
  readonly entries?: readonly LegendEntry[];
  /** What else is to be known about its colours, a line each. */
  readonly notes: readonly string[];
}

/** A picture with fewer pixels is enlarged, or its legend would have no room. */
const SMALL = 320;
/** Of the longer side, the size of the text. */
const EMS = 60;
const SMALLEST_EM = 11;

/** A picture as it is drawn on the page, with what measures its sides; below it what its colours mean. */
export function pictureFigure({ photo, size, over, scale, edges, entries = [], notes }: DrawnPicture, look: FigureLook): FigureScene {
  // Enlarged here and not by a unit of several pixels: programs write letters of less than one unit badly.
  const zoom = Math.max(1, Math.ceil(SMALL / Math.max(size.width, size.height)));
  const [width, height] = [size.width * zoom, size.height * zoom];
  const em = hundredths(Math.max(SMALLEST_EM, Math.max(width, height) / EMS));
  const whole = { kind: 'photo', x: 0, y: 0, width, height, isCrisp: true } as const;
  const pictures: FigureMark[] = [
    { ...whole, source: photo },
    ...(over === undefined ? [] : [{ ...whole, source: over.photo, opacity: over.opacity }]),
  ];
  const about = [...entries.map(({ label }) => label), ...(scale === undefined ? [] : [scaleInWords(scale)]), ...notes].join('; ');
  const placed = edges === undefined ? { width, height, marks: pictures } : withEdges(pictures, { width, height, zoom }, edges, em, look);
  const scene = { em, about, ...placed };
  if (!look.legend) return scene;
  // The legend of a narrow picture reaches beyond it.
  const wide = Math.max(scene.width, NARROWEST * em);
  const place = { x: em, y: scene.height + 0.75 * em, width: wide - 2 * em, em };
  const bar = scale === undefined ? { marks: [], height: 0 } : scaleBarOf(scale, place, look);
  const legend = legendOf(entries, { ...place, y: place.y + bar.height }, look);
  const told = notesBelow(notes, { ...place, y: place.y + bar.height + legend.height }, look);
  const added = bar.height + legend.height + told.height;
  if (added === 0) return scene;
  const marks = [...scene.marks, ...bar.marks, ...legend.marks, ...told.marks];
  return { ...scene, width: Math.ceil(wide), height: Math.ceil(place.y + added + 0.5 * em), marks };
}

/** In the unit of the text’s size. */
const NARROWEST = 26;

/** With all that it has; what was written with 32 bits, as it was meant. */
function inDigits(value: number): string {
  return !Number.isInteger(value) && Math.fround(value) === value ? singleText(value) : String(value);
}

function scaleInWords({ low, high, unit }: ValueScale): string {
  return `${inDigits(low)} – ${inDigits(high)}${unit === undefined ? '' : ` ${unit}`}`;
}

/** The picture with coordinates on its left and below it, at the middles of its pixels. */
function withEdges(
  pictures: readonly FigureMark[],
  { width, height, zoom }: DrawnPicture['size'] & { readonly zoom: number },
  { column, row }: NonNullable<DrawnPicture['edges']>,
  em: number,
  { ink, measure }: FigureLook,
): { width: number; height: number; marks: FigureMark[] } {
  const widthOf = (text: string) => measure(text, em);
  const rows = ticksAlong(height / zoom, () => (1.4 * em) / zoom);
  const columns = ticksAlong(width / zoom, (index) => (widthOf(column.text(index)) + 1.2 * em) / zoom);
  const widest = Math.max(0, ...rows.map((index) => widthOf(row.text(index))));
  const left = hundredths(widest + 3.2 * em);
  const top = hundredths(em);
  const text = { kind: 'text', size: em, colour: ink.quiet } as const;
  const line = { kind: 'path', stroke: ink.quiet, width: hundredths(em / 14) } as const;
  const floor = top + height;
  const named = { ...text, colour: ink.text, anchor: 'middle' } as const;
  const marks: FigureMark[] = [
    { kind: 'group', move: { x: left, y: top, scale: 1 }, marks: pictures },
    ...rows.flatMap((index): FigureMark[] => {
      const at = hundredths(top + (index + 0.5) * zoom);
      const label = { x: hundredths(left - 0.5 * em), y: hundredths(at + em * BELOW_MIDDLE), text: row.text(index) };
      return [
        { ...line, d: `M${hundredths(left - 0.3 * em)} ${at}H${left}` },
        { ...text, ...label, anchor: 'end' },
      ];
    }),
    ...columns.flatMap((index): FigureMark[] => {
      const at = hundredths(left + (index + 0.5) * zoom);
      return [
        { ...line, d: `M${at} ${hundredths(floor)}v${hundredths(0.3 * em)}` },
        { ...text, x: at, y: hundredths(floor + 1.35 * em), text: column.text(index), anchor: 'middle' },
      ];
    }),
    { ...named, x: hundredths(left + width / 2), y: hundredths(floor + 3 * em), text: column.name },
    { ...named, x: hundredths(0.9 * em + 0.3 * em), y: hundredths(top + height / 2), text: row.name, turn: -90 },
  ];
  // The last number below may reach beyond the picture.
  const beyond = Math.max(...columns.map((index) => left + (index + 0.5) * zoom + widthOf(column.text(index)) / 2), left + width);
  return { width: Math.ceil(beyond + em), height: Math.ceil(floor + 3.6 * em), marks };
}

/** Places in round steps, as many as have room. */
function ticksAlong(count: number, room: (index: number) => number): number[] {
  const widest = Math.max(1, ...[0, Math.floor(count / 2), count - 1].map(room));
  const power = 10 ** Math.floor(Math.log10(widest));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((one) => one >= widest) ?? 10 * power;
  return Array.from({ length: Math.floor((count - 1) / step) + 1 }, (_, at) => at * step);
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly em: number;
}

/** In the unit of the text's size. */
const LONGEST_BAR = 24;

/** The colours beside each other, with the values at both ends. */
export function scaleBarOf({ low, high, colours, unit }: ValueScale, { x, y, width, em }: Place, { ink }: FigureLook) {
  const long = Math.min(width, LONGEST_BAR * em);
  const step = long / Math.max(1, colours.length);
  const bar = colours.map((fill, at): FigureMark => {
    // Each reaches below the next one: between two that only touch, the ground would shine through.
    const right = at === colours.length - 1 ? x + long : x + (at + 1.5) * step;
    return { kind: 'path', d: boxPath(hundredths(x + at * step), hundredths(y), hundredths(right), hundredths(y + em)), fill };
  });
  const edge = boxPath(hundredths(x), hundredths(y), hundredths(x + long), hundredths(y + em));
  const text = { kind: 'text', y: hundredths(y + 1.8 * em + em * BELOW_MIDDLE), size: em, colour: ink.text } as const;
  const marks: FigureMark[] = [
    ...bar,
    { kind: 'path', d: edge, stroke: ink.quiet, width: hundredths(em / 14) },
    { ...text, x: hundredths(x), text: inDigits(low) },
    { ...text, x: hundredths(x + long), text: unit === undefined ? inDigits(high) : `${inDigits(high)} ${unit}`, anchor: 'end' },
  ];
  return { marks, height: 2.7 * em };
}
