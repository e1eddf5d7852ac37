/** Rows, or lines of text, that a page holds without a box around them. */
const LAID_OUT = 100;

/** Characters of a line on a phone. */
const LINE = 44;

export function needsOwn(rows: number): boolean {
  return rows > LAID_OUT;
}

/**
 * A box that scrolls by itself above a height. Where the page is one column it alone scrolls, since a box in it would catch the
 * finger: there only what is too long to be laid out keeps one. Beside the form the result has a height of its own anyway, and a
 * box hands the wheel on at its ends.
 */
export function ownScroll(maxHeight: number | string, rows: number) {
  return { overflow: 'auto', maxHeight: needsOwn(rows) ? maxHeight : { xs: 'none', md: maxHeight } } as const;
}

/** The lines that a text takes on a phone, or more than are laid out. */
export function linesOf(text: string): number {
  let lines = 0;
  for (let at = 0; at !== -1 && lines <= LAID_OUT;) {
    const end = text.indexOf('\n', at);
    lines += Math.max(1, Math.ceil(((end === -1 ? text.length : end) - at) / LINE));
    at = end === -1 ? -1 : end + 1;
  }
  return lines;
}
