import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Plugin } from 'vite';
import type { DemoOptions } from './createDemo.ts';
import { galleryFile, gallerySource } from './gallery.ts';
import { createMount } from './mount.ts';
import { serve } from './nodeBridge.ts';

type Next = () => void;

/** Mounts the embedded DEEPaaS beside the app in `vite` and `vite preview`, its variants under `/~name/`, and the gallery. */
export function demoDeepaas(options: DemoOptions = {}): Plugin {
  return {
    name: 'demo-deepaas',
    configureServer(server) {
      server.middlewares.use(createMiddleware(options, 'source'));
    },
    configurePreviewServer(server) {
      server.middlewares.use(createMiddleware(options, 'built'));
    },
  };
}

/** @param gallery which of the two is served: what Vite makes of its source, or the files of its build */
export function createMiddleware(options: DemoOptions, gallery: 'source' | 'built') {
  const route = createMount(options);
  return (message: IncomingMessage, to: ServerResponse, next: Next): void => {
    const { pathname, search } = new URL(`http://localhost${message.url ?? '/'}`);
    const routed = route(pathname, search);
    if (routed.kind === 'app' || (routed.kind === 'gallery' && gallery === 'source')) {
      message.url = routed.kind === 'app' ? routed.url : gallerySource(routed.path) + search;
      next();
      return;
    }
    void serve(message, to, routed.kind === 'api' ? routed.answer : () => galleryFile(routed.path));
  };
}
