/** What one of a box's four numbers is: a side, a measure, or the middle. */
type Role = 'x1' | 'y1' | 'x2' | 'y2' | 'w' | 'h' | 'cx' | 'cy';

/** The order of a box's numbers, as roles with commas between them. */
export type PixelOrder = string;
export type PointOrder = 'x,y' | 'y,x';

/** What the control lets people choose from, the most usual first. */
export const PIXEL_ORDERS: readonly PixelOrder[] = ['x1,y1,x2,y2', 'y1,x1,y2,x2', 'x1,y1,w,h', 'cx,cy,w,h', 'x1,x2,y1,y2', 'y1,y2,x1,x2'];

export const POINT_ORDERS: readonly PointOrder[] = ['x,y', 'y,x'];

/** What the numbers of a box are called in descriptions, without underscores; counted from 1. */
const NAMES: readonly (readonly [Role, RegExp])[] = [
  ['x1', /^(?:x1?|xmin|minx|xstart|startx|x?left|leftx|xtl|tlx|xtopleft|(?:col|column|c)(?:1|min|start)?|(?:min|start)col)$/],
  ['y1', /^(?:y1?|ymin|miny|ystart|starty|y?top|topy|upper|ytl|tly|ytopleft|(?:row|r)(?:1|min|start)?|(?:min|start)row)$/],
  ['x2', /^(?:x2|xmax|maxx|xend|endx|xstop|x?right|rightx|xbr|brx|xbottomright|(?:col|column|c)(?:2|max|end|stop)|(?:max|end)col)$/],
  ['y2', /^(?:y2|ymax|maxy|yend|endy|ystop|y?bottom|bottomy|lower|ybr|bry|ybottomright|(?:row|r)(?:2|max|end|stop)|(?:max|end)row)$/],
  ['w', /^(?:w|width)$/],
  ['h', /^(?:h|height)$/],
  ['cx', /^(?:cx|xc|x?cent(?:er|re)x?|xmid|midx)$/],
  ['cy', /^(?:cy|yc|y?cent(?:er|re)y|ycent(?:er|re)|ymid|midy)$/],
];

/** Orders that have a name of their own. */
const NAMED: readonly (readonly [RegExp, PixelOrder])[] = [
  [/\bxyxyn?\b|\bltrb\b|\bpascal[ _-]?voc\b/i, 'x1,y1,x2,y2'],
  [/\byxyx\b/i, 'y1,x1,y2,x2'],
  [/\bcxcywhn?\b|\bxcycwhn?\b|\byolo[ -](?:format|style|boxes|box)\b/i, 'cx,cy,w,h'],
  [/\bxywhn?\b|\bltwh\b|\bcoco[ -](?:format|style|boxes|box)\b/i, 'x1,y1,w,h'],
];

