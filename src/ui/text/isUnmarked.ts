/**
 * What may mean something in Markdown or HTML, where it stands. A mark alone means nothing: `best_model`, `A & B`, `a < b`,
 * `C:\data`, `[0, 1]` and `#noparse` are words like others.
 */
const MARKS: readonly RegExp[] = [
  // Emphasis and code: a mark that touches the outside of a word. An underscore inside one is part of it.
  /\*|`|~/,
  /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/u,
  // Links, pictures, footnotes, and what defines them.
  /\]\s*[[(:]|\[\^|!\[|\[[ x]\]/i,
  // Addresses, which become links by themselves.
  /https?:|ftp:|mailto:|xmpp:|www\.|@/i,
  // Tags, declarations, entities, escapes.
  /<[a-z/!?]|&#?[a-z0-9]+;|\\[!-/:-@[-`{-~\s]|\\$/i,
  // Headings, lists, quotations, rules and tables, from the beginning of a line; blocks of code, from that of the text.
  /^\s*(?:[-+=>|#:]|\d+[.)])/m,
  /^\s*?(?: {4}| {0,3}\t)/,
  /\|.*\n\s*\S*-/,
  // Further paragraphs.
  /\r|\n\s*\n/,
];

/** Most help texts are a plain sentence, for which no renderer need be loaded. */
export function isUnmarked(text: string): boolean {
  return !MARKS.some((mark) => mark.test(text));
}
