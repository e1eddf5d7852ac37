import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

interface Size {
  readonly entry: number;
  readonly largest: { readonly name: string; readonly bytes: number };
  /** What an idle page fetches ahead. */
  readonly ahead: { readonly files: number; readonly bytes: number };
}

/** Bytes of gzipped JavaScript: what a browser loads before anything is drawn, the largest of the rest, and what is fetched ahead of it. */
export function sizeOf(dist: string): Size {
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
  const lists = readdirSync(assets).filter((name) => name.endsWith('.parts.json'));
  const ahead = lists
    .flatMap((name) => JSON.parse(readFileSync(path.join(assets, name), 'utf8')) as string[])
    .filter((name) => name.endsWith('.js'));
  return {
    entry: [...entry].reduce((sum, name) => sum + bytesOf(name), 0),
    largest: lazy[0] ?? { name: 'none', bytes: 0 },
    ahead: { files: ahead.length, bytes: ahead.reduce((sum, name) => sum + bytesOf(name), 0) },
  };
}

/** Chunks that import each other: what one needs of the other while it starts may not be there yet. */
export function circlesOfChunks(dist: string): string[] {
  const assets = path.join(dist, 'assets');
  const names = readdirSync(assets).filter((name) => name.endsWith('.js'));
  const imports = new Map(names.map((name) => [name, staticImports(readFileSync(path.join(assets, name), 'utf8'))]));
  const reached = (from: string): Set<string> => {
    const found = new Set<string>();
    const pending = [...(imports.get(from) ?? [])];
    for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
      if (found.has(name)) continue;
      found.add(name);
      pending.push(...(imports.get(name) ?? []));
    }
    return found;
  };
  return names.filter((name) => reached(name).has(name));
}

/** Chunks lie in one folder and name each other as `./x.js`. */
function staticImports(code: string): string[] {
  return [...code.matchAll(/(?:^|[;\n}])\s*(?:import|export)\s*(?:[\w*{][^'"();]*?from\s*)?["']\.\/([^"']+\.js)["']/g)].map(
    (match) => match[1] ?? '',
  );
}
