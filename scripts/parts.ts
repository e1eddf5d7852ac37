import type { Plugin } from 'vite';

/** Code and styles of the page; workers have the same code a second time, and a page without them runs it itself. */
const PART = /^assets\/(?!.*\.(?:worker|worklet)-).*\.(?:js|css)$/;

/**
 * Writes the names of all files that are loaded later beside the page's own code, under its name: `app/deployment/parts.ts` fetches them
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
        const source = JSON.stringify(partsOf(Object.keys(bundle), entry.fileName));
        this.emitFile({ type: 'asset', fileName: entry.fileName.replace(/\.js$/, '.parts.json'), source });
      },
    },
  };
}

/** What lies beside the page's own code and is loaded later, by its name in that folder. */
export function partsOf(files: readonly string[], entry: string): string[] {
  return files
    .filter((name) => PART.test(name) && name !== entry)
    .map((name) => name.slice('assets/'.length))
    .toSorted();
}
