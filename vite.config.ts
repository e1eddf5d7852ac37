import packageJson from './package.json' with { type: 'json' };
import react from '@vitejs/plugin-react';
import { defineConfig, type ProxyOptions } from 'vite';
import { demoDeepaas } from './demo/vitePlugin.ts';
import { chunkOf } from './scripts/chunks.ts';
import { inlineHelpers } from './scripts/helpers.ts';
import { leaveOut } from './scripts/leftOut.ts';
import { listParts } from './scripts/parts.ts';
import { siteFiles } from './scripts/siteFiles.ts';
import { readTested } from './scripts/tested.ts';

/** What belongs to DEEPaaS on the page's origin; everything else is the page. */
const API_PATHS = '^/(swagger\\.json|openapi\\.json|api|docs|redoc|static/swagger/[^?]*|v2/[^?]*)(\\?.*)?$';

// An empty variable is none.
const DEEPAAS_URL = process.env.DEEPAAS_URL || undefined;

export default defineConfig({
  // Relative addresses: the bundle works under any prefix.
  base: './',
  define: {
    // Records of runs name it.
    'import.meta.env.PAGE_VERSION': JSON.stringify(packageJson.version),
    // The footer leads there.
    'import.meta.env.SOURCE': JSON.stringify(packageJson.repository.url.replace(/^git\+|\.git$/g, '')),
    // The accessibility statement tells it.
    'import.meta.env.TESTED': JSON.stringify(readTested()),
  },
  plugins: [react(), inlineHelpers(), leaveOut(), listParts(), siteFiles(), ...(DEEPAAS_URL === undefined ? [demoDeepaas()] : [])],
  // The licences of what is bundled must go with it.
  build: {
    target: 'es2022',
    reportCompressedSize: false,
    license: { fileName: 'licences.md' },
    rolldownOptions: {
      // Emotion imports it for what the page doesn't use; alone, it does nothing.
      treeshake: { moduleSideEffects: [{ test: /\/(hoist-non-react-statics|react-is)\//, sideEffects: false }] },
      output: {
        // Without groups a page took ninety requests of a kilobyte or two. What it needs at once is one file: deployments live for
        // minutes, so that nothing would be gained by libraries that outlive a release.
        codeSplitting: {
          groups: [
            { name: 'page', tags: ['$initial'] },
            { name: (id, context) => chunkOf(id, (module) => context.getModuleInfo(module)), includeDependenciesRecursively: false },
          ],
        },
        // Shared chunks are called after everything that loads them.
        chunkFileNames: ({ name }) => `assets/${name.split('~', 1)[0]}-[hash].js`,
      },
    },
  },
  server: { proxy: proxyTo(DEEPAAS_URL) },
  // A name that no browser trusts as it trusts localhost: `e2e/insecure.spec.ts` opens the page there.
  preview: { proxy: proxyTo(DEEPAAS_URL), allowedHosts: ['try.example'] },
});

/** The dev and preview servers stand between the page and a DEEPaaS, which sends no CORS headers. */
function proxyTo(url: string | undefined): Record<string, ProxyOptions> {
  if (url === undefined) return {};
  const { origin, pathname } = new URL(url);
  const prefix = pathname.replace(/\/+$/, '');
  return {
    [API_PATHS]: {
      target: origin,
      changeOrigin: true,
      rewrite: (path) => prefix + path,
      configure: (proxy) => {
        // Vite would answer 500, which from DEEPaaS means that the model failed.
        proxy.on('error', (_error, _request, response) => {
          if ('writeHead' in response && !response.headersSent)
            response.writeHead(502, { 'Content-Type': 'text/plain' }).end('502: Bad Gateway');
        });
      },
    },
  };
}
