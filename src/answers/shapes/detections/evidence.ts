import type { DetectionSet, Evidence, Layout, Outline } from './detection.ts';
import type { Json, JsonObject } from '../../../spec/model.ts';
import { isObject } from '../../isObject.ts';
import { geometryKind, isWeak, layoutInName } from './names.ts';
import type { ReadEntry } from './readEntry.ts';
import * as say from '../words.ts';

/**
 * How much says that an entry is a place in a picture. Four numbers, or a chain of pairs, are nothing by themselves: a name
 * that says so, and a label or a score beside them, are what tells boxes from measurements.
 */
export function evidenceOf({ outlines, label, score, read, isTelling }: ReadEntry): Evidence | undefined {
  if (outlines.length === 0) return undefined;
  const isNamed = label !== '' || score !== undefined;
  const isBox = read.some((name) => geometryKind(name) === 'box' && !isWeak(name));
  if (isNamed && (isTelling || (isBox && score !== undefined))) return 'sure';
  return isNamed || isTelling || isBox ? 'fit' : 'offer';
}

/** What several entries say together: most of them count. */
export function together(all: readonly (Evidence | undefined)[]): Evidence {
  const said = all.filter((one) => one !== undefined);
  const count = (wanted: Evidence) => said.filter((one) => one === wanted).length;
  if (count('sure') * 2 >= said.length && said.length > 0) return 'sure';
  return count('sure') + count('fit') > 0 ? 'fit' : 'offer';
}

/** Where an answer says what its four numbers mean. */
export const FORMAT_NAMES = ['box_format', 'bbox_format', 'bbox_mode', 'format', 'box_type'];

const ALL: readonly Layout[] = ['xyxy', 'xywh', 'cxcywh', 'yxyx'];

/**
 * The rule for four numbers, one for the whole answer: what a name says (`xywh`, COCO's `category_id`); else, when some
 * third number is smaller than the first or some fourth than the second, a corner and a size, since no two corners could lie so;
 * else two corners. The picture may know better, and visitors can change it, because the numbers prove nothing when every reading fits.
 */
export function layoutsOf(outlines: readonly Outline[], value: Json): Pick<DetectionSet, 'layouts' | 'because' | 'isSaid'> {
  const open = outlines.filter((outline) => outline.kind === 'box').filter(({ layout }) => layout === undefined);
  if (open.length === 0) return { layouts: [], because: '', isSaid: false };
  const order = (first: Layout): Layout[] => [first, ...ALL.filter((layout) => layout !== first)];
  const said = saidLayout(value);
  if (said?.isCertain === true) return { layouts: order(said.layout), because: said.because, isSaid: true };
  const likely = open.find((outline) => outline.likely !== undefined)?.likely;
  if (likely !== undefined) return { layouts: order(likely.layout), because: likely.because, isSaid: false };
  if (said !== undefined) return { layouts: order(said.layout), because: said.because, isSaid: false };
  if (open.some(({ quad: [a, b, c, d] }) => c < a || d < b)) {
    return { layouts: order('xywh'), because: say.noTwoCorners, isSaid: false };
  }
  return { layouts: order('xyxy'), because: say.allTwoCorners, isSaid: false };
}

interface Said {
  readonly layout: Layout;
  readonly because: string;
  readonly isCertain: boolean;
}

function saidLayout(value: Json): Said | undefined {
  let node: Json | undefined = value;
  for (let depth = 0; depth < 4 && node !== undefined; depth++) {
    if (Array.isArray(node)) node = node.find((entry) => typeof entry === 'object' && entry !== null);
    if (!isObject(node)) continue;
    const object: JsonObject = node;
    const has = (name: string) => Object.hasOwn(object, name);
    for (const name of FORMAT_NAMES) {
      const said = object[name];
      const layout = typeof said === 'string' ? (layoutInName(said) ?? (/xywh/i.test(said) ? 'xywh' : undefined)) : undefined;
      if (layout !== undefined) return { layout, because: say.answerSays(name, String(said)), isCertain: true };
    }
    if (['category_id', 'iscrowd', 'area', 'segmentation'].some(has) && has('bbox')) {
      return { layout: 'xywh', because: say.cocoBoxes, isCertain: true };
    }
    if (has('detection_id') && has('class_id') && has('x')) {
      return { layout: 'cxcywh', because: say.roboflowBoxes, isCertain: true };
    }
    if (has('x') && has('y')) return { layout: 'xywh', because: say.takenForCorner, isCertain: false };
    node = Object.values(object).find((member) => typeof member === 'object' && member !== null);
  }
  return undefined;
}

/** Whether nothing is as large as a pixel; four numbers are taken for two corners. Points have no size. */
export function areBelowPixel(outlines: readonly Outline[]): boolean {
  return outlines.length > 0 && outlines.every(isBelowPixel);
}

function isBelowPixel(outline: Outline): boolean {
  if (outline.kind === 'points') return false;
  if (outline.kind === 'box') {
    const { quad, layout = 'xyxy' } = outline;
    if (layout !== 'xyxy' && layout !== 'yxyx') return quad[2] < 1 && quad[3] < 1;
    return Math.abs(quad[2] - quad[0]) < 1 && Math.abs(quad[3] - quad[1]) < 1;
  }
  const side = (first: number) => {
    const along = outline.xy.filter((value, at) => at % 2 === first && Number.isFinite(value));
    return (
      along.reduce((most, value) => Math.max(most, value), -Infinity) - along.reduce((least, value) => Math.min(least, value), Infinity)
    );
  };
  return side(0) < 1 && side(1) < 1;
}

/**
 * Shares of the picture rather than pixels: everything lies around 0 to 1, and not all of it on whole numbers. Lines of
 * which nothing else is known aren't, since rates and losses are between 0 and 1 too.
 */
export function isNormalised(outlines: readonly Outline[], evidence: Evidence): boolean {
  let broken = false;
  for (const outline of outlines) {
    if (outline.kind !== 'box' && evidence !== 'sure') return false;
    for (const value of outline.kind === 'box' ? outline.quad : outline.xy) {
      if (value < -0.5 || value > 1.5) return false;
      if (!Number.isInteger(value) && Number.isFinite(value)) broken = true;
    }
  }
  return broken;
}
