// Why not react-zoom-pan-pinch or panzoom: docs/decisions/0010-own-decoders.md.
/** Where a picture lies in its frame: screen = picture × scale + offset. */
export interface View {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** So much larger and more, pixels keep their edges: a scientist wants to see what was measured. */
export const ENLARGED = 2;

const LARGEST = 64;
/** Small pictures are enlarged to be seen at all, but no more than this at first. */
const LARGEST_FIT = 16;

/** The whole picture, as large as the frame allows, in its middle. */
export function fit(picture: Size, frame: Size): View {
  const scale = Math.min(frame.width / picture.width, frame.height / picture.height, LARGEST_FIT);
  return centred(picture, frame, Number.isFinite(scale) && scale > 0 ? scale : 1);
}

/** One pixel of the picture for each of the screen, the same spot in the middle as before. */
export function actual(view: View, picture: Size, frame: Size, pixelRatio: number): View {
  return zoom(view, 1 / pixelRatio / view.scale, { x: frame.width / 2, y: frame.height / 2 }, picture, frame);
}

/** The spot under `at` stays where it is. */
export function zoom(view: View, factor: number, at: Point, picture: Size, frame: Size): View {
  const smallest = Math.min(fit(picture, frame).scale, 1);
  const scale = Math.min(Math.max(view.scale * factor, smallest), Math.max(LARGEST, smallest));
  const ratio = scale / view.scale;
  return keepIn({ scale, x: at.x - (at.x - view.x) * ratio, y: at.y - (at.y - view.y) * ratio }, picture, frame);
}

export function pan(view: View, by: Point, picture: Size, frame: Size): View {
  return keepIn({ ...view, x: view.x + by.x, y: view.y + by.y }, picture, frame);
}

/** The middle of the frame shows this spot. */
export function lookAt(spot: Point, scale: number, picture: Size, frame: Size): View {
  return keepIn({ scale, x: frame.width / 2 - spot.x * scale, y: frame.height / 2 - spot.y * scale }, picture, frame);
}

export function toPicture(view: View, at: Point): Point {
  return { x: (at.x - view.x) / view.scale, y: (at.y - view.y) / view.scale };
}

/** The pixel in the middle of what is seen at first, then its neighbour; far out, the next one that the screen tells apart. */
export function moveCursor(
  spot: Point | undefined,
  [right, down]: readonly [number, number],
  view: View,
  picture: Size,
  frame: Size,
): { readonly spot: Point; readonly isOutside: boolean } {
  const stride = Math.max(1, Math.round(1 / view.scale));
  const middle = toPicture(view, { x: frame.width / 2, y: frame.height / 2 });
  const within = (value: number, side: number) => Math.max(0, Math.min(Math.ceil(side) - 1, Math.floor(value)));
  const next = {
    x: within(spot === undefined ? middle.x : spot.x + right * stride, picture.width),
    y: within(spot === undefined ? middle.y : spot.y + down * stride, picture.height),
  };
  const [x, y] = [(next.x + 0.5) * view.scale + view.x, (next.y + 0.5) * view.scale + view.y];
  return { spot: next, isOutside: x < 0 || y < 0 || x > frame.width || y > frame.height };
}

function centred(picture: Size, frame: Size, scale: number): View {
  return { scale, x: (frame.width - picture.width * scale) / 2, y: (frame.height - picture.height * scale) / 2 };
}

/** No empty margin on one side while something is hidden on the other; what is smaller than the frame stays in its middle. */
function keepIn(view: View, picture: Size, frame: Size): View {
  const middle = centred(picture, frame, view.scale);
  const keep = (offset: number, side: number, room: number, centre: number) =>
    side * view.scale <= room ? centre : Math.min(0, Math.max(room - side * view.scale, offset));
  return {
    scale: view.scale,
    x: keep(view.x, picture.width, frame.width, middle.x),
    y: keep(view.y, picture.height, frame.height, middle.y),
  };
}
