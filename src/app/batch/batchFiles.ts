import { safePath } from '../../ui/zip/names.ts';
import type { ZipSource } from '../../ui/zip/writeZip.ts';
import { toCsv, type BatchItem } from './batch.ts';
import { readBlob } from './batchStore.ts';

/** Everything of a batch: the table, and files and answers in their order. Read one by one, as the archive takes them. */
export async function* batchFiles(items: readonly BatchItem[]): AsyncGenerator<ZipSource> {
  yield { path: 'results.csv', blob: new Blob([`\ufeff${toCsv(items)}`], { type: 'text/csv' }) };
  const width = String(items.length).length;
  for (const { index, name, input, run } of items) {
    const stem = `${String(index + 1).padStart(width, '0')}-${safePath(name).replaceAll('/', '_')}`;
    const file = await readBlob(input);
    if (file !== undefined) yield { path: `inputs/${stem}`, blob: file };
    const key = run?.answer?.blob;
    const answer = key === undefined ? undefined : await readBlob(key);
    if (answer !== undefined) yield { path: `answers/${stem}.${extensionOf(run?.answer?.contentType)}`, blob: answer };
  }
}

function extensionOf(contentType: string | undefined): string {
  const subtype = /^[\w.+-]+\/([\w.+-]+)/.exec(contentType ?? '')?.[1]?.toLowerCase() ?? '';
  const known: Readonly<Record<string, string>> = { jpeg: 'jpg', plain: 'txt', 'octet-stream': 'bin', 'svg+xml': 'svg' };
  return known[subtype] ?? (/^[a-z0-9]{1,5}$/.test(subtype) ? subtype : 'bin');
}
