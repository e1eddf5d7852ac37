import { lazyModule } from './lazyParts.ts';
import { parseNpyHeader } from './npy/parseNpy.ts';
import { openArchive } from './zip/archive.ts';
import { plainlyText } from './text.ts';
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
  if (head[0] === 0x50 && head[1] === 0x4b && file.size < LARGEST_ARCHIVE) return contents(file);
  const text = plainlyText(head, file.size <= HEAD);
  if (text === undefined || text.trim() === '') return undefined;
  return (await tableOf(file.name, text, file.size > HEAD)) ?? linesOf(text, file.size > HEAD);
}

async function contents(file: File): Promise<Glimpse> {
  const { entries, count } = await openArchive(file, file.name);
  const files = entries.filter(({ folder }) => !folder);
  return {
    kind: 'entries',
    entries: files.slice(0, LINES).map(({ path, size }) => ({ path, size })),
    count: count - (entries.length - files.length),
  };
}

const loadPapa = lazyModule(() => import('papaparse'));

async function tableOf(name: string, text: string, cut: boolean): Promise<Glimpse | undefined> {
  if (!/\.[ct]sv$/i.test(name)) return undefined;
  const { default: papa } = await loadPapa();
  const { data } = papa.parse<string[]>(text, { preview: LINES + 1, skipEmptyLines: true });
  const rows = data.map((row) => row.map((cell) => cell.slice(0, WIDEST)));
  if (rows.length < 2 || (rows[0]?.length ?? 0) < 2) return undefined;
  return { kind: 'table', rows: rows.slice(0, LINES), more: cut || rows.length > LINES };
}

function linesOf(text: string, cut: boolean): Glimpse {
  const lines = text.split(/\r\n|\r|\n/);
  return { kind: 'text', lines: lines.slice(0, LINES).map((line) => line.slice(0, WIDEST)), more: cut || lines.length > LINES };
}
