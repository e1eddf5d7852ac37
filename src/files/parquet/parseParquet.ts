// Why hyparquet: docs/decisions/0023-scientific-files.md.
import { parquetMetadataAsync, parquetRead, parquetSchema, type Compressors, type FileMetaData } from 'hyparquet';
import { readBytes } from '../bytes/readBytes.ts';
import type { Delimited } from '../delimited/parse.ts';
import type { Sheets } from '../delimited/sheets.ts';
import { checkPages } from './checkPages.ts';
import { exactly, PARSERS, writtenCell, type CellKind } from './cells.ts';
import { codecsFor, MOST_UNPACKED } from './codecs.ts';
import { GrowingColumn, rowsThatFit } from './growingColumn.ts';
import { ParquetError } from './parquetError.ts';
import * as say from './words.ts';

const MOST_ROWS = 1_000_000;
/** A wider table can’t be read by anybody. */
const MOST_COLUMNS = 100;
const MOST_CELLS = 4_000_000;
/** Cells that become text at once. */
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
  // Of those that are called the same the library knows one.
  const names = [...new Set(children.map(({ element }) => element.name))].slice(0, MOST_COLUMNS);
  const total = Number(metadata.num_rows);
  const most = names.length === 0 ? 0 : Math.min(total, MOST_ROWS, Math.floor(MOST_CELLS / names.length));
  await checkPages(file, metadata, names, most);
  const columns = names.map((name) => new GrowingColumn(name, most));
  let read = 0;
  // Whole groups of rows: each page of them is unpacked once.
  for (const group of metadata.row_groups) {
    const wanted = Math.min(most, read + Number(group.num_rows));
    let end = wanted;
    for (const column of columns) {
      await readColumn({ file, metadata, kinds, compressors }, column, read, end);
      end = Math.min(rowsThatFit(columns, read, end, MOST_TEXT), column.rows);
    }
    read = end;
    if (end < wanted || end >= most) break;
  }
  const inUtc = children.slice(0, MOST_COLUMNS).flatMap(({ element: { name, logical_type: type } }) => (type?.type === 'TIMESTAMP' && type.isAdjustedToUTC ? [name] : [])); // prettier-ignore
  const table = tableOf(columns, children.length, read, total);
  const remarks = [...table.remarks, ...(inUtc.length > 0 ? [say.inUtc(inUtc)] : [])];
  return { sheets: [{ name: '', table: { ...table, remarks } }], facts: factsOf(metadata, children.length) };
}

function tableOf(columns: readonly GrowingColumn[], width: number, read: number, total: number): Delimited {
  return {
    columns: columns.map((column) => column.read(read)),
    rowCount: read,
    hiddenColumns: Math.max(0, width - columns.length),
    remarks: read < total ? [say.firstRows(read, total)] : [],
  };
}

interface Source {
  readonly file: { byteLength: number; slice: (start: number, end?: number) => Promise<ArrayBuffer> };
  readonly metadata: FileMetaData;
  readonly kinds: ReadonlyMap<string, CellKind>;
  readonly compressors: Compressors;
}

/** One column of one group: no other has to be in memory with it. What is more than is ever shown isn't written. */
async function readColumn(
  { file, metadata, kinds, compressors }: Source,
  column: GrowingColumn,
  rowStart: number,
  rowEnd: number,
): Promise<void> {
  if (rowStart >= rowEnd) return;
  const kind = kinds.get(column.name);
  await parquetRead({
    file,
    metadata,
    columns: [column.name],
    rowStart,
    rowEnd,
    compressors,
    parsers: PARSERS,
    utf8: false,
    geoparquet: false,
    onChunk({ columnData, rowStart: from }) {
      if (from !== column.rows) return;
      const end = Math.min(columnData.length, rowEnd - from);
      for (let at = 0; at < end && column.lengthOf(rowEnd) <= MOST_TEXT; at += PIECE) {
        column.add(Array.from({ length: Math.min(PIECE, end - at) }, (_, index) => writtenCell(columnData[at + index], kind)));
      }
    },
  });
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
