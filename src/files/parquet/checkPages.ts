import type { FileMetaData } from 'hyparquet';
import { parquetHeader } from 'hyparquet/src/column.js';
import { MOST_UNPACKED } from './codecs.ts';
import { ParquetError } from './parquetError.ts';
import * as say from './words.ts';

/** Values of a page, and of a column in a group of rows. */
const MOST_VALUES = 50_000_000;

interface Bytes {
  readonly byteLength: number;
  readonly slice: (start: number, end?: number) => Promise<ArrayBuffer>;
}

/**
 * Walks through the pages of these columns before the library does, which believes what each says of itself: a page whose length is below
 * zero would be read for ever, and one of two thousand million values takes five bytes.
 * @param rows of the first ones only
 * @throws ParquetError
 */
export async function checkPages(file: Bytes, { row_groups: groups }: FileMetaData, names: readonly string[], rows: number): Promise<void> {
  const wanted = new Set(names);
  let before = 0;
  for (const group of groups) {
    if (before >= rows) return;
    before += Number(group.num_rows);
    for (const { meta_data: chunk } of group.columns) {
      if (chunk === undefined || !wanted.has(chunk.path_in_schema[0] ?? '')) continue;
      const start = Number(chunk.dictionary_page_offset ?? chunk.data_page_offset);
      const size = Number(chunk.total_compressed_size);
      if (!(start >= 0 && size >= 0 && start + size <= file.byteLength)) throw new ParquetError(say.broken);
      checkChunk(new DataView(await file.slice(start, start + size)), Number(group.num_rows));
    }
  }
}

/** A list has as many values as all of its rows together; no limit but the common one is known for them. */
function checkChunk(view: DataView<ArrayBuffer>, rows: number): void {
  const reader = { view, offset: 0 };
  let values = 0;
  while (reader.offset < view.byteLength - 1) {
    const before = reader.offset;
    const header = parquetHeader(reader);
    const { compressed_page_size: packed, uncompressed_page_size: unpacked } = header;
    const page = header.data_page_header ?? header.data_page_header_v2;
    const own = (page ?? header.dictionary_page_header)?.num_values ?? 0;
    values += page === undefined ? 0 : own;
    if (!isSound(header)) throw new ParquetError(say.broken);
    if (unpacked > MOST_UNPACKED || own > MOST_VALUES || values > MOST_VALUES) throw new ParquetError(say.tooLarge);
    reader.offset += packed;
    if (reader.offset <= before || reader.offset > view.byteLength) throw new ParquetError(say.broken);
  }
  if (values === 0 && rows > 0) throw new ParquetError(say.broken);
}

/** What the library takes for granted: each length is there, and none reaches behind the page. */
function isSound({ compressed_page_size: packed, uncompressed_page_size: unpacked, ...header }: ReturnType<typeof parquetHeader>): boolean {
  const second = header.data_page_header_v2;
  const levels =
    second === undefined ? [0] : [second.definition_levels_byte_length, second.repetition_levels_byte_length, second.num_nulls];
  const counts = [header.data_page_header, second, header.dictionary_page_header].flatMap((page) =>
    page === undefined ? [] : [page.num_values],
  );
  if (![packed, unpacked, ...levels, ...counts].every((value) => Number.isInteger(value) && value >= 0)) return false;
  return second === undefined || (levels[0] ?? 0) + (levels[1] ?? 0) <= Math.min(packed, unpacked);
}
