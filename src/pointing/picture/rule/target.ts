import { keywordsIn } from '../../../spec/hints.ts';
import type { Arg } from '../../../spec/model.ts';
import type { Found } from '../../define.ts';
import { boxMeaning, boxRead } from './box.ts';
import { hasWord, mayHoldCoordinates, isOnEarth, isMask, picturesFor } from './candidates.ts';
import type { Convention } from './meaning.ts';
import { boxOrderIn, pointOrderIn } from './orders.ts';
import { deepened, labelsOf, pointMeaning, polygonMeaning, readPoints, readPolygon } from './points.ts';
import type { CutSide } from '../../../ui/picture/shapes/shapes.ts';
import { NO_MEANING, type Figure, type ArgReading } from './reading.ts';
import * as say from './ruleWords.ts';
import { readSide } from './side.ts';

/** What is drawn on a picture, and which argument gets it. */
export interface PictureTarget {
  readonly figure: Figure;
  readonly arg: Arg;
  /** Which of a points' argument are foreground, and which background. */
  readonly labels: Arg | undefined;
  /** The likeliest first. */
  readonly pictures: readonly Arg[];
  readonly meaning: Convention;
  /** From where a number of pixels is cut off. */
  readonly side: CutSide | undefined;
  /** A polygon's numbers stand in a row, x and y in turn. */
  readonly isFlat: boolean;
}

/** The arguments of a form that are drawn on a picture of the same form. */
export function findPictureTargets(args: readonly Arg[]): readonly Found<PictureTarget>[] {
  return args.flatMap((arg) => {
    const reading = readArg(arg);
    if (reading === undefined) return [];
    const { figure, side, isFlat = false } = reading;
    const pictures = picturesFor(arg, args, reading.saysPixels);
    const [picture] = pictures;
    if (picture === undefined) return [];
    const labels = figure === 'points' ? labelsOf(arg, args) : undefined;
    const target: PictureTarget = { figure, side, isFlat, meaning: deepened(reading.meaning, labels), arg, labels, pictures };
    const writes = labels === undefined ? [arg] : [arg, labels];
    return [{ at: arg, writes, reads: pictures, because: becauseOf(picture, target, reading), target }];
  });
}

function becauseOf(picture: Arg, { figure, meaning }: PictureTarget, { because }: ArgReading): string {
  const on = say.drawnOn(picture.name, because);
  if (meaning.orderKnown) return on;
  const word = figure === 'box' && meaning.depth > 1 ? 'boxes' : figure;
  return say.assumes(on, meaning.order, `#${word}:${meaning.order}`);
}

function readArg(arg: Arg): ArgReading | undefined {
  if (isMask(arg)) return mask(arg);
  if (!mayHoldCoordinates(arg)) return readSide(arg);
  const keywords = keywordsIn(arg.description);
  const keyword = ['box', 'boxes', 'points', 'polygon'].find((word) => keywords.has(word));
  if (keyword !== undefined) return byKeyword(arg, keyword, keywords.get(keyword) ?? '');
  // What another keyword claims is no figure; one that names a picture says nothing of what is drawn on it.
  if ([...keywords.keys()].some((word) => word !== 'image') || isOnEarth(arg) || hasWord(arg, NEVER)) return undefined;
  return boxRead(arg) ?? readPoints(arg) ?? readPolygon(arg);
}

function mask(arg: Arg): ArgReading {
  const named = hasWord(arg, /^masks?$/) ? say.name('mask') : say.description('mask');
  const because = keywordsIn(arg.description).has('mask') ? say.keyword('#mask') : named;
  return { figure: 'mask', because, meaning: NO_MEANING, saysPixels: true };
}

/** The order may be followed by the depth: `#boxes:x1,y1,x2,y2,3`. */
function byKeyword(arg: Arg, word: string, detail: string): ArgReading {
  const depth = Number(/(?:^|[,.])([1-6])$/.exec(detail)?.[1] ?? 0);
  const about = detail.replace(/(?:^|[,.])[1-6]$/, '');
  const common = { because: say.keyword(`#${word}`), saysPixels: true };
  if (word === 'points') return { ...common, figure: 'points', meaning: pointMeaning(arg, pointOrderIn(about), depth, 2) };
  if (word === 'polygon') return { ...common, figure: 'polygon', ...polygonMeaning(arg, pointOrderIn(about), depth) };
  return { ...common, figure: 'box', meaning: boxMeaning(arg, boxOrderIn(about), depth, word === 'boxes') };
}

/** Words of settings that are about boxes, crops and points, and are none: a colour has four numbers, too. */
const NEVER =
  /^(?:sizes?|fractions?|ratios?|scales?|margins?|pad(?:ding)?|thickness|colou?rs?|scores?|thr(?:esh(?:old)?s?)?|loss|gain|weights?|num|n|max|min|counts?|number|formats?|types?|modes?|labels?|class(?:es)?|names?|show|draw|plot|save|return|iou|nms|conf(?:idence)?|font|methods?|enabled?|use|is|has|anchors?|std|mean|prob(?:ability)?|alpha|opacity|limits?|steps?|per|resolution|shape|dims?|spacing|stride|path|dir|url|file|ids?|ind(?:ex|exes|ices)|channels?|random|captions?|texts?|titles?|quer(?:y|ies)|questions?)$/;
