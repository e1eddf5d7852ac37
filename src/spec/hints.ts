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

export interface Help {
  /** First paragraph: the author's own words. */
  readonly summary: string;
  /** The rest: DEEPaaS and module templates append paragraphs of their own. */
  readonly more: string;
}

/** Splits a description into what is shown at once and what is shown on demand, without the keyword `#noparse`. */
export function splitHelp(description: string): Help {
  const paragraphs = description
    .replace(/#noparse/gi, '')
    .replace(/\r\n?/g, '\n')
    // Descriptions are often indented Python literals; four spaces would turn them into Markdown code blocks.
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
  return { summary: paragraphs[0] ?? '', more: paragraphs.slice(1).join('\n\n') };
}
