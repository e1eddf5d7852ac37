import packageJson from './package.json' with { type: 'json' };
import path from 'node:path';
import { defineConfig } from 'vite';
import { withoutScreens } from './scripts/withoutScreens.ts';

/** The commands, for Node: whole, so that the package needs nothing beside it, and apart from each other, so that none waits for what another one needs. */
export default defineConfig({
  publicDir: false,
  define: {
    'import.meta.env.PAGE_VERSION': JSON.stringify(packageJson.version),
    'import.meta.env.SOURCE': JSON.stringify(packageJson.repository.url.replace(/^git\+|\.git$/g, '')),
    // Libraries for both kinds of use leave out what is for development.
    'process.env.NODE_ENV': JSON.stringify('production'),
  },
  plugins: [withoutScreens()],
  // It makes code of schemas, and nothing here has any use for that.
  resolve: { alias: [{ find: /^.*\/validation\/ajv-provider\.js$/, replacement: path.resolve('src/cli/mcp/noValidator.ts') }] },
  ssr: { noExternal: true },
  build: {
    ssr: 'src/cli/main.ts',
    outDir: 'dist-cli',
    emptyOutDir: true,
    target: `node${packageJson.engines.node.replace('>=', '')}`,
    minify: true,
    reportCompressedSize: false,
    // The licences of what is bundled must go with it.
    license: { fileName: 'licences.md' },
    rolldownOptions: {
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: '[name]-[hash].js',
        banner: (chunk) => (chunk.isEntry ? '#!/usr/bin/env node' : ''),
      },
    },
  },
});
