import { endingOf } from '../../../files/kinds.ts';
import { isKnownEnding } from '../../../files/traits.ts';

/**
 * What has to be there before numbers beside words are drawn as competing classes. A shape alone is no reason: measurements,
 * parameters and series in time have the same.
 */

const DATE = /^\d{4}-\d{1,2}(?:-\d{1,2})?(?:[T ].*)?$|^\d{1,2}[./]\d{1,2}[./]\d{2,4}$|^\d{1,2}:\d\d/;
const QUARTER = /^q[1-4]$/i;
/** Languages in which months and days are known by their names. */
const LANGUAGES = ['en', 'es', 'fr', 'de', 'it', 'pt', 'nl', 'pl', 'ca', 'el', 'sl', 'cs'];

/** Words for measurements, parameters, parts of data and coordinates. */
const MEASURES: ReadonlySet<string> = new Set(
  (
    'accuracy acc loss r2 rmse mse mae mape precision recall f1 auc roc iou miou dice jaccard kappa mcc ssim psnr specificity sensitivity ' +
    'map map50 train training val valid validation test lr rate momentum decay dropout alpha beta gamma epsilon lambda temperature temp ' +
    'lat lon lng long latitude longitude x y z w h width height depth top bottom left right north south east west min max mean average avg ' +
    'median std stdev var variance low high lower upper ok failed passed value threshold time duration seconds load infer inference ' +
    'salinity sal pressure humidity wind speed angle error bias correlation p pvalue q ratio size count total sum area volume score ' +
    'quality aesthetic technical real imag offset scale weight slope intercept support'
  ).split(' '),
);

/** Names whose numbers are shares of one whole, whatever stands beside. */
const PROBABILITIES =
  /(?:^|_)(?:prob(?:s|a|ability|abilities)?|likelihoods?|softmax|posteriors?|classification|top_?\d+|top\d*_?(?:predictions?|classes|labels))(?:_|$)/;
const SCORES =
  /(?:^|_)(?:class(?:es)?|labels?|category|categories|species)(?:_(?:scores?|confidences?|predictions?))?$|^(?:scores|confidences|class_scores)$/;
/** … unless they are about something around the prediction. */
const ABOUT = /(?:^|_)(?:interval|range|bounds?|limits?|time|times|error|errors|threshold|metrics?|stats?|config|params?)(?:_|$)/;

/** Whether the name of a value says that it holds classes with their probabilities. */
export function saysClasses(name: string): boolean {
  const words = snake(name);
  return !ABOUT.test(words) && (PROBABILITIES.test(words) || SCORES.test(words));
}

/** Whether such a name says it of numbers that are one whole only: scores of several things have the same names. */
export function saysSharesOnly(name: string): boolean {
  return saysClasses(name) && !saysProbability(name);
}

export function saysProbability(name: string): boolean {
  return PROBABILITIES.test(snake(name)) || /^pred_probs?$/.test(snake(name));
}

function snake(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[^a-z0-9]+/gi, '_')
    .toLowerCase();
}

/** Inputs by their file names, points in time, or measurements: not classes that compete. */
export function areOtherThings(labels: readonly string[], named: boolean): boolean {
  // Such a label names an input.
  if (labels.some((label) => isKnownEnding(endingOf(label.trim())))) return true;
  if (labels.every((label) => DATE.test(label.trim()))) return true;
  if (labels.length > 1 && (labels.every((label) => QUARTER.test(label.trim())) || arePeriods(labels))) return true;
  return !named && areMeasures(labels);
}

let periods: ReadonlySet<string> | undefined;

/** Months or days of the week, written out or in short. */
function arePeriods(labels: readonly string[]): boolean {
  periods ??= new Set(LANGUAGES.flatMap(namesOfPeriods));
  return labels.every((label) => periods?.has(plainPeriod(label)) === true);
}

function namesOfPeriods(language: string): string[] {
  const names: string[] = [];
  for (const style of ['long', 'short'] as const) {
    const month = new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC' });
    const day = new Intl.DateTimeFormat(language, { weekday: style, timeZone: 'UTC' });
    for (let at = 0; at < 12; at++) names.push(plainPeriod(month.format(Date.UTC(2023, at, 15))));
    for (let at = 1; at <= 7; at++) names.push(plainPeriod(day.format(Date.UTC(2023, 0, at))));
  }
  return names;
}

const plainPeriod = (label: string): string => label.trim().toLowerCase().replace(/\.$/, '');

/** Labels that differ in nothing but a number, which grows or falls by the same step: years, weeks, samples in their order. */
export function areSteps(labels: readonly string[]): boolean {
  if (labels.length < 2) return false;
  const found = labels.map((label) => /^(\D*)(\d{1,9})(\D*)$/.exec(label));
  const [first] = found;
  if (!found.every((one) => one !== null && one[1] === first?.[1] && one[3] === first?.[3])) return false;
  const numbers = found.map((one) => Number(one?.[2]));
  const step = (numbers[1] ?? NaN) - (numbers[0] ?? NaN);
  const isEven = numbers.every((number, at) => at === 0 || number - (numbers[at - 1] ?? NaN) === step);
  // Of two numbers the step is always the same.
  return isEven && step !== 0 && (labels.length > 2 || Math.abs(step) === 1);
}

/** At least half of them are known words; a class may be called "left" or "train" as well. */
export function areMeasures(labels: readonly string[]): boolean {
  const known = labels.filter((label) => {
    const words = snake(label).split('_').filter(Boolean);
    return words.length > 0 && (MEASURES.has(words.join('')) || words.some((word) => MEASURES.has(word)));
  });
  return labels.length > 0 && known.length * 2 >= labels.length;
}

/** Whole numbers that aren't shares count something: three sightings in May. */
export function areCounts(scores: readonly number[]): boolean {
  const finite = scores.filter(Number.isFinite);
  if (finite.length === 0 || !finite.every((score) => Number.isInteger(score) && score >= 0)) return false;
  if (finite.every((score) => score <= 1)) return false;
  return Math.abs(finite.reduce((sum, score) => sum + score, 0) - 100) > 1;
}
