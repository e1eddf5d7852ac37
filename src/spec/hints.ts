import { readTail } from './jsonText/tail.ts';
import type { Hints, Medium } from './model.ts';

const MEDIA: readonly Medium[] = ['image', 'audio', 'video'];

/** Reads the keywords of a description. Substrings count, in any case: authors write "Images", "audiofile", "VIDEO". */
export function readHints(description: string): Hints {
  const text = description.toLowerCase();
  return {
    media: MEDIA.filter((word) => text.includes(word)),
    noparse: text.includes('#noparse'),
    file: text.includes('file'),
  };
}

/** The one medium that the hints agree on, if they do. */
export function chosenMedium(hints: Hints): Medium | undefined {
  return hints.noparse || hints.media.length !== 1 ? undefined : hints.media[0];
}

/** Words that are a kind of file in any sentence; others count behind a dot: `.fits`. */
const EXTENSIONS =
  'aac|aiff?|avi|bmp|csv|dcm|dicom|dng|exr|flac|flv|geotiff|gif|gz|h5|hdf5|jp2|jpe?g|json|m4[av]|mkv|mp[34]|mpe?g|mov|nc|netcdf|nifti|nii|np[yz]|ogg|parquet|pdf|png|ppm|svg|tar|tgz|tiff?|tsv|txt|wav|webm|webp|wm[av]|xlsx?|xml|zip';

const EXTENSION = new RegExp(`(?<![\\w.])(?:\\*?\\.([a-z][a-z0-9]{1,6})|(${EXTENSIONS}))(?:s|files?)?(?![\\w])`, 'gi');

/** `a FITS file`: an abbreviation before the word, which no shouted word is, nor any where all of the text is in capitals. */
const ABBREVIATION =
  /\b(?!(?:IMAGE|AUDIO|VIDEO|MEDIA|INPUT|OUTPUT|DATA|TEXT|TEST|THE|ONE|ANY|NO|NOT|ONLY|YOUR)\b)([A-Z][A-Z0-9]{1,6})[- ](?:files?|formats?|archives?|volumes?|cubes?)\b/g;

/** Where a text names a kind of file. */
export interface Mention {
  /** In small letters and without a dot. */
  readonly ending: string;
  readonly at: number;
  readonly end: number;
}

/** The kinds of files that a description names, in its order. */
export function formatMentions(description: string): Mention[] {
  const named = [...description.matchAll(EXTENSION)].map((match) => mentionOf(match, match[1] ?? match[2] ?? ''));
  const abbreviated = /[a-z]{3}/.test(description)
    ? [...description.matchAll(ABBREVIATION)].map((match) => mentionOf(match, match[1] ?? '', match[1]?.length))
    : [];
  const taken = new Set(named.map(({ at }) => at));
  return [...named, ...abbreviated.filter(({ at }) => !taken.has(at))].toSorted((a, b) => a.at - b.at);
}

function mentionOf({ index, 0: whole }: RegExpExecArray, word: string, length = whole.length): Mention {
  return { ending: word.toLowerCase(), at: index, end: index + length };
}

/** What a keyword `#word`, or `#word:detail`, is about: how an argument is pointed at. */
const KEYWORDS = 'box|boxes|points|labels|polygon|mask|range|bbox|lat|lon|place|places|image|audio';

const KEYWORD = new RegExp(`(?<![\\w#&/])#(${KEYWORDS})(?::([\\w-]+(?:[,.][\\w-]+)*))?(?![\\w-])`, 'gi');

/** The keywords of a description that say how an argument is pointed at, with what stands behind their colon, which may be nothing. */
export function keywordsIn(description: string): ReadonlyMap<string, string> {
  return new Map([...description.matchAll(KEYWORD)].map(([, word = '', detail = '']) => [word.toLowerCase(), detail]));
}

/** The group that templates of AI4OS name in the tail of a description: `Group name: **training**`. */
export function groupIn(description: string): string | undefined {
  const name = readTail(description).tail?.group ?? /\bGroup name:\s*\*\*([^*\n]{1,60})\*\*/.exec(description)?.[1]?.trim();
  return name === '' ? undefined : name;
}

export interface Help {
  /** First paragraph: the author's own words. */
  readonly summary: string;
  /** The rest: DEEPaaS and module templates append paragraphs of their own. */
  readonly more: string;
}

/** Splits a description into what is shown at once and what is shown on demand, without the keywords and without a template's tail. */
export function splitHelp(description: string): Help {
  const paragraphs = readTail(description)
    .help.replace(/#noparse/gi, '')
    .replace(KEYWORD, '')
    .replace(/\r\n?/g, '\n')
    // Descriptions are often indented Python literals; four spaces would turn them into Markdown code blocks.
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
  return { summary: paragraphs[0] ?? '', more: paragraphs.slice(1).join('\n\n') };
}
