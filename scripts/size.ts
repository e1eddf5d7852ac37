import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** Bytes of gzipped JavaScript. */
export const ENTRY_BUDGET = 212_000;
export const CHUNK_BUDGET = 120_000;

/** What a browser loads before anything is drawn, and the largest of the rest. */
export function entrySize(dist: string): { entry: number; largest: { name: string; bytes: number } } {
  const assets = path.join(dist, 'assets');
  const html = readFileSync(path.join(dist, 'index.html'), 'utf8');
  const pending = [...html.matchAll(/(?:src|href)="\.\/assets\/([^"]+\.js)"/g)].map((match) => match[1] ?? '');
  const entry = new Set<string>();
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    if (entry.has(name)) continue;
    entry.add(name);
    pending.push(...staticImports(readFileSync(path.join(assets, name), 'utf8')));
  }
  const bytesOf = (name: string) => gzipSync(readFileSync(path.join(assets, name))).length;
  const lazy = readdirSync(assets)
    .filter((name) => name.endsWith('.js') && !entry.has(name))
    .map((name) => ({ name, bytes: bytesOf(name) }))
    .toSorted((a, b) => b.bytes - a.bytes);
  return { entry: [...entry].reduce((sum, name) => sum + bytesOf(name), 0), largest: lazy[0] ?? { name: 'none', bytes: 0 } };
}

/** Chunks lie in one folder and name each other as `./x.js`. */
function staticImports(code: string): string[] {
  return [...code.matchAll(/(?:^|[;\n}])\s*(?:import|export)\s*(?:[\w*{][^'"();]*?from\s*)?["']\.\/([^"']+\.js)["']/g)].map(
    (match) => match[1] ?? '',
  );
}
