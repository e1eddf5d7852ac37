// Why hyparquet: docs/decisions/0023-scientific-files.md.
import { parquetMetadataAsync, parquetRead, parquetSchema, type Compressors, type FileMetaData } from 'hyparquet';
import { readBytes } from '../bytes/readBytes.ts';
import { ColumnsOfText } from '../delimited/columnsOfText.ts';
import type { Delimited } from '../delimited/parse.ts';
import type { Sheets } from '../delimited/sheets.ts';
import { checkPages } from './checkPages.ts';
import { exactly, PARSERS, writtenCell, type CellKind } from './cells.ts';
import { codecsFor, MOST_UNPACKED } from './codecs.ts';
import { ParquetError } from './parquetError.ts';
import * as say from './words.ts';

const MOST_ROWS = 1_000_000;
/** A wider table can’t be read by anybody. */
const MOST_COLUMNS = 100;
const MOST_CELLS = 4_000_000;
/** Rows that are read at once, whose values are then text. */
const PIECE = 20_000;
/** Characters of all cells. */
const MOST_TEXT = 50_000_000;

/**
 * The rows of a Parquet file as a table of text. Only the rows that are shown are read.
 * @throws ParquetError with a reason for the visitor
 */
export async function parseParquet(blob: Blob): Promise<Sheets> {
  try {
    return await parse(blob);
  } catch (error) {
    if (error instanceof ParquetError) throw error;
    // The library throws whatever its reading of wrong bytes leads to.
    const unsupported = error instanceof Error ? /unsupported|not supported/i.exec(error.message) : null;
    throw new ParquetError(unsupported === null ? say.broken : say.notSupported);
  }
}

async function parse(blob: Blob): Promise<Sheets> {
  const file = { byteLength: blob.size, slice: (start: number, end?: number) => piece(blob, start, end ?? blob.size) };
  const metadata = await parquetMetadataAsync(file);
  const compressors = codecsFor(codecsOf(metadata));
  const { children } = parquetSchema(metadata);
  const kinds = new Map(children.map(({ element }) => [element.name, exactly(element)]));
  const names = children.slice(0, MOST_COLUMNS).map(({ element }) => element.name);
  const total = Number(metadata.num_rows);
  const most = Math.min(total, MOST_ROWS, Math.floor(MOST_CELLS / Math.max(1, names.length)));
  await checkPages(file, metadata, names, most);
  const columns = new ColumnsOfText(MOST_COLUMNS, MOST_ROWS);
  columns.begin(names);
  let characters = 0;
  let read = 0;
  while (read < most && characters < MOST_TEXT) {
    const end = Math.min(most, read + PIECE);
    const rows = names.length === 0 ? [] : await rowsOf({ file, metadata, names, kinds, compressors }, read, end);
    if (rows.length === 0) break;
    for (const row of rows) for (const cell of row) characters += cell.length;
    columns.add(rows);
    read += rows.length;
  }
  const inUtc = children.slice(0, MOST_COLUMNS).flatMap(({ element: { name, logical_type: type } }) => (type?.type === 'TIMESTAMP' && type.isAdjustedToUTC ? [name] : [])); // prettier-ignore
  const table = tableOf(columns, children.length, read, total);
  const remarks = [...table.remarks, ...(inUtc.length > 0 ? [say.inUtc(inUtc)] : [])];
  return { sheets: [{ name: '', table: { ...table, remarks } }], facts: factsOf(metadata, children.length) };
}

function tableOf(columns: ColumnsOfText, width: number, read: number, total: number): Delimited {
  const shown = columns.read('\t');
  return {
    columns: shown,
    rowCount: read,
    hiddenColumns: Math.max(0, width - shown.length),
    remarks: read < total ? [say.firstRows(read, total)] : [],
  };
}

interface Source {
  readonly file: { byteLength: number; slice: (start: number, end?: number) => Promise<ArrayBuffer> };
  readonly metadata: FileMetaData;
  readonly names: string[];
  readonly kinds: ReadonlyMap<string, CellKind>;
  readonly compressors: Compressors;
}

async function rowsOf({ file, metadata, names, kinds, compressors }: Source, rowStart: number, rowEnd: number): Promise<string[][]> {
  let rows: string[][] = [];
  await parquetRead({
    file,
    metadata,
    columns: names,
    rowStart,
    rowEnd,
    compressors,
    parsers: PARSERS,
    utf8: false,
    geoparquet: false,
    onComplete(found: unknown[][]) {
      rows = found.map((row) => names.map((name, column) => writtenCell(row[column], kinds.get(name))));
    },
  });
  return rows;
}

async function piece(blob: Blob, start: number, end: number): Promise<ArrayBuffer> {
  if (end - start > MOST_UNPACKED) throw new ParquetError(say.tooLarge);
  // A copy: what is read of a small file is a view of all of it.
  return (await readBytes(blob, start, end)).slice().buffer;
}

function codecsOf({ row_groups: groups }: FileMetaData): ReadonlySet<string> {
  return new Set(groups.flatMap((group) => group.columns.flatMap(({ meta_data: chunk }) => chunk?.codec ?? [])));
}

function factsOf(metadata: FileMetaData, columns: number): string[] {
  const { num_rows: rows, created_by: by } = metadata;
  return [
    say.size(Number(rows), columns),
    ...[...codecsOf(metadata)].map(say.codec),
    // Foreign text goes on the page.
    ...(by === undefined ? [] : [say.writtenBy(by.replace(/[^\x20-\x7e]/g, '').slice(0, 60))]),
  ];
}
