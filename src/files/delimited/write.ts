import { MIME } from '../kinds.ts';
import { inTurns, type Pieces } from '../turns/pieces.ts';
/*
 * Papa Parse, which reads tables here, can write them too. Its guard against formulas takes numbers that are texts for formulas
 * unless it is given a pattern like the one below, and a page that writes a table without having read one would load all of it:
 * more than these lines.
 */

type Cell = string | number | boolean | bigint;

type Rows = Iterable<readonly Cell[]>;

/** Numbers with any separators, lists of them, lone signs, and what isn’t finite: no spreadsheet runs anything for these. */
const HARMLESS = /^[+-]?(?:[\d.,;: e+-]*|inf(?:inity)?|nan)$/i;

/** Names and answers are foreign: what a spreadsheet would run as a formula gets an apostrophe in front; other signs stay. */
function disarmed(cell: Cell): string {
  if (typeof cell !== 'string') return String(cell);
  return /^[=+\-@\t\r]/.test(cell) && !HARMLESS.test(cell) ? `'${cell}` : cell;
}

/** As RFC 4180 has it. */
export function writeCsv(rows: Rows): string {
  return linesOf(rows, ',', (text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text));
}

/** For a spreadsheet's clipboard, in which a row has to stay on its line. */
export function writeTsv(rows: Rows): string {
  return linesOf(rows, '\t', (text) => text.replace(/[\t\r\n]+/g, ' '));
}

/** For programs that take what stands between tabs as it is, without quotation marks and guards: cells have neither tabs nor breaks. */
export function joinTabs(rows: Rows): string {
  return Array.from(rows, (row) => `${row.join('\t')}\n`).join('');
}

/** The mark in front tells spreadsheets that it is UTF-8. */
export function csvFile(rows: Rows): Blob {
  return new Blob([`\ufeff${writeCsv(rows)}`], { type: MIME.csv });
}

/** The same of very many rows, while the page goes on. */
export function csvFileInTurns(rows: Rows): Promise<Blob> {
  return inTurns(csvPieces(rows));
}

/** Rows that become one text at once. */
const PIECE = 100;

function* csvPieces(rows: Rows): Pieces<Blob> {
  const texts: string[] = ['\ufeff'];
  let piece: (readonly Cell[])[] = [];
  for (const row of rows) {
    if (piece.push(row) < PIECE) continue;
    texts.push(writeCsv(piece));
    piece = [];
    yield;
  }
  texts.push(writeCsv(piece));
  return new Blob(texts, { type: MIME.csv });
}

function linesOf(rows: Rows, separator: string, quoted: (text: string) => string): string {
  const lines: string[] = [];
  for (const row of rows) lines.push(row.map((cell) => quoted(disarmed(cell))).join(separator), '\r\n');
  return lines.join('');
}
