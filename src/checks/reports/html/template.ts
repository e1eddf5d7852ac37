import { harmless } from '../harmless.ts';

/** HTML that holds no foreign text but what was escaped. */
export class Markup {
  constructor(readonly text: string) {}
}

type Piece = Markup | string | number | undefined | readonly Piece[];

const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A template whose values are text, between tags or in a quoted attribute, unless they are markup already. */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  return new Markup(strings.map((string, at) => string + written(pieces[at])).join(''));
}

function written(piece: Piece): string {
  if (piece === undefined) return '';
  if (piece instanceof Markup) return piece.text;
  if (typeof piece === 'object') return piece.map(written).join('');
  return escaped(harmless(String(piece)));
}

/** Text whose line breaks are kept, for `pre`. */
export function lines(text: string): Markup {
  return new Markup(
    text
      .split(/\r\n|[\n\r]/)
      .map((line) => escaped(harmless(line.replaceAll('\t', '    '))))
      .join('\n'),
  );
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => MARKS[mark] ?? mark);
}

/** Ours or foreign: paragraphs between blank lines, with `code` in backticks. */
export function prose(text: string): Markup {
  const paragraphs = text.split(/\n\s*\n/).flatMap((paragraph) => paragraph.trim() || []);
  return html`${paragraphs.map((paragraph) => html`<p>${inline(paragraph)}</p>`)}`;
}

export function inline(text: string): Markup {
  const pieces = text.split('`');
  // A backtick that nothing closes is one.
  const closed = pieces.length % 2 === 1 ? pieces : [...pieces.slice(0, -2), `${pieces.at(-2)}\`${pieces.at(-1)}`];
  return html`${closed.map((piece, at) => (at % 2 === 1 ? html`<code>${piece}</code>` : piece))}`;
}
