import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { createProxyServer } from 'httpxy';
import { MIME } from '../../files/kinds.ts';
import { HIDDEN_HEADERS, headersToPass, locationBelow } from './rules/headers.ts';
import * as words from './words.ts';

/** Who answers what the page asks of the API. */
export interface Upstream {
  readonly basePath: string;
  /**
   * @param target what is asked, below the base path
   * @param failed is told when nobody answers
   */
  readonly answer: (request: IncomingMessage, response: ServerResponse, target: string, failed: () => void) => void;
}

/** A DEEPaaS, asked through a proxy: bodies stream both ways, and a request that its client gives up ends there as well. */
export function upstreamAt(address: string, { isInsecure }: { readonly isInsecure: boolean }): Upstream {
  const { protocol, hostname, port, pathname } = new URL(address);
  const basePath = pathname.replace(/\/+$/, '');
  // Each request has a connection of its own: one that was kept could close just when an upload begins.
  const proxy = createProxyServer({ agent: false, changeOrigin: true, prependPath: true, secure: !isInsecure });
  proxy.on('proxyRes', ({ headers }) => {
    for (const name of HIDDEN_HEADERS) delete headers[name];
    if (headers.location !== undefined) headers.location = locationBelow(headers.location, basePath);
  });
  return {
    basePath,
    answer(request, response, target, failed) {
      const method = request.method ?? '';
      request.url = target;
      request.headers = headersToPass(method, request.headers);
      proxy
        .web(request, response, {
          // Without brackets an address of IPv6 is looked up as what it is.
          target: { protocol, host: new URL(address).host, hostname: hostname.replace(/^\[(.*)\]$/, '$1'), port, pathname: basePath },
          ...(method === 'POST' ? {} : { buffer: Readable.from([]) }),
        })
        .catch(() => {
          // Nobody is left to answer, or the answer broke off; else nobody answers here.
          if (response.destroyed || response.headersSent) return response.destroy();
          failed();
          return say(response, 502, words.NO_ANSWER);
        });
    },
  };
}

/** In plain words and without HTML; DEEPaaS's own errors pass as they are. */
export function say(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': MIME.text }).end(`${text}\n`);
}
