import type { LabelCounts } from '../../files/raster/labels/countLabels.ts';

/** What speaks for numbers being classes, beside the numbers themselves. */
export interface LabelReasons {
  /** Of the member or the file, and its description. */
  readonly said: string;
  /** The answer, or the description, says what these values stand for. */
  readonly hasNames: boolean;
  /** It has as many pixels in both directions as a picture that was sent. */
  readonly fits: boolean;
}

const LABELS =
  /mask|segm|label|class(?!ic)|instance|panoptic|semantic|land[ _]?cover|land[ _]?use|categor|annotat|(?<![a-z])(?:seg|lbl|gt)(?![a-z])/i;

/** What a number for each pixel measures; and pictures of which parts were masked. */
const MEASURES =
  /prob|score|confid|logit|heat|uncertain|entropy|variance|depth|elevat|height|temperature|densit|distance|ndvi|intensit|masked|overlay|blend/i;

/** Whether numbers in rows are called classes. */
export function saysLabels(text: string): boolean {
  return LABELS.test(text) && !MEASURES.test(text);
}

/** As many classes are told apart without anybody saying that they are classes. */
const FEW = 32;
/** So few may follow each other from one area to the next by chance: 0 lies beside 1 in every mask. */
const HANDFUL = 8;
/** Areas rather than a photograph: of a hundred neighbours at a border or inside of something, so many are alike. */
const AREAS = 0.7;
/** Hardly a photograph: then it may be asked for. */
const PATCHES = 0.4;
/** Of many values, such as numbers of cells, nearly each is an area; at soft edges of a mask hardly any is. */
const NEARLY_ALL = 0.8;
/** What is measured passes from one value to the next. */
const SMOOTH = 0.5;

/**
 * Whether whole numbers are shown as classes, or may be on demand. A name, names of the values, or the size of the input has to say so;
 * many different values have to lie in areas besides. Nothing at all is offered of what looks like a photograph.
 */
export function judgeLabels(
  { values, alike, inAreas, smooth }: LabelCounts,
  { said, hasNames, fits }: LabelReasons,
): 'sure' | 'offer' | undefined {
  const isFew = values.length <= FEW;
  const isNamed = hasNames || saysLabels(said);
  const isMeasured = MEASURES.test(said) || (values.length > HANDFUL && smooth > SMOOTH);
  const isManyAreas = inAreas >= NEARLY_ALL && alike >= AREAS;
  if (isNamed && !isMeasured && (isFew || isManyAreas)) return 'sure';
  if (values.length < 2) return undefined;
  if (fits && isFew && alike >= AREAS && !isMeasured) return 'sure';
  if (!isFew && (!isNamed || isMeasured || inAreas < NEARLY_ALL)) return undefined;
  return alike >= PATCHES ? 'offer' : undefined;
}
