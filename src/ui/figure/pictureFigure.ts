import type { LegendEntry } from './legend.ts';
import { legendOf, notesBelow } from './legend.ts';
import { BELOW_MIDDLE, boxPath, hundredths, type FigureLook, type FigureMark, type FigureScene, type PhotoSource } from './scene.ts';

/** Which values have which colour. */
export interface ValueScale {
  readonly low: number;
  readonly high: number;
  /** From low to high, in equal steps. */
  readonly colours: readonly string[];
}

export interface DrawnPicture {
  readonly photo: PhotoSource;
  readonly size: { readonly width: number; readonly height: number };
  /** Over it, as large as it. */
  readonly over?: { readonly photo: PhotoSource; readonly opacity: number } | undefined;
  readonly scale?: ValueScale | undefined;
  readonly entries?: readonly LegendEntry[];
  /** What else is to be known about its colours, a line each. */
  readonly notes: readonly string[];
}

/** A picture with fewer pixels is enlarged, or its legend would have no room. */
const SMALL = 320;
/** Of the longer side, the size of the text. */
const EMS = 60;
const SMALLEST_EM = 9;

/** A picture as it is drawn on the page; below it what its colours mean. */
export function pictureFigure({ photo, size, over, scale, entries = [], notes }: DrawnPicture, look: FigureLook): FigureScene {
  const { width, height } = size;
  const zoom = Math.max(1, Math.ceil(SMALL / Math.max(width, height)));
  const em = hundredths(Math.max(SMALLEST_EM / zoom, Math.max(width, height) / EMS));
  const whole = { kind: 'photo', x: 0, y: 0, width, height, isCrisp: true } as const;
  const pictures: FigureMark[] = [
    { ...whole, source: photo },
    ...(over === undefined ? [] : [{ ...whole, source: over.photo, opacity: over.opacity }]),
  ];
  const about = [...entries.map(({ label }) => label), ...(scale === undefined ? [] : [`${scale.low} – ${scale.high}`]), ...notes].join(
    '; ',
  );
  const scene = { width, height, em, zoom, marks: pictures, about };
  if (!look.legend) return scene;
  const place = { x: em, y: height + 0.75 * em, width: width - 2 * em, em };
  const bar = scale === undefined ? { marks: [], height: 0 } : scaleBarOf(scale, place, look);
  const legend = legendOf(entries, { ...place, y: place.y + bar.height }, look);
  const told = notesBelow(notes, { ...place, y: place.y + bar.height + legend.height }, look);
  const added = bar.height + legend.height + told.height;
  if (added === 0) return scene;
  return { ...scene, height: Math.ceil(place.y + added + 0.5 * em), marks: [...pictures, ...bar.marks, ...legend.marks, ...told.marks] };
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly em: number;
}

/** In the unit of the text's size. */
const LONGEST_BAR = 24;

function scaleBarOf({ low, high, colours }: ValueScale, { x, y, width, em }: Place, { ink }: FigureLook) {
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
    { ...text, x: hundredths(x), text: String(low) },
    { ...text, x: hundredths(x + long), text: String(high), anchor: 'end' },
  ];
  return { marks, height: 2.7 * em };
}
