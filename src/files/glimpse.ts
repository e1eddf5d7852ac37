import { readFirstRows } from './delimited/read.ts';
import { cellAt } from './delimited/columnsOfText.ts';
import { endingOf, isTextMime, MIME, typeOfEnding } from './kinds.ts';
import { lazyModule } from './lazyParts.ts';
import { parseNpyHeader } from './npy/parseNpy.ts';
import { openArchive } from './zip/archive.ts';
import { sniff, sniffBytes } from './sniff.ts';
import { decodeText, plainlyText } from './text.ts';
import { isDelimited } from './traits.ts';
import * as say from './words.ts';

/** What a look at a file's beginning tells, without reading the rest. */
export type Glimpse =
  | { readonly kind: 'text'; readonly lines: readonly string[]; readonly more: boolean }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[]; readonly more: boolean }
  | {
      readonly kind: 'entries';
      readonly entries: readonly { readonly path: string; readonly size: number | undefined }[];
      readonly count: number;
    }
  | { readonly kind: 'array'; readonly words: string };

const loadXlsx = lazyModule(() => import('./xlsx/readXlsx.ts'));
const loadParquet = lazyModule(() => import('./parquet/readParquet.ts'));

const HEAD = 32 * 1024;
const LINES = 6;
const WIDEST = 200;
/** A broken list of contents is searched for; in larger files that takes too long. */
const LARGEST_ARCHIVE = 500_000_000;

export async function glimpse(file: File): Promise<Glimpse | undefined> {
  const head = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
  const array = parseNpyHeader(head);
  if (array !== undefined) {
    return { kind: 'array', words: say.numpyArray(array.shape, array.dtype.replace(/^[<>=|]/, '')) };
  }
  const sheet = await firstSheet(file, head);
  if (sheet !== undefined) return sheet;
  if (head[0] === 0x50 && head[1] === 0x4b && file.size < LARGEST_ARCHIVE) return contents(file);
  const cut = file.size > HEAD;
  // The name goes first: Windows calls CSV a spreadsheet.
  const { mime } = await sniff(file, typeOfEnding(endingOf(file.name)) ?? file.type);
  const text = isTextMime(mime) ? decodeText(head, file.type).text : plainlyText(head, !cut);
  if (text === undefined || text.trim() === '') return undefined;
  return (isDelimited(mime) ? await tableOf(file, head, cut) : undefined) ?? linesOf(text, cut);
}

/** Larger files of tables would take longer to read than a look is worth. */
const LARGEST_TABLES = 5_000_000;

/** The first rows of a workbook or a Parquet file; undefined for other files, and for those that can't be read. */
async function firstSheet(file: File, head: Uint8Array): Promise<Glimpse | undefined> {
  if (file.size > LARGEST_TABLES || head[0] !== 0x50) return undefined;
  const { mime } = await sniffBytes(head);
  const read = mime === MIME.xlsx ? (await loadXlsx()).readXlsx : mime === MIME.parquet ? (await loadParquet()).readParquet : undefined;
  const { sheets } = (await read?.(file).catch(() => undefined /* then it is a file like any other */)) ?? { sheets: [] };
  const table = sheets.find((one) => one.table.columns.length > 0)?.table;
  if (table === undefined) return undefined;
  const columns = table.columns.slice(0, MOST_COLUMNS);
  const rows = Array.from({ length: Math.min(LINES - 1, table.rowCount) }, (_, row) => columns.map((column) => cellAt(column, row)));
  const lines = [columns.map(({ name }) => name), ...rows].map((row) => row.map((cell) => cell.slice(0, WIDEST)));
  return { kind: 'table', rows: lines, more: table.rowCount > rows.length || sheets.length > 1 };
}

/** Columns of a preview: a browser lays out each. */
const MOST_COLUMNS = 20;

async function contents(file: File): Promise<Glimpse> {
  const { entries, count } = await openArchive(file, file.name);
  const files = entries.filter(({ folder }) => !folder);
  return {
    kind: 'entries',
    entries: files.slice(0, LINES).map(({ path, size }) => ({ path, size })),
    count: count - (entries.length - files.length),
  };
}

async function tableOf(file: File, head: Uint8Array, cut: boolean): Promise<Glimpse | undefined> {
  const first = await readFirstRows(head, file.type, LINES + 1);
  const rows = first.map((row) => row.map((cell) => cell.slice(0, WIDEST)));
  if (rows.length < 2 || (rows[0]?.length ?? 0) < 2) return undefined;
  return { kind: 'table', rows: rows.slice(0, LINES), more: cut || rows.length > LINES };
}

function linesOf(text: string, cut: boolean): Glimpse {
  const lines = text.split(/\r\n|\r|\n/);
  return { kind: 'text', lines: lines.slice(0, LINES).map((line) => line.slice(0, WIDEST)), more: cut || lines.length > LINES };
}
