/**
 * What is drawn of an answer, as marks on a plane: the one thing that an SVG is written from and a PNG is painted from. Coordinates are
 * units of the figure, downwards; for what lies on a picture they are its pixels, with every digit that was sent.
 */
export interface FigureScene {
  readonly width: number;
  readonly height: number;
  /** Size of its text. */
  readonly em: number;
  /** Pixels of one unit at 1×. */
  readonly zoom?: number;
  readonly marks: readonly FigureMark[];
  /** What is to be said about it beside its title, for who can't see it and for programs. */
  readonly about?: string | undefined;
}

export interface Paint {
  readonly fill?: string;
  readonly fillOpacity?: number;
  readonly stroke?: string;
  readonly strokeOpacity?: number;
  /** Of the stroke. */
  readonly width?: number;
  readonly dash?: readonly number[];
}

interface PathMark extends Paint {
  readonly kind: 'path';
  /** As in SVG. */
  readonly d: string;
}

interface DotMark extends Paint {
  readonly kind: 'dot';
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface TextMark {
  readonly kind: 'text';
  readonly x: number;
  /** Of the line that the letters stand on: what programs make of other lines differs. */
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly colour: string;
  readonly isBold?: boolean;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** In degrees, around its place. */
  readonly turn?: number;
}

/** What a browser shows of a picture. */
type PictureElement = HTMLImageElement | HTMLCanvasElement | HTMLVideoElement;

export interface PhotoMark<S = PhotoSource> extends Area {
  readonly kind: 'photo';
  readonly source: S;
  /** Each of its pixels keeps its edges however large it is. */
  readonly isCrisp?: boolean;
  readonly opacity?: number;
}

export interface PhotoSource {
  readonly element: PictureElement;
  /** The file that it shows, unless the drawing has more to it than the file's own colours. */
  readonly file?: Blob | undefined;
  /** Drawn with about so many pixels in a line, where it has more to show than its element; undefined where it can't be had. */
  readonly finer?: ((width: number) => Promise<ImageBitmap | undefined>) | undefined;
}

export interface GroupMark<S = PhotoSource> {
  readonly kind: 'group';
  /** Said where the pointer rests on it. */
  readonly title?: string;
  /** Nothing of it is seen beyond; in the units of what is around it. */
  readonly clip?: Area;
  /** Coordinates of its own, such as degrees: enlarged, then moved. Its strokes are enlarged as well. */
  readonly move?: { readonly x: number; readonly y: number; readonly scale: number };
  readonly marks: readonly FigureMark<S>[];
}

export type FigureMark<S = PhotoSource> = PathMark | DotMark | TextMark | PhotoMark<S> | GroupMark<S>;

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The colours of one theme. */
export interface FigureInk {
  readonly ground: string;
  readonly text: string;
  readonly quiet: string;
  readonly hairline: string;
  readonly accent: string;
  /** Of lines beside each other, and to be told apart. */
  readonly series: readonly string[];
}

export interface FigureLook {
  readonly ink: FigureInk;
  readonly legend: boolean;
  /** Width of a text in the figure's font, in the unit of its size. */
  readonly measure: (text: string, size: number, isBold?: boolean) => number;
}

/** What a view offers to be saved as a picture. */
export interface FigureSource {
  /** What is seen, in one sentence. */
  readonly title: string;
  /** Whether it has anything that a legend would explain. */
  readonly hasLegend: boolean;
  /** Pure: the same look gives the same marks. */
  readonly draw: (look: FigureLook) => FigureScene;
  /** The same of the part that is in view, asked for once; undefined where that is all. */
  readonly inView?: (() => FigureSource['draw'] | undefined) | undefined;
}

/** Its widths are those of Arial and Liberation Sans, so that a text takes the same room whichever a program has. */
export const FIGURE_FONT = 'Helvetica, Arial, "Liberation Sans", "DejaVu Sans", sans-serif';

/** How far below the middle of its letters a line of text stands, in the unit of its size. */
export const BELOW_MIDDLE = 0.36;

/** Numbers that we place ourselves; those of answers keep their digits. */
export function hundredths(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}

/** A rectangle from corner to corner, with the digits of both. */
export function boxPath(left: number, top: number, right: number, bottom: number): string {
  return `M${left} ${top}H${right}V${bottom}H${left}Z`;
}

/** x and y in turn. */
export function linePath(xy: readonly number[], isClosed: boolean): string {
  let d = '';
  for (let at = 0; at + 1 < xy.length; at += 2) d += `${at === 0 ? 'M' : 'L'}${xy[at] ?? 0} ${xy[at + 1] ?? 0}`;
  return isClosed && d !== '' ? `${d}Z` : d;
}

export function roundedPath({ x, y, width, height }: Area, radius: number): string {
  const r = hundredths(Math.min(radius, width / 2, height / 2));
  const [right, down] = [hundredths(width - 2 * r), hundredths(height - 2 * r)];
  const turn = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  return `M${hundredths(x + r)} ${hundredths(y)}h${right}${turn(r, r)}v${down}${turn(-r, r)}h${-right}${turn(-r, -r)}v${-down}${turn(r, -r)}Z`;
}

/** As much of a text as has room, with what tells that it is cut. */
export function fitted(text: string, room: number, measure: (text: string) => number): string {
  if (measure(text) <= room) return text;
  const letters = [...text];
  let [fits, most] = [0, Math.min(letters.length, 1000)];
  while (fits < most) {
    const half = Math.ceil((fits + most) / 2);
    if (measure(`${letters.slice(0, half).join('')}…`) <= room) fits = half;
    else most = half - 1;
  }
  return `${letters.slice(0, fits).join('')}…`;
}
