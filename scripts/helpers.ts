import type { Plugin, Rollup } from 'vite';

/** As the bundler names the file of its helpers: a few functions without a state, which nearly every chunk imports. */
const HELPERS = /(?:^|\/)rolldown-runtime-[^/]*\.js$/;

/**
 * Gives what a page loads at once the bundler's helpers itself; the bundler puts them into a file of their own, which would be one
 * request more for half a kilobyte. Later chunks still share that file.
 */
export function inlineHelpers(): Plugin {
  return {
    name: 'inline-helpers',
    apply: 'build',
    generateBundle: {
      // Before the document is written, which names what the page's code imports.
      order: 'pre',
      handler(_, bundle) {
        const chunks = Object.values(bundle).filter((file): file is Rollup.OutputChunk => file.type === 'chunk');
        const helpers = chunks.find(({ fileName }) => HELPERS.test(fileName));
        if (helpers === undefined) return;
        for (const chunk of chunks.filter(({ isEntry, imports }) => isEntry && imports.includes(helpers.fileName))) {
          chunk.code = withHelpers(chunk.code, helpers);
          chunk.imports = chunk.imports.filter((name) => name !== helpers.fileName);
        }
      },
    },
  };
}

/** A chunk's code with the helpers that it imports in place of their import. */
export function withHelpers(code: string, { fileName, code: helpers }: Pick<Rollup.OutputChunk, 'fileName' | 'code'>): string {
  const from = String.raw`from\s*["']\./${fileName.replace(/^.*\//, '').replaceAll('.', String.raw`\.`)}["'];?`;
  const imported = new RegExp(String.raw`import\s*\{([^}]*)\}\s*${from}`).exec(code);
  const exported = /export\s*\{([^}]*)\};?\s*$/.exec(helpers);
  if (imported === null || exported === null) throw new Error(`${fileName} isn’t written or imported as it used to be`);
  const names = pairs(imported[1] ?? '').map(([theirs, ours]) => `${theirs}:${ours}`);
  const given = pairs(exported[1] ?? '').map(([ours, theirs]) => `${theirs}:${ours}`);
  const inline = `const{${names.join()}}=(()=>{${helpers.slice(0, exported.index).trim()}return{${given.join()}}})();`;
  return code.slice(0, imported.index) + inline + code.slice(imported.index + imported[0].length);
}

/** Of `a as b, c`: what each is called before and after. */
function pairs(names: string): [before: string, after: string][] {
  return names
    .split(',')
    .map((name) => name.trim().split(/\s+as\s+/))
    .map(([before = '', after = before]) => [before, after]);
}
