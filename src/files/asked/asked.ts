import { formatMentions, type Mention } from '../../spec/hints.ts';
import type { Medium } from '../../spec/model.ts';
import { kindOfEnding, mediumOf } from '../kinds.ts';
import { withoutRefused } from './refused.ts';

/** What the description of a file argument asks for. */
export interface Asked {
  /** Pictures, sounds, films; with the endings that are named for them, none of which means any. */
  readonly media: readonly { readonly medium: Medium; readonly endings: readonly string[] }[];
  /** Other kinds of files, by their endings, as they are named. */
  readonly endings: readonly string[];
  /** All endings that the description names at all: for what may be chosen, and not for what is said. */
  readonly mentioned: readonly string[];
}

export const NOTHING_ASKED: Asked = { media: [], endings: [], mentioned: [] };

/** From here on a sentence speaks of what comes out. */
const RESULT =
  /\b(?:(?:is|are|be|being|gets?|either)\s+(?:\w+\s+)?(?:saved|stored|written|exported|returned|converted|produced|generated)|(?:returns?|returning|outputs?|outputting|saves|saving|writes|writing|exports?|produces?|generates?)\b|(?:predictions?|results?|answers?|responses?)\s+(?:is|are|will|as|in|come|comes|can|file|files)\b|(?:converted|transformed|turned)\s+(?:in)?to\b)/i;

/** What is in a file, up to the next alternative: `a zip containing images or a single image`. */
const CONTENT =
  /^((?:['’]?s)?[\s-]*(?:(?:files?|archives?|folders?|formats?|arrays?|volumes?|cubes?)\s+)?\(?\s*)(?:containing|contains?|holding|holds|describing|describes|listing|lists|consisting of|full of|filled with|made of|with|of|about|for|that|which|where|in which|whose|from)\b(?:[^.;)\n]|\.(?=\S))*?(?=\.(?:\s|$)|[;)\n]|\bor\s+(?:an?|one|single|just|only|any|the)\b|$)/i;

interface MediumMention {
  readonly medium: Medium;
  readonly at: number;
  readonly end: number;
}

/**
 * Reads what is asked for. What a sentence says of results, of what is in a file or of what isn't taken counts for nothing:  to say less is better than to say it wrongly.
 * @param medium of the field, for a description that says nothing plainer
 */
export function readAsked(description: string, medium?: Medium): Asked {
  if (/#noparse/i.test(description)) return NOTHING_ASKED;
  const asked = askedIn(description);
  // Words that say nothing plainer leave what the field was chosen by.
  const isPlain = asked.media.length > 0 || asked.endings.length > 0;
  return isPlain || medium === undefined ? asked : { ...asked, media: [{ medium, endings: [] }] };
}

/** What a file is that says nothing of itself: the medium that was chosen, unless it is asked for in another kind of file. */
export function expectedMedium(asked: Asked, medium: Medium | undefined): Medium | undefined {
  return asked.endings.length > 0 && !asked.media.some((one) => one.medium === medium) ? undefined : medium;
}

function askedIn(description: string): Asked {
  const mentioned = [...new Set(formatMentions(description).map(({ ending }) => ending))];
  const wanted = withoutContent(withoutRefused(sentencesOf(description).map(beforeResults).join('\n')));
  const formats = formatMentions(wanted);
  const others = formats.filter(({ ending }) => mediumOfEnding(ending) === undefined);
  const said = mediaIn(wanted).filter((mention) => isAlternative(mention, others, wanted));
  const isMixed = others.length > 0 && said.length === 0;
  const media = mediaOf(said, isMixed ? [] : formats, wanted);
  return { media, endings: [...new Set(others.map(({ ending }) => ending))], mentioned };
}

function sentencesOf(text: string): string[] {
  return text.replace(/<[^>]*>|\*\*/g, ' ').split(/(?<=[.!?;])\s+|\n+/);
}

function beforeResults(sentence: string): string {
  const from = sentence.search(RESULT);
  return from === -1 ? sentence : sentence.slice(0, from);
}

/** Behind a kind that can hold others, what it holds. */
function withoutContent(text: string): string {
  let rest = text;
  for (const { ending, end } of formatMentions(text).toReversed()) {
    if (mediumOfEnding(ending) !== undefined) continue;
    const [content, before] = CONTENT.exec(rest.slice(end)) ?? [];
    if (content !== undefined) rest = rest.slice(0, end) + before + rest.slice(end + content.length);
  }
  return rest;
}

function mediaIn(text: string): MediumMention[] {
  return [...text.matchAll(/image|audio|video/gi)].map(({ 0: word, index }) => ({
    medium: word.toLowerCase() as Medium,
    at: index,
    end: index + word.length,
  }));
}

/** Beside other kinds a medium is what they hold or what they are called, unless the one or the other is asked for. */
function isAlternative({ at, end }: MediumMention, others: readonly Mention[], text: string): boolean {
  if (others.length === 0) return true;
  const before = others.findLast((other) => other.end <= at);
  const after = others.find((other) => other.at >= end);
  const isJoined = (from: number, to: number) => /\bor\b|\/|^\w*\s*,\s*(?:an?\s+)?\.?$/i.test(text.slice(from, to));
  return (before !== undefined && isJoined(before.end, at)) || (after !== undefined && isJoined(end, after.at));
}

function mediaOf(said: readonly MediumMention[], formats: readonly Mention[], text: string): Asked['media'] {
  const listed = new Map<Medium, string[]>();
  for (const { ending } of formats) {
    const medium = mediumOfEnding(ending);
    if (medium !== undefined) listed.set(medium, [...new Set([...(listed.get(medium) ?? []), ending])]);
  }
  const named = [...new Set(said.map(({ medium }) => medium))];
  // Several that aren't said to be alternatives: what is asked for isn't plain.
  const isPlain = named.length < 2 || ALTERNATIVES.test(text) || named.every((medium) => listed.has(medium));
  if (!isPlain) return [];
  // A list of formats that follows the only medium belongs to it, whatever they hold otherwise: a GIF may be a film.
  const [only] = named;
  if (named.length === 1 && only !== undefined) return [{ medium: only, endings: listed.get(only) ?? [] }];
  const media = named.length > 0 ? named : [...listed.keys()];
  return media.map((medium) => ({ medium, endings: listed.get(medium) ?? [] }));
}

const ALTERNATIVES =
  /\b(?:image|audio|video)s?(?:\s+files?)?\s*(?:,|\/|\bor\b|\band\/or\b)\s*(?:or\s+)?(?:an?\s+|the\s+|some\s+)?(?:image|audio|video)/i;

/** Kinds of pictures, sounds and films that this page doesn't know otherwise. */
const FURTHER: Readonly<Record<Medium, readonly string[]>> = {
  image: ['bmo', 'dng', 'exr', 'geotiff', 'jp2', 'mpo', 'pbm', 'pfm', 'pgm', 'pnm', 'ppm', 'psd', 'raw'],
  audio: ['aac', 'aif', 'aiff', 'amr', 'au', 'wma'],
  video: ['asf', 'flv', 'mpeg', 'mpg', 'mts', 'ts', 'vob', 'wmv'],
};

function mediumOfEnding(ending: string): Medium | undefined {
  const known = mediumOf(kindOfEnding(ending)?.types[0] ?? '');
  return known ?? (Object.keys(FURTHER) as Medium[]).find((medium) => FURTHER[medium].includes(ending));
}
