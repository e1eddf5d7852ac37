import type { Sheets } from '../../files/delimited/sheets.ts';
import { MIME } from '../../files/kinds.ts';
import { report } from '../../files/report.ts';
import { lazyModule } from '../../files/lazyParts.ts';
import * as words from './words.ts';

const loadXlsx = lazyModule(() => import('../../files/xlsx/readXlsx.ts'));
const loadParquet = lazyModule(() => import('../../files/parquet/readParquet.ts'));

/** Of an Excel workbook; the reason in words where it can't be read. Never rejects. */
function readWorkbook(blob: Blob): Promise<Sheets | string> {
  return told(async () => (await loadXlsx()).readXlsx(blob));
}

function readRows(blob: Blob): Promise<Sheets | string> {
  return told(async () => (await loadParquet()).readParquet(blob));
}

/** The same function each time, as `useRead` wants it. */
export function sheetsReader(mime: string): (blob: Blob) => Promise<Sheets | string> {
  return mime === MIME.parquet ? readRows : readWorkbook;
}

const REASONS: ReadonlySet<string> = new Set(['XlsxError', 'ParquetError', 'ArchiveError', 'TakesTooLong']);

async function told(read: () => Promise<Sheets>): Promise<Sheets | string> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Error && REASONS.has(error.name)) return error.message;
    report('Reading sheets', error);
    return words.readingFailed;
  }
}
