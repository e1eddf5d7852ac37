import type { CutSide } from '../../ui/picture/shapes/shapes.ts';
import type { Figure } from './rule/reading.ts';

// The button in the field's head, and why it can do nothing yet.
export const draw = 'Draw on the picture';
export const drawFor = (name: string): string => `for ${name}`;
export const chooseFirst = (picture: string): string => `Choose a picture for ${picture} first.`;
export const noPicture = (name: string): string => `${name} isn’t a picture that can be drawn here.`;
export const tooLarge = (name: string): string => `${name} is too large to be drawn on here.`;

// The dialog.
export const title = (name: string): string => `Draw ${name}`;
export const cancel = 'Cancel';
export const apply = 'Apply';
export const onPicture = (picture: string): string => `Drawing on ${picture}`;
export const picture = 'Picture';
export const applyFirst = 'Apply or undo what is drawn before you go to another picture or page.';
export const tool = 'Tool';
export const drawTool = 'Draw';
export const moveTool = 'Move picture';
export const undo = 'Undo';
export const redo = 'Redo';
export const clear = 'Clear';
export const remove = 'Remove';
export const theDrawing = 'the drawing';

export const howTo: Readonly<Record<Exclude<Figure, 'mask'>, string>> = {
  box: 'Drag to draw a box. Drag its handles to resize it, or its inside to move it once it is selected.',
  points: 'Click to add a point. Drag a point to move it.',
  polygon: 'Click to add corners; click the first one, or press Enter, to close. Drag a corner to move it.',
  side: 'Drag the line, or click where the picture shall end.',
};
export const frameKeys =
  'Arrow keys move what is selected by a pixel, Shift with them by ten; Alt with them resizes a box. While nothing is selected they move a cross, and Enter draws there. Delete removes, Control and Z undoes, Escape leaves off. Plus and minus zoom, 0 shows the whole picture; Space with a drag, or two fingers, move it.';

// What is known, and what is assumed.
const inUnits = {
  pixel: 'in pixels',
  fraction: 'as a share of width and height, 0 to 1',
  percent: 'in percent of width and height',
} as const;
export const order = 'Order of the numbers';
/** Measures alone are of a box that is told by a corner. */
export const orderText = (roles: string): string => (roles === 'x1,y1,w,h' ? 'x, y, w, h' : roles.replaceAll(',', ', '));
export const inOrder = (roles: string, unit: keyof typeof inUnits): string => `The numbers are ${roles}, ${inUnits[unit]}.`;
export const assumedOrder = (unit: keyof typeof inUnits): string =>
  `The description doesn’t say which number is which: this order is assumed, ${inUnits[unit]}.`;
export const nesting = 'Written as';
/** By the lists around a single one. */
const NESTINGS: Readonly<Record<Figure, readonly string[]>> = {
  box: ['one box', 'a list of boxes', 'a list of boxes for each picture'],
  points: ['one point', 'a list of points', 'points of each object', 'points of each object of each picture'],
  polygon: ['one polygon', 'a list of polygons', 'a list of polygons for each picture'],
  mask: [],
  side: [],
};
export const nestings = (figure: Figure): readonly string[] => NESTINGS[figure];
export const unreadable = (name: string): string =>
  `What is typed in ${name} can’t be read as such. The drawing starts empty; nothing is changed until you apply it.`;
export const beyond = 'What lies beyond the picture is cut off when you apply it.';
export const withoutArea = (name: string): string =>
  `${name} has no area in the picture: its right side must lie beyond its left one, and its bottom below its top. Then it can be applied.`;
export const notClosed =
  'The polygon isn’t closed yet: when it has three corners, click the first one, or press Enter. Then it can be applied.';
export const turned =
  'This photo is stored turned, and shown upright. The numbers count in the picture as it is shown here; a model that ignores the turn counts otherwise. “Crop, rotate, resize” at the picture writes it upright.';
export const writtenAs = (text: string): string => `Will be written: ${text}`;
export const nothing = 'Nothing drawn: not set.';

// The list of what is drawn.
export const list = 'What is drawn';
export const empty = 'Nothing yet.';
export const shapeName: Readonly<Record<'box' | 'point' | 'polygon' | 'cut', string>> = {
  box: 'Box',
  point: 'Point',
  polygon: 'Polygon',
  cut: 'Cut',
};
export const numbered = (name: string, position: number): string => `${name} ${position}`;
export const boxAt = (x1: number, y1: number, x2: number, y2: number): string => `${x1}, ${y1} to ${x2}, ${y2}`;
export const at = (x: number, y: number): string => `${x}, ${y}`;
export const corners = (count: number): string => `${count} corners`;
export const pixelsOf = (pixels: number, side: CutSide): string => `${pixels} px at the ${side}`;
export const said = (name: string, place: string): string => `${name}: ${place}`;
export const removed = (name: string): string => `${name} removed`;
export const undone = 'Undone';
export const redone = 'Redone';
export const cleared = 'All removed';
export const adds: Readonly<Record<Figure, string>> = {
  box: 'Add a box',
  points: 'Add a point',
  polygon: '',
  mask: '',
  side: 'Add the cut',
};
export const numberOf = (what: string, name: string): string => `${what} of ${name}`;
export const left = 'Left';
export const top = 'Top';
export const right = 'Right';
export const bottom = 'Bottom';
export const x = 'x';
export const y = 'y';
export const corner = 'Corner';
export const ofCount = (position: number, count: number): string => `${position} of ${count}`;
export const pixels = 'Pixels';

// Points.
export const pointsAre = 'New points are';
export const foreground = 'Foreground';
export const background = 'Background';
export const object = 'Object';
export const newObject = 'New object';
export const ofObject = (position: number): string => `object ${position}`;
export const cornersSoFar = (count: number): string => (count === 1 ? 'One corner' : `${count} corners`);

// Masks.
export const maskName = (stem: string): string => `${stem}_mask.png`;
export const paintTool = 'Paint';
export const eraseTool = 'Erase';
export const brush = (size: number): string => `Brush ${size} px`;
export const painted = (percent: number): string => `${percent} % painted`;
export const strokePainted = 'Painted';
export const erased = 'Erased';
export const paintedAt = (column: number, row: number): string => `Painted at ${column}, ${row}`;
export const erasedAt = (column: number, row: number): string => `Erased at ${column}, ${row}`;
export const maskDoesNotFit =
  'The mask that is chosen isn’t as large as the picture, or can’t be read here. This one starts empty, and takes its place when you apply it.';
export const maskNotWritten = 'The mask couldn’t be written. There may be too little memory for it.';
export const maskKeys =
  'Drag to paint. Arrow keys move a cross, by ten with Shift; Space paints there, brackets change the size of the brush, Control and Z undoes. Plus and minus zoom, 0 shows the whole picture; two fingers move it.';
