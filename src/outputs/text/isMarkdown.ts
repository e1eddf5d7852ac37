import { MIME } from '../../files/kinds.ts';
/** Longer texts are read as they are: nobody formats a log. */
const LONGEST = 100_000;

/** What hardly stands in other texts. A `#` alone begins a comment of YAML and of programs. */
const SIGNS: readonly RegExp[] = [
  /^ {0,3}(?:```|~~~)/m,
  /\*\*[^\s*](?:[^*\n]{0,500}[^\s*])?\*\*/,
  /^ {0,3}\|? *:?-+:? *(?:\| *:?-+:? *)+\|?[ \t]*$/m,
  /\[[^\]\n]{1,500}\]\(https?:\/\/[^)\s]{1,2000}\)/,
];
const HEADING = /^#{1,6} \S/m;
const LIST = /^(?:[-*+]|\d{1,3}\.) \S/m;

/** Whether a text is meant to be read formatted, as language models answer: two signs of it, or a label that says so. */
export function isMarkdown(text: string, mime: string | undefined): boolean {
  if (text.length > LONGEST) return false;
  if (mime !== undefined && mime !== MIME.text) return mime === MIME.markdown;
  const certain = SIGNS.filter((sign) => sign.test(text)).length;
  return certain > 0 && certain + Number(HEADING.test(text)) + Number(LIST.test(text)) >= 2;
}