/** A word that may name a number, and what is between it and the next one: brackets, commas, quotes, "and". */
const WORD = /[a-z][a-z_]*\d?/gi;
const GAP = /^[\s,;()[\]'"`*|/:-]*(?:and\b[\s([]*)?$/i;

/** "upper left", "top-left corner", "left-top": where a point is, and not which of its numbers comes first. */
const CORNER = '(?:(?:upper|top|lower|bottom)[ -]?(?:left|right)|(?:left|right)[ -]?(?:upper|top|lower|bottom))(?:[ -](?:corner|point)s?)?';
const ONE_CORNER = new RegExp(`(?<![a-z_])${CORNER}(?![a-z_])`, 'gi');
const TWO_CORNERS = new RegExp(`(?<![a-z_])${CORNER}[\\s,;()[\\]'"\`*|/:-]*(?:(?:and|to)\\s+)?(?:the\\s+)?${CORNER}(?![a-z_])`, 'gi');

interface FoundOrder {
  readonly order: PixelOrder;
  /** Whether each number is told; else only the corners are. */
  readonly isKnown: boolean;
  /** Lists that are opened right before its first word; undefined where it is written without any. */
  readonly depth: number | undefined;
}

/** The order of a box's four numbers that a text tells: `[x1, y1, x2, y2]`, "left, top, right, bottom", `xywh`, two corners. */
export function boxOrderIn(text: string): FoundOrder | undefined {
  // Beside other words a corner says nothing: "upper left (x1, y1) and lower right (x2, y2)".
  return numberedOrderIn(text.replace(ONE_CORNER, (corner) => ' '.repeat(corner.length))) ?? cornerOrderIn(text);
}

function numberedOrderIn(text: string): FoundOrder | undefined {
  const found = [...text.matchAll(WORD)].filter(([word]) => word.toLowerCase() !== 'and');
  const words = found.map((match) => ({ word: match[0], start: match.index, end: match.index + match[0].length }));
  for (let at = 0; at + 4 <= words.length; at++) {
    const four = words.slice(at, at + 4);
    const adjoin = four.every(({ start }, index) => index === 0 || GAP.test(text.slice(four[index - 1]?.end, start)));
    const order = adjoin ? orderOf(four.map(({ word }) => word)) : undefined;
    if (order !== undefined) return { order, isKnown: true, depth: openedBefore(text, four[0]?.start ?? 0) };
  }
  const named = NAMED.find(([pattern]) => pattern.test(text.replaceAll('_', ' ')));
  return named && { order: named[1], isKnown: true, depth: undefined };
}

/** Which corner comes first is told, and that each begins with its x is assumed. */
function cornerOrderIn(text: string): FoundOrder | undefined {
  for (const { 0: corners, index } of text.matchAll(TWO_CORNERS)) {
    const sides = corners.toLowerCase().match(/left|right|upper|top|lower|bottom/g) ?? [];
    const [first, second] = [sides.slice(0, 2), sides.slice(2)].map((corner) => corner.toSorted(acrossFirst));
    const order = orderOf([...(first ?? []), ...(second ?? [])]);
    if (order !== undefined) return { order, isKnown: false, depth: openedBefore(text, index) };
  }
  return undefined;
}

function acrossFirst(a: string, b: string): number {
  return Number(/left|right/.test(b)) - Number(/left|right/.test(a));
}

/** The order that four words name; undefined where they name no box. */
function orderOf(words: readonly string[]): PixelOrder | undefined {
  const bare = words.map((word) => word.toLowerCase().replaceAll('_', ''));
  // Those who count from 0 write x0, y0, x1, y1.
  const fromZero = bare.some((word) => /^[xyrc]0$/.test(word));
  const roles = bare.map((word) =>
    roleOf(fromZero ? word.replace(/^([xyrc])([01])$/, (_, axis: string, digit) => axis + String(Number(digit) + 1)) : word),
  );
  return roles.every((role) => role !== undefined) && isBox(roles) ? roles.join(',') : undefined;
}

function roleOf(word: string): Role | undefined {
  return NAMES.find(([, pattern]) => pattern.test(word))?.[0];
}

/** Each direction is told by two of its numbers. */
function isBox(roles: readonly Role[]): boolean {
  const has = (...wanted: Role[]) => wanted.every((role) => roles.includes(role));
  const across = has('x1', 'x2') || has('x1', 'w') || has('cx', 'w');
  const down = has('y1', 'y2') || has('y1', 'h') || has('cy', 'h');
  return across && down;
}

function openedBefore(text: string, at: number): number | undefined {
  const opened = /[[(][\s[(]*$/.exec(text.slice(0, at))?.[0].replace(/[^[(]/g, '').length;
  return opened === 0 ? undefined : opened;
}

const PAIR = /(?<![\w#])(x|y|col|column|row)(?:[_ ]?\d|_?i)?\s*,\s*(x|y|col|column|row)(?:[_ ]?\d|_?i)?(?![\w(])/gi;

/** The order of a point's two numbers that a text tells: "(x, y)", "row, col". */
export function pointOrderIn(text: string): { order: PointOrder; depth: number | undefined } | undefined {
  for (const { 0: pair, 1: first = '', 2: second = '', index } of text.matchAll(PAIR)) {
    const order = `${axisOf(first)},${axisOf(second)}`;
    if (pair !== '' && (order === 'x,y' || order === 'y,x')) return { order, depth: openedBefore(text, index) };
  }
  return undefined;
}

function axisOf(word: string): 'x' | 'y' {
  return /^[xc]/i.test(word) ? 'x' : 'y';
}
