import type { Json, JsonObject } from '../../../spec/model.ts';
import type { Layout } from './detection.ts';
import * as say from '../words.ts';

/** What members are called, whichever way their words are joined: `class_name`, `className`, `Class Name`. */
const plainNames = new Map<string, string>();

export function plain(name: string): string {
  let known = plainNames.get(name);
  if (known === undefined) {
    known = name.toLowerCase().replace(/[^a-z0-9]/g, '');
    // Keys of dictionaries may be anything; what isn't asked again needn't be kept.
    if (plainNames.size < 2000) plainNames.set(name, known);
  }
  return known;
}

/** The words that TensorFlow and others put in front of each member say nothing. */
const PREFIX = /^(?:detection|detected|predicted|pred|output)(?=.{3})/;

const BOX =
  /^(?:box|bboxe?s?|boxes|boundingbox(?:es)?|bounds|rect|rectangles?|region|xyxyn?|ltrb|xywhn?|cxcywhn?|obb|xyxyxyxyn?|xywhr|rbox)$/;
/** Corners written out under a name of their own. */
const CORNERS_OF_BOX =
  /^(?:b?box(?:es)?|bounding(?:box)?|rect(?:angle)?)(?:coo?r?dinates?|coords?|corners?|points?|vertices|position|xyxy|xywh|xyxyn|xywhn)$/;
const POLYGON = /^(?:segments?|segmentations?|polygons?|contours?|outlines?|vertices|maskpolygons?|masks?|xy)$/;
const LINE = /^(?:polylines?|lines?|paths?|coordinates|coords|tracks?|trajectory)$/;
const POINTS = /^(?:keypoints?|kpts?|landmarks?|joints?|points?|centroids?|peaks)$/;
/** Names under which each pair is a thing of its own. */
const SPOTS = /^(?:points|centroids|peaks)$/;
/** Names that nothing but a line or outline in a picture has. Pairs called `segments` may be times, `lines` anything. */
const LONE = /^(?:polylines?|polygons?|contours?|outlines?|keypoints|kpts|landmarks)$/;
/** Names that science has other uses for: they need a label or a score beside them, and to lie in the picture. */
const WEAK =
  /^(?:bounds|region|segments?|masks?|lines?|paths?|tracks?|trajectory|coordinates|coords|points?|peaks|joints?|centroids?|vertices|xy|outlines?)$/;

/** The name, without what all members of an answer begin with when it means something without it. */
function core(name: string): string {
  const whole = plain(name);
  const short = whole.replace(PREFIX, '');
  return BOX.test(short) || POLYGON.test(short) || POINTS.test(short) ? short : whole;
}

export type GeometryKind = 'box' | 'polygon' | 'polyline' | 'points';

/** What the name of a member promises. */
export function geometryKind(name: string): GeometryKind | undefined {
  const word = core(name);
  if (BOX.test(word) || CORNERS_OF_BOX.test(word)) return 'box';
  if (POLYGON.test(word)) return 'polygon';
  if (LINE.test(word)) return 'polyline';
  return POINTS.test(word) ? 'points' : undefined;
}

export const isSpots = (name: string): boolean => SPOTS.test(core(name));
export const isLoneName = (name: string): boolean => LONE.test(core(name));
export const isWeak = (name: string): boolean => WEAK.test(core(name));
/** Limits of parameters are pairs under this name, and corners of maps. */
export const isBounds = (name: string): boolean => core(name) === 'bounds';
/** Names of outlines that are also those of pieces of a sound. */
export const isTimes = (name: string): boolean => /^segments?$/.test(core(name));

/** What the words of a name say about four numbers. */
export function layoutInName(name: string): Layout | undefined {
  const word = plain(name);
  if (/yxyx|yminxmin/.test(word)) return 'yxyx';
  if (/xyxy|voc|ltrb/.test(word)) return 'xyxy';
  if (/cxcywh|centre|center/.test(word)) return 'cxcywh';
  return /ltwh|tlwh|coco/.test(word) ? 'xywh' : undefined;
}

/** What a name makes likely without telling: in Ultralytics’ `xywh` x and y are the centre, elsewhere a corner. */
export function likelyLayout(name: string): { layout: Layout; because: string } | undefined {
  if (/xywh/i.test(name)) return { layout: 'cxcywh', because: say.yoloOrCorner(name) };
  if (/^detectionboxes$/.test(plain(name))) return { layout: 'yxyx', because: say.tensorFlowBoxes };
  return undefined;
}

/** In the order in which they are asked. */
export const LABELS = [
  'name',
  'label',
  'classname',
  'classlabel',
  'categoryname',
  'tagname',
  'objectname',
  'category',
  'class',
  'cls',
  'species',
  'type',
  'tag',
  'object',
  'text',
  'classid',
  'categoryid',
  'labelid',
];
export const SCORES = ['confidence', 'score', 'probability', 'prob', 'conf', 'confidences', 'scores', 'probabilities', 'confs', 'probs'];
/** Their names in lists that lie beside boxes. */
export const PLURALS = [
  'names',
  'labels',
  'classnames',
  'classlabels',
  'classentities',
  'categories',
  'tagnames',
  'tags',
  'species',
  'classes',
  'classids',
  'categoryids',
  'label',
  'name',
  'class',
  'cls',
];

const BESIDE: ReadonlySet<string> = new Set([...LABELS, ...PLURALS, ...SCORES]);

/** Whether a member of this name can be the labels or scores of what lies beside it. */
export function isBesideName(name: string): boolean {
  const word = plain(name);
  return BESIDE.has(word) || BESIDE.has(word.replace(PREFIX, ''));
}

/** The last words of scores that have more of them: `OD confidence`. */
const SCORE_AT_END = /(?:confidence|probability|score)$/;

/** Members of an object by the first of these names that one has; `fits` tells which values count. */
export function memberNamed(object: JsonObject, names: readonly string[], fits: (value: Json) => boolean): string | undefined {
  const members = new Map<string, string>();
  for (const key in object) {
    const word = plain(key);
    for (const form of [word, word.replace(PREFIX, '')]) if (!members.has(form)) members.set(form, key);
  }
  for (const name of names) {
    const key = members.get(name);
    if (key !== undefined && fits(object[key] ?? null)) return key;
  }
  return undefined;
}

/** A score under a name of several words. */
export function scoreAtEnd(object: JsonObject, fits: (value: Json) => boolean): string | undefined {
  return Object.keys(object).find((key) => SCORE_AT_END.test(plain(key)) && fits(object[key] ?? null));
}
