import type { Arg } from '../../../spec/model.ts';
import { numbersIn } from '../../numbers.ts';
import { hasWord, nameParts } from './candidates.ts';
import { buildOf, buildsOf, flat, measureOf, type Convention } from './meaning.ts';
import { boxOrderIn } from './orders.ts';
import { COUNTED, itemsAreNumbers, itemsDepth, PIXELS, type ArgReading } from './reading.ts';
import * as say from './ruleWords.ts';

const BOX_WORD = /^(?:rois?|crops?|box(?:es)?|bbox(?:es)?|rect(?:s|angles?)?)$/;
const BOX_SAID = /\bROIs?\b|\bregions? of interest\b|\bcrop(?:ped|ping)?\b|\bbounding[- ]box(?:es)?\b|\bb?box(?:es)?\b|\brectangles?\b/i;
const FOUR = /\b(?:four|4) (?:numbers|values|integers|ints|floats|coordinates|corners)\b/i;
/** What a list's four numbers are instead, where their order isn't told. */
const NO_BOX =
  /\bind(?:ex|exes|ices)\b|\bids?\b|\bchannels?\b|\brandom(?:ly)?\b|\bmargins?\b|\bpadding\b|\beach side\b|\b(?:lower|upper) (?:and (?:lower|upper) )?bounds?\b/i;
/** Of a list whose numbers nobody describes. */
const OTHERWISE =
  /\bsizes?\b|\bheights?\b|\bwidths?\b|\bratios?\b|\bfractions?\b|\bscales?\b|\bthreshold|\bcolou?rs?\b|\bscores?\b|\bborders?\b|\bbounds?\b|\bwhich\b|\bnames?\b/i;
const PLACED = /\bcoord(?:inate)?s?\b|\bpixels?\b|\bpx\b|\bcorners?\b|\b(?:top|upper)[- ]left\b/i;
/** Beside these words a list of sides is what somebody may write, and nothing to draw. */
const IN_WORDS = /\bwords?\b|\bsentences?\b|\bphrases?\b|\bcaptions?\b/i;
/** With nothing said: `crop` alone is as often a size. */
const BARE_NAME =
  /^(?:(?:image|input|px|pixel|crop|bounding|detection|prompt|predict|test)_?)*(?:rois?|box(?:es)?|bbox(?:es)?|rect(?:s|angles?)?)(?:_?(?:prompts?|px|pixels?|coords?|coordinates?|xyxy|test))?$/;

export function boxRead(arg: Arg): ArgReading | undefined {
  const named = hasWord(arg, BOX_WORD) || /roi(?:s)?$/i.test(arg.name);
  const said = BOX_SAID.test(arg.description);
  if (!named && !said) return undefined;
  const builds = buildsOf(arg);
  const own = buildOf(numbersIn(arg.default));
  // What its default is made of is no box.
  if (own !== undefined && (own.width !== 4 || flat(numbersIn(arg.default) ?? []).some((value) => value < 0))) return undefined;
  if ((arg.minItems ?? 0) > 4 && itemsAreNumbers(arg)) return undefined;
  if ((arg.maxItems ?? 4) < 4 && itemsAreNumbers(arg)) return undefined;
  const order = boxOrderIn(arg.description) ?? boxOrderIn(arg.name);
  if (order === undefined && (NO_BOX.test(arg.description) || COUNTED.test(arg.description))) return undefined;
  if (!named && IN_WORDS.test(arg.description)) return undefined;
  const isFour = builds.some(({ width }) => width === 4) || (arg.minItems === 4 && arg.maxItems === 4) || FOUR.test(arg.description);
  const isBare = arg.kind === 'array' && arg.description.trim() === '' && BARE_NAME.test(nameParts(arg.name).join('_'));
  const isOpen = isBare || (PLACED.test(arg.description) && !OTHERWISE.test(arg.description) && !hasWord(arg, /^cent(?:er|re)$/));
  if (order === undefined && !(named && (isFour || isOpen))) return undefined;
  const word = nameParts(arg.name).find((part) => BOX_WORD.test(part)) ?? BOX_SAID.exec(arg.description)?.[0] ?? 'roi';
  return {
    figure: 'box',
    because: named ? say.name(word) : say.description(word),
    meaning: boxMeaning(arg, order, 0, isPlural(arg)),
    saysPixels: PIXELS.test(arg.description),
  };
}

function isPlural(arg: Arg): boolean {
  return (
    hasWord(arg, /^(?:rois|crops|boxes|bboxes|rects|rectangles|prompts)$/) ||
    /\blists? of (?:\w+ )?(?:bounding )?b?boxes\b/i.test(arg.description)
  );
}

export function boxMeaning(arg: Arg, told: ReturnType<typeof boxOrderIn>, depth: number, several: boolean): Convention {
  const found = told ?? boxOrderIn(arg.description) ?? boxOrderIn(arg.name);
  const build = buildsOf(arg).find(({ width }) => width === 4);
  const known = depth || build?.depth || itemsDepth(arg) || 0;
  return {
    order: found?.order ?? guessedOrder(arg),
    orderKnown: found?.isKnown === true,
    depth: known || Math.max(found?.depth ?? 0, several ? 2 : 1),
    depthKnown: known > 0 || !several || (found?.depth ?? 0) > 1,
    unit: measureOf(arg),
  };
}

/** A third number below the first is no second corner of what the first begins. */
function guessedOrder(arg: Arg): string {
  const [x = 0, y = 0, third = 0, fourth = 0] = fourOf(numbersIn(arg.default));
  return third < x || fourth < y ? 'x1,y1,w,h' : 'x1,y1,x2,y2';
}

function fourOf(numbers: ReturnType<typeof numbersIn>): readonly number[] {
  if (numbers === undefined || typeof numbers === 'number') return [];
  const [first] = numbers;
  return typeof first === 'number' ? numbers.filter((item) => typeof item === 'number') : fourOf(first);
}
