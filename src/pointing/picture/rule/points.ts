import { keywordsIn } from '../../../spec/hints.ts';
import type { Arg } from '../../../spec/model.ts';
import { numbersIn } from '../../numbers.ts';
import { hasWord, mayHoldCoordinates, nameParts } from './candidates.ts';
import { buildOf, buildsOf, measureOf, type Convention } from './meaning.ts';
import { pointOrderIn } from './orders.ts';
import { COUNTED, itemsAreNumbers, itemsDepth, PIXELS, type ArgReading } from './reading.ts';
import * as say from './ruleWords.ts';

const POINT_WORD = /^(?:points?|clicks?|keypoints?)$/;
const POINT_SAID = /\bpoints?\b|\bclicks?\b/i;
const LEVELS: readonly (readonly [RegExp, number])[] = [
  [/\b(?:four|4) levels\b|\bimages?\b[^.]{0,40}\bobjects?\b[^.]{0,40}\bpoints?\b/i, 4],
  [/\b(?:three|3) levels\b|\bper object\b|\bfor each object\b/i, 3],
];

export function readPoints(arg: Arg): ArgReading | undefined {
  if (!hasWord(arg, POINT_WORD)) return undefined;
  const own = buildOf(numbersIn(arg.default));
  if (own !== undefined && own.width !== 2) return undefined;
  // A list of pairs is one of points, whatever else is said.
  if (COUNTED.test(arg.description) && (own?.depth ?? 0) < 2) return undefined;
  const order = pointOrderIn(arg.description);
  const isPair = buildsOf(arg).some(({ width }) => width === 2) || (arg.minItems === 2 && arg.maxItems === 2 && itemsAreNumbers(arg));
  if (order === undefined && !isPair) return undefined;
  const several = !hasWord(arg, /^(?:point|click)$/) || hasWord(arg, /s$/);
  return {
    figure: 'points',
    because: say.name(nameParts(arg.name).find((part) => POINT_WORD.test(part)) ?? ''),
    meaning: pointMeaning(arg, order, 0, several ? 2 : 1),
    saysPixels: PIXELS.test(arg.description) || POINT_SAID.test(arg.description),
  };
}

export function pointMeaning(arg: Arg, told: ReturnType<typeof pointOrderIn>, depth: number, usual: number): Convention {
  const found = told ?? pointOrderIn(arg.description);
  const levels = LEVELS.find(([pattern]) => pattern.test(arg.description))?.[1];
  const known = depth || buildsOf(arg).find(({ width }) => width === 2)?.depth || levels || itemsDepth(arg) || 0;
  return {
    order: found?.order ?? 'x,y',
    orderKnown: found !== undefined,
    // A pair in brackets is a point, of however many.
    depth: known || Math.max(found?.depth ?? 0, usual),
    depthKnown: known > 0 || (found?.depth ?? 0) > 1,
    unit: measureOf(arg),
  };
}

/** Labels are nested like their points, without the last list. */
export function deepened(meaning: Convention, labels: Arg | undefined): Convention {
  const depth = labels === undefined || meaning.depthKnown ? undefined : buildsOf(labels)[0]?.depth;
  return depth === undefined ? meaning : { ...meaning, depth: depth + 1, depthKnown: true };
}

/** The argument that says which points are foreground: by keyword, or called labels of what the points are called. */
export function labelsOf(points: Arg, args: readonly Arg[]): Arg | undefined {
  const others = args.filter((arg) => arg !== points && mayHoldCoordinates(arg));
  const named = others.find(({ description }) => keywordsIn(description).has('labels'));
  if (named !== undefined) return named;
  const stem = (word: string) => word.replace(/s$/, '');
  const shared = new Set(nameParts(points.name).map(stem));
  return others.find(
    (arg) =>
      hasWord(arg, /^labels?$/) &&
      nameParts(arg.name).some((word) => !/^labels?$/.test(word) && shared.has(stem(word))) &&
      (buildOf(numbersIn(arg.default)) !== undefined ||
        /foreground|positive|\b0\b|\b1\b|\bpoints?\b/i.test(arg.description) ||
        arg.kind === 'array'),
  );
}

const POLYGON_WORD = /^(?:polygons?|contours?|vertices|lasso)$/;

export function readPolygon(arg: Arg): ArgReading | undefined {
  if (!hasWord(arg, POLYGON_WORD)) return undefined;
  const own = buildOf(numbersIn(arg.default));
  if (own?.depth === 1 && ((own.width ?? 1) % 2 === 1 || (own.width ?? 0) < 6)) return undefined;
  if (own !== undefined && own.depth > 1 && own.width !== 2 && (own.width ?? 6) % 2 === 1) return undefined;
  if (COUNTED.test(arg.description) && own === undefined) return undefined;
  const order = pointOrderIn(arg.description);
  if (order === undefined && buildsOf(arg).length === 0) return undefined;
  return {
    figure: 'polygon',
    because: say.name(nameParts(arg.name).find((part) => POLYGON_WORD.test(part)) ?? ''),
    ...polygonMeaning(arg, order, 0),
    saysPixels: true,
  };
}

export function polygonMeaning(arg: Arg, told: ReturnType<typeof pointOrderIn>, depth: number): { meaning: Convention; isFlat: boolean } {
  const several = hasWord(arg, /^(?:polygons|contours)$/);
  const [build] = buildsOf(arg);
  const isFlat = build !== undefined ? build.width !== 2 : itemsDepth(arg) === 1 || depth === 1;
  const meaning = pointMeaning(arg, told, depth || (build?.depth ?? 0), (several ? 3 : 2) - (isFlat ? 1 : 0));
  return { meaning, isFlat };
}
