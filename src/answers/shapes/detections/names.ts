import type { Json, JsonObject } from '../../../spec/model.ts';
import type { Layout } from './detection.ts';
import * as say from '../words.ts';

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

export type GeometryKind = 'box' | 'polygon' | 'polyline' | 'points';

/** What there is to know of a name. */
interface Known {
  /** Whichever way its words are joined: `class_name`, `className`, `Class Name`. */
  readonly plain: string;
  /** Without what all members of an answer begin with. */
  readonly short: string;
  /** The shorter, when it means something. */
  readonly core: string;
  readonly geometry: GeometryKind | undefined;
  readonly isWeak: boolean;
}

/** Thousands of entries have the same few names. */
const names = new Map<string, Known>();
/** Keys of dictionaries may be anything; what isn't asked again needn't be kept. */
const MOST_KEPT = 2000;

function knownOf(name: string): Known {
  let known = names.get(name);
  if (known === undefined) {
    known = learn(name);
    if (names.size < MOST_KEPT) names.set(name, known);
  }
  return known;
}

function learn(name: string): Known {
  const plainName = name.toLowerCase().replace(/[^a-z0-9]/g, '');
  const short = plainName.replace(PREFIX, '');
  const word = BOX.test(short) || POLYGON.test(short) || POINTS.test(short) ? short : plainName;
  return { plain: plainName, short, core: word, geometry: geometryOf(word), isWeak: WEAK.test(word) };
}

function geometryOf(word: string): GeometryKind | undefined {
  if (BOX.test(word) || CORNERS_OF_BOX.test(word)) return 'box';
  if (POLYGON.test(word)) return 'polygon';
  if (LINE.test(word)) return 'polyline';
  return POINTS.test(word) ? 'points' : undefined;
}

/** What a member is called, whichever way its words are joined. */
export const plain = (name: string): string => knownOf(name).plain;
/** What the name of a member promises. */
export const geometryKind = (name: string): GeometryKind | undefined => knownOf(name).geometry;
const core = (name: string) => knownOf(name).core;
export const isSpots = (name: string): boolean => SPOTS.test(core(name));
export const isLoneName = (name: string): boolean => LONE.test(core(name));
export const isWeak = (name: string): boolean => knownOf(name).isWeak;
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
  const known = knownOf(name);
  return BESIDE.has(known.plain) || BESIDE.has(known.short);
}

/** The last words of scores that have more of them: `OD confidence`. */
const SCORE_AT_END = /(?:confidence|probability|score)$/;

/** Where each of these names stands among them. */
const places = new WeakMap<readonly string[], ReadonlyMap<string, number>>();

function placesOf(list: readonly string[]): ReadonlyMap<string, number> {
  const known = places.get(list) ?? new Map(list.map((name, at) => [name, at]));
  places.set(list, known);
  return known;
}

/** The member of an object by the first of these names that one has; `fits` tells which values count. */
export function memberNamed(object: JsonObject, list: readonly string[], fits: (value: Json) => boolean): string | undefined {
  const placeOf = placesOf(list);
  const members: (string | undefined)[] = [];
  const offer = (form: string, key: string) => {
    const place = placeOf.get(form);
    if (place !== undefined) members[place] ??= key;
  };
  for (const key in object) {
    const known = knownOf(key);
    offer(known.plain, key);
    if (known.short !== known.plain) offer(known.short, key);
  }
  return members.find((key) => key !== undefined && fits(object[key] ?? null));
}

/** A score under a name of several words. */
export function scoreAtEnd(object: JsonObject, fits: (value: Json) => boolean): string | undefined {
  for (const key in object) if (SCORE_AT_END.test(plain(key)) && fits(object[key] ?? null)) return key;
  return undefined;
}
