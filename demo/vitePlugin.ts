import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Plugin } from 'vite';
import type { DemoOptions } from './createDemo.ts';
import { createMount } from './mount.ts';
import { serve } from './nodeBridge.ts';

type Next = () => void;

/** Mounts the embedded DEEPaaS beside the app in `vite` and `vite preview`, and its variants under `/~name/`. */
export function demoDeepaas(options: DemoOptions = {}): Plugin {
  const middleware = createMiddleware(options);
  return {
    name: 'demo-deepaas',
    configureServer(server) {
      server.middlewares.use(middleware);
    },
    configurePreviewServer(server) {
      server.middlewares.use(middleware);
    },
  };
}

export function createMiddleware(options: DemoOptions) {
  const route = createMount(options);
  return (message: IncomingMessage, to: ServerResponse, next: Next): void => {
    const { pathname, search } = new URL(`http://localhost${message.url ?? '/'}`);
    const routed = route(pathname, search);
    if (routed.kind === 'app') {
      message.url = routed.url;
      next();
      return;
    }
    void serve(message, to, routed.answer);
  };
}
