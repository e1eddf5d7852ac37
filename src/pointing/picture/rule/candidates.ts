import { typeOfEnding } from '../../../files/kinds.ts';
import { isDrawn } from '../../../files/traits.ts';
import { chosenMedium, formatMentions, keywordsIn } from '../../../spec/hints.ts';
import type { Arg } from '../../../spec/model.ts';

/** Parts of a name: `cropROI_x1` is crop, roi and x1. */
export function nameParts(name: string): readonly string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((word) => word !== '');
}

export function hasWord(arg: Arg, pattern: RegExp): boolean {
  return nameParts(arg.name).some((word) => pattern.test(word));
}

function hasPlaces(text: string): boolean {
  return /(?<![a-z_])(?:lat|lon|lng|latitudes?|longitudes?|wgs ?84|epsg|geo|geographic(?:al)?)(?![a-z_])/i.test(text);
}

/** Degrees are drawn on a map, and on no picture. */
export function isOnEarth({ name, description }: Arg): boolean {
  // Names of other arguments in a description say nothing of this one.
  return hasPlaces(name.replaceAll('_', ' ')) || hasPlaces(description) || /\bN\s*,\s*[WSE]\b|\bnorth\b/i.test(description);
}

/** Whether the argument can hold several numbers: a list of them, or a text, or anything. */
export function mayHoldCoordinates({ kind, items, choices, format }: Arg): boolean {
  if (choices.length > 0) return false;
  if (kind === 'string') return format === undefined;
  if (kind !== 'array') return kind === 'any';
  if (items === undefined || items.choices.length > 0) return items === undefined;
  return ['integer', 'number', 'array', 'any'].includes(items.kind);
}

const MASK_WORD = /^masks?$/;
/** Files that go with masks and are none. */
const NO_MASK = /^(?:model|weights?|config|checkpoint|rcnn|labels?|dir|folder|archive|attention|loss|causal|tokens?|texts?)$/;
const TEXT_FILE = /\b(?:text|json|csv)[- ](?:files?|documents?)\b/i;

export function isMask(arg: Arg): boolean {
  if (arg.kind !== 'file') return false;
  if (keywordsIn(arg.description).has('mask')) return true;
  const endings = namedEndings(arg.description);
  // What is drawn becomes a PNG.
  if (arg.hints.noparse || (endings.length > 0 && !endings.includes('png'))) return false;
  if (TEXT_FILE.test(arg.description)) return false;
  if (hasWord(arg, MASK_WORD)) return !hasWord(arg, NO_MASK);
  return /^\W*(?:(?:a|an|the|optional|your)\s+)*(?:binary|segmentation|inpainting|black[- ]and[- ]white)?\s*mask\b/i.test(arg.description);
}

function namedEndings(description: string): readonly string[] {
  return formatMentions(description).map(({ ending }) => ending);
}

/** Arrays and medical pictures, which no browser draws. */
function isDecoded(ending: string): boolean {
  return ending === 'npy' || ending === 'dcm' || ending === 'dicom';
}

function isPicture(arg: Arg): boolean {
  if (arg.kind !== 'file' || arg.hints.noparse || isMask(arg)) return false;
  if (chosenMedium(arg.hints) !== undefined) return chosenMedium(arg.hints) === 'image';
  if (arg.hints.media.includes('image') || hasWord(arg, /^(?:image|img|picture|photo|pic)s?$/)) return true;
  return namedEndings(arg.description).some((ending) => isDecoded(ending) || isDrawn(typeOfEnding(ending) ?? ''));
}

/**
 * The pictures that an argument may be about, the likeliest first: the one that a keyword names, then those nearest in the form.
 * @param says whether the argument's own words are about pixels: then a file of no stated kind may be the picture
 */
export function picturesFor(arg: Arg, args: readonly Arg[], says: boolean): readonly Arg[] {
  const files = args.filter((one) => one.kind === 'file' && one !== arg);
  const named = keywordsIn(arg.description).get('image');
  const wanted = files.find(({ name }) => name === named);
  const place = args.indexOf(arg);
  const distance = (one: Arg) => Math.abs(args.indexOf(one) - place);
  const pictures = files.filter(isPicture).toSorted((a, b) => distance(a) - distance(b));
  if (wanted !== undefined) return [wanted, ...pictures.filter((one) => one !== wanted)];
  if (pictures.length > 0 || !says) return pictures;
  const open = files.filter(
    (one) => !isMask(one) && one.hints.media.length === 0 && !one.hints.noparse && namedEndings(one.description).length === 0,
  );
  return files.length === 1 ? open : [];
}
