import packageJson from './package.json' with { type: 'json' };
import react from '@vitejs/plugin-react';
import path from 'node:path';
import { defineConfig } from 'vite';

const at = (folder: string) => path.resolve(import.meta.dirname, folder);

/** The gallery as static files, apart from the page, whose bundle knows nothing of it. */
export default defineConfig({
  root: at('src/gallery'),
  publicDir: at('public'),
  // As the page: it works under any prefix.
  base: './',
  define: { 'import.meta.env.PAGE_VERSION': JSON.stringify(packageJson.version) },
  plugins: [react()],
  build: {
    outDir: at('dist-gallery'),
    emptyOutDir: true,
    target: 'es2022',
    reportCompressedSize: false,
    // A file inside an address would be fetched against the page's policy.
    assetsInlineLimit: 0,
    license: { fileName: 'licences.md' },
    rolldownOptions: {
      output: {
        // Recorded answers are a hundred files of some lines.
        codeSplitting: {
          groups: [
            { name: 'libraries', tags: ['$initial'], test: /node_modules/ },
            { name: 'recorded', test: /recorded[\\/].*\.json$/ },
          ],
        },
      },
    },
  },
});
