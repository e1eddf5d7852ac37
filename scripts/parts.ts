import type { Plugin, Rollup } from 'vite';

/** Code and styles of the page; workers have the same code a second time, and a page without them runs it itself. */
const PART = /^assets\/(?!.*\.(?:worker|worklet)-).*\.(?:js|css)$/;

/** Pages that only people who write modules open, whose DEEPaaS runs beside them: a visitor's line is not for these. */
const AUTHORS = /\/src\/app\/(check|preview)\/\w+Page\.tsx$/;

/**
 * Writes the names of the files that are loaded later beside the page's own code, under its name: `app/deployment/parts.ts` fetches them
 * ahead, and what lies beside another release's code is another list.
 */
export function listParts(): Plugin {
  return {
    name: 'list-parts',
    apply: 'build',
    generateBundle: {
      // When all that will be written is there.
      order: 'post',
      handler(_, bundle) {
        const entry = Object.values(bundle).find((file) => file.type === 'chunk' && file.isEntry);
        if (entry === undefined) return;
        const source = JSON.stringify(partsOf(filesFor(bundle, entry.fileName), entry.fileName));
        this.emitFile({ type: 'asset', fileName: entry.fileName.replace(/\.js$/, '.parts.json'), source });
      },
    },
  };
}

type Bundle = Readonly<Record<string, Pick<Rollup.OutputAsset, 'type'> | Part>>;
type Part = Pick<Rollup.OutputChunk, 'type' | 'facadeModuleId' | 'imports' | 'dynamicImports'> & {
  readonly viteMetadata?: { readonly importedCss: ReadonlySet<string> };
};

/** What a visitor can come to from here, with its styles: all but what only the pages for authors need. */
export function filesFor(bundle: Bundle, entry: string): string[] {
  const found = new Set<string>();
  const pending = [entry];
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    const file = bundle[name];
    if (file === undefined || found.has(name)) continue;
    if (file.type === 'chunk' && AUTHORS.test(file.facadeModuleId ?? '')) continue;
    found.add(name);
    if (file.type === 'chunk') pending.push(...file.imports, ...file.dynamicImports, ...(file.viteMetadata?.importedCss ?? []));
  }
  return [...found];
}

/** What lies beside the page's own code and is loaded later, by its name in that folder. */
export function partsOf(files: readonly string[], entry: string): string[] {
  return files
    .filter((name) => PART.test(name) && name !== entry)
    .map((name) => name.slice('assets/'.length))
    .toSorted();
}
