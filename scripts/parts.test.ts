import { expect, test } from 'vitest';
import { filesFor, partsOf } from './parts.ts';

test.each([
  ['assets/View-a_1.js', ['View-a_1.js']],
  ['assets/Editor-b.css', ['Editor-b.css']],
  // The page's own code is here already.
  ['assets/index-c.js', []],
  // Those start by themselves, and a page without them does their work.
  ['assets/rasters.worker-d.js', []],
  ['assets/recorder.worklet-e.js', []],
  ['assets/countries-f.json', []],
  ['index.html', []],
  ['start.js', []],
])('%s', (file, parts) => {
  expect(partsOf(['assets/index-c.js', file], 'assets/index-c.js')).toEqual(parts);
});

test('what only the pages for authors need is left out, what they share with others is not', () => {
  const chunk = (facadeModuleId: string | null, imports: string[], dynamicImports: string[] = [], css: string[] = []) => ({
    type: 'chunk' as const,
    facadeModuleId,
    imports,
    dynamicImports,
    viteMetadata: { importedCss: new Set(css) },
  });
  const bundle = {
    ...Object.fromEntries(['index.css', 'History.css', 'Check.css'].map((name) => [name, { type: 'asset' as const }])),
    'index.js': chunk('/src/app/main.tsx', ['first.js'], ['CheckPage.js', 'History.js'], ['index.css']),
    'first.js': chunk(null, []),
    'History.js': chunk('/src/app/History.tsx', ['shared.js'], ['Row.js'], ['History.css']),
    'Row.js': chunk('/src/app/Row.tsx', ['first.js', 'History.js']),
    'CheckPage.js': chunk('/src/app/check/CheckPage.tsx', ['shared.js', 'author-shared.js'], ['rules.js'], ['Check.css']),
    'author-shared.js': chunk(null, []),
    'rules.js': chunk('/src/checks/rules/registry.ts', ['shared.js']),
    'shared.js': chunk(null, ['first.js']),
  };
  expect(filesFor(bundle, 'index.js').toSorted()).toEqual([
    'History.css',
    'History.js',
    'Row.js',
    'first.js',
    'index.css',
    'index.js',
    'shared.js',
  ]);
});
