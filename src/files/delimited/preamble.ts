/** What stands before a table: notes of whoever wrote it, and the separator as Excel is told it. */
export interface Preamble {
  /** The text from the first line of the table on. */
  readonly rest: string;
  readonly separator: string | undefined;
  /** Lines that begin with `#`, without it, or with `%` or `//`. */
  readonly comments: readonly string[];
}

const MOST_COMMENTS = 1000;

/** Only lines in front are notes: further down `#ff0000` may be a cell. */
export function readPreamble(text: string): Preamble {
  const comments: string[] = [];
  let separator: string | undefined;
  let at = text.startsWith('\ufeff') ? 1 : 0;
  while (comments.length < MOST_COMMENTS) {
    const end = text.indexOf('\n', at);
    // A tab may be the separator that is told.
    const line = text.slice(at, end === -1 ? text.length : end).replace(/\r$/, '');
    const told = /^"?sep=(.)"?$/i.exec(line)?.[1];
    if (told !== undefined && separator === undefined) separator = told;
    else if (/^(?:#|%|\/\/)/.test(line) && end !== -1) comments.push(line.replace(/^#+\s?/, '').trimEnd());
    else if (line.trim() !== '' || end === -1) break;
    if (end === -1) return { rest: '', separator, comments };
    at = end + 1;
  }
  return { rest: text.slice(at), separator, comments };
}
