// Why not read-excel-file, exceljs or SheetJS: docs/decisions/0023-scientific-files.md.
import { readBytes } from '../bytes/readBytes.ts';
import type { Sheet, Sheets } from '../delimited/sheets.ts';
import { ArchiveError, openArchive } from '../zip/archive.ts';
import type { ArchiveEntry } from '../zip/entry.ts';
import type { Limits } from '../zip/limits.ts';
import { isPercent, momentOfFormat } from './dates.ts';
import { readSheet, unescaped, type Shared } from './readSheet.ts';
import { XlsxError } from './xlsxError.ts';
import { walkXml } from './xml.ts';
import * as say from './words.ts';

/** Of all files that are read of one workbook. */
const MOST_UNPACKED = 200_000_000;
const LIMITS: Limits = { entries: 10_000, unpacked: MOST_UNPACKED, ratio: 200, ratioFrom: 50_000_000 };
const MOST_SHEETS = 200;

/**
 * The sheets of a workbook, in its order.
 * @throws XlsxError, ArchiveError
 */
export async function parseXlsx(blob: Blob): Promise<Sheets> {
  await refuseOld(blob);
  const { entries } = await openArchive(blob, '', LIMITS);
  if (entries.some(({ path }) => path.toLowerCase() === 'xl/workbook.bin')) throw new XlsxError(say.binary);
  if (entries.some(({ path }) => path === 'content.xml')) throw new XlsxError(say.openDocument);
  const files = new Files(entries);
  const links = await readLinks(files, '_rels/.rels', '');
  const path = links.find(({ kind }) => kind === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const book = await files.text(path);
  if (book === undefined) throw new XlsxError(say.notWorkbook);
  const { sheets, from1904 } = readBook(book);
  const targets = await readLinks(files, relationsOf(path), folderOf(path));
  const shared: Shared = {
    strings: readStrings(await files.textOf(targets, 'sharedStrings')),
    formats: readFormats(await files.textOf(targets, 'styles')),
    from1904,
  };
  const read: Sheet[] = [];
  for (const { name, id, isHidden } of sheets.slice(0, MOST_SHEETS)) {
    const target = targets.find((link) => link.id === id);
    const { table, remark } = await readTarget(files, target, shared);
    read.push({
      name,
      table: { ...table, remarks: [...(isHidden ? [say.hidden] : []), ...(remark === undefined ? [] : [remark]), ...table.remarks] },
    });
  }
  return { sheets: read, facts: [] };
}

const EMPTY = { columns: [], rowCount: 0, hiddenColumns: 0, remarks: [] } as const;

async function readTarget(files: Files, target: Link | undefined, shared: Shared): Promise<{ table: Sheet['table']; remark?: string }> {
  if (target !== undefined && target.kind !== 'worksheet') return { table: EMPTY, remark: say.isChart };
  try {
    const xml = target && (await files.text(target.target));
    return xml === undefined ? { table: EMPTY, remark: say.noSheetFile } : { table: readSheet(xml, shared) };
  } catch (error) {
    // The others may be whole.
    if (error instanceof XlsxError || error instanceof ArchiveError) return { table: EMPTY, remark: error.message };
    throw error;
  }
}

/** A compound file: what Excel 97 wrote, and the shell around a workbook with a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

async function refuseOld(blob: Blob): Promise<void> {
  const head = await readBytes(blob, 0, 512);
  if (!COMPOUND.every((byte, at) => head[at] === byte)) return;
  throw new XlsxError((await namesInCompound(blob, head)).includes('EncryptedPackage') ? say.encrypted : say.old);
}

/** The first names in the directory of a compound file, which says by its eighth word where that is. */
async function namesInCompound(blob: Blob, head: Uint8Array): Promise<string[]> {
  if (head.length < 0x40) return [];
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const sector = 2 ** Math.min(view.getUint16(0x1e, true), 16);
  const start = sector * (view.getUint32(0x30, true) + 1);
  const bytes = await readBytes(blob, start, start + sector);
  const decoder = new TextDecoder('utf-16le');
  return Array.from({ length: Math.floor(bytes.length / 128) }, (_, at) => {
    const entry = bytes.subarray(at * 128, at * 128 + 128);
    const length = Math.min(64, (entry[64] ?? 0) | ((entry[65] ?? 0) << 8));
    return decoder.decode(entry.subarray(0, Math.max(0, length - 2)));
  });
}

class Files {
  private left = MOST_UNPACKED;

  constructor(private readonly entries: readonly ArchiveEntry[]) {}

  /** Undefined where there is no such file. */
  async text(path: string): Promise<string | undefined> {
    const wanted = path.toLowerCase();
    const entry = this.entries.find((one) => !one.folder && (one.path === path || one.path.toLowerCase() === wanted));
    if (entry === undefined) return undefined;
    if ((entry.size ?? 0) > this.left) throw new XlsxError(say.pastLimit(MOST_UNPACKED));
    const { blob } = await entry.open();
    this.left -= blob.size;
    if (this.left < 0) throw new XlsxError(say.pastLimit(MOST_UNPACKED));
    return await blob.text();
  }

  async textOf(links: readonly Link[], kind: string): Promise<string | undefined> {
    const found = links.find((link) => link.kind === kind);
    return found && this.text(found.target);
  }
}

interface Link {
  readonly id: string;
  /** The last step of its type’s address. */
  readonly kind: string;
  readonly target: string;
}

/** What a file of the package refers to, by names that it chooses. */
async function readLinks(files: Files, path: string, folder: string): Promise<Link[]> {
  const links: Link[] = [];
  walkXml((await files.text(path)) ?? '<none/>', {
    open(name, attribute) {
      const target = attribute('Target');
      if (name !== 'Relationship' || target === undefined || attribute('TargetMode') === 'External') return;
      links.push({ id: attribute('Id') ?? '', kind: attribute('Type')?.split('/').pop() ?? '', target: resolved(target, folder) });
    },
  });
  return links;
}

/** `../media/a.xml` from `xl/worksheets` → `xl/media/a.xml` */
function resolved(target: string, folder: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/');
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.filter((step) => step !== '').join('/');
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function relationsOf(path: string): string {
  const folder = folderOf(path);
  return `${folder}/_rels/${path.slice(folder === '' ? 0 : folder.length + 1)}.rels`;
}

interface ListedSheet {
  readonly name: string;
  readonly id: string;
  readonly isHidden: boolean;
}

function readBook(xml: string): { sheets: readonly ListedSheet[]; from1904: boolean } {
  const sheets: ListedSheet[] = [];
  let from1904 = false;
  walkXml(xml, {
    open(name, attribute) {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attribute('date1904') ?? '');
      if (name === 'sheet') {
        // A number in the list of sheets is `sheetId`; what tells the file is `r:id`.
        sheets.push({
          name: attribute('name') ?? '',
          id: attribute('id') ?? '',
          isHidden: (attribute('state') ?? 'visible') !== 'visible',
        });
      }
    },
  });
  return { sheets, from1904 };
}

/** Texts that cells share. How a word is spoken, which Japanese ones have beside them, is none of it. */
function readStrings(xml: string | undefined): readonly string[] {
  const strings: string[] = [];
  let own = '';
  let spoken = 0;
  walkXml(xml ?? '<none/>', {
    open(name) {
      if (name === 'si') own = '';
      if (name === 'rPh') spoken++;
    },
    close(name, text) {
      if (name === 't' && spoken === 0) own += unescaped(text);
      if (name === 'rPh') spoken--;
      if (name === 'si') strings.push(own);
    },
  });
  return strings;
}

/** By the number of a cell's style, whether its numbers are moments, or percentages. */
function readFormats(xml: string | undefined): Shared['formats'] {
  const codes = new Map<number, string>();
  const formats: Shared['formats'][number][] = [];
  let inCells = false;
  walkXml(xml ?? '<none/>', {
    open(name, attribute) {
      if (name === 'cellXfs') inCells = true;
      if (name === 'numFmt') codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
      if (name === 'xf' && inCells) {
        const id = Number(attribute('numFmtId') ?? 0);
        formats.push(isPercent(id, codes.get(id)) ? 'percent' : momentOfFormat(id, codes.get(id)));
      }
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return formats;
}
