import type { Plugin } from 'vite';

/** What stands in the place of every screen. */
const NONE = '\0no-screen';

/** Leaves out of the commands what only a browser draws: rules name their views, and load them when something is drawn. */
export function withoutScreens(): Plugin {
  return {
    name: 'without-screens',
    apply: 'build',
    enforce: 'pre',
    resolveId: (source, _importer, { kind }) => (isScreen(source, kind) ? NONE : undefined),
    load: (id) => (id === NONE ? { code: 'export default () => null;', moduleSideEffects: false } : undefined),
  };
}

/** Components are in `.tsx` files; one that is needed before it is drawn is needed here as well. */
export function isScreen(source: string, kind: string | undefined): boolean {
  return kind === 'dynamic-import' && source.endsWith('.tsx');
}
