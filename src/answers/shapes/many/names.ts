import { endingOf } from '../../../files/kinds.ts';
import { isKnownEnding } from '../../../files/traits.ts';
import type { Json } from '../../../spec/model.ts';

/** Members that hold nothing but the names of inputs. */
const SURE =
  /^(?:input)?(?:file|filename|filepath|fname|path|(?:image|img|picture|photo|audio|sound|video|sample|vignette)(?:name|file|filename|path))s?$/;
/** Those that may hold them: the values decide. */
const LIKELY = /^(?:title|name|image|img|picture|photo|audio|sound|input|sample|vignette|source|url|uri|id|object|recording)s?$/;

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

/** Whether a text is the name of a file: it ends like one of a kind that is known. */
export function isFileName(text: string): boolean {
  return isKnownEnding(endingOf(text.trim()));
}

/** Whether a member may hold what inputs are called. */
export const mayName = (member: string): boolean => SURE.test(plain(member)) || LIKELY.test(plain(member));

const areTexts = (values: readonly (Json | undefined)[]): boolean =>
  values.every((value) => typeof value === 'string' && value.trim() !== '');

/** Whether a member of this name with these values holds what the inputs are called. */
export function namesInputs(member: string, values: readonly (Json | undefined)[]): boolean {
  return mayName(member) && areTexts(values) && (SURE.test(plain(member)) || mostly(values, (value) => isFileName(String(value))));
}

/** The same beside answers that are those of several inputs for certain. */
export function namesThem(member: string, values: readonly (Json | undefined)[]): boolean {
  return mayName(member) && areTexts(values);
}

export function mostly<T>(list: readonly T[], holds: (entry: T) => boolean): boolean {
  return list.filter((entry) => holds(entry)).length * 2 > list.length;
}

const SCORES = /^(?:pred(?:icted|iction)?)?(?:scores?|confidences?|probabilit(?:y|ies)|probs?|certaint(?:y|ies)|likelihoods?)$/;
const LABELS = /^(?:pred(?:icted|iction)?)?(?:class|classname|label|labels?name|category|species|taxon|prediction|result)(?:e?s)?$/;

/** A number of such a name says how sure the answer is. */
export const isScoreName = (name: string): boolean => SCORES.test(plain(name));
/** A text of such a name says what an input is. */
export const isClassName = (name: string): boolean => LABELS.test(plain(name));

const SIZES =
  /^(?:width|height|depth|size|bytes|channels|bands|duration|length|frames?|pages?|index|idx|id|rows?|cols?|columns?|x|y|z|time|timestamp|year|month|day|fps|samplerate|seconds)$/;

/** What a file has anyway, which no model had to find. */
export const isSizeName = (name: string): boolean => SIZES.test(plain(name));

/** A whole number of such a name is the number of a class. */
export const namesClass = (name: string): boolean => /^(?:pred(?:icted|iction)?)?(?:class|label|category)$/.test(plain(name));

/** A list of texts of such a name holds what the columns of a matrix are called: those of all inputs, and not one of each. */
export const namesClasses = (name: string): boolean =>
  /^(?:class(?:es)?(?:names?|labels?)?|labels?|labelnames?|categor(?:y|ies)(?:names?)?|names|species|taxa)$/.test(plain(name));

/** A number of such a name is what was asked for. */
export const isResultName = (name: string): boolean =>
  /^(?:pred(?:icted|iction)?s?(?:value)?s?|(?:predicted|estimated).+|results?|outputs?|estimates?|regression)$/.test(plain(name));
