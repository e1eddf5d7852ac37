/**
 * What a terminal would obey, or what turns the order of letters around. Line breaks are among them: where lines may break, the text is
 * taken apart before.
 */
const OBEYED = /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|\p{Surrogate}/gu;

/** Foreign text on a line of a terminal: blanks for what breaks lines, a visible mark for what else isn't seen. */
export function harmless(text: string): string {
  return text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ').replace(OBEYED, '\ufffd');
}
