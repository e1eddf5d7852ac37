import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { endWith } from './proxy.ts';

export interface Upstream {
  readonly url: string;
  readonly port: number;
  /** What arrived, as `METHOD /path?query`. */
  readonly seen: string[];
  readonly headers: IncomingMessage['headers'][];
  readonly close: () => Promise<void>;
}

/** Stands for a DEEPaaS where the test is about what reaches it. */
export async function startUpstream(answer: RequestListener = sayOk, { host = '127.0.0.1', port = 0 } = {}): Promise<Upstream> {
  const seen: string[] = [];
  const headers: IncomingMessage['headers'][] = [];
  const server: Server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url}`);
    headers.push(request.headers);
    answer(request, response);
  });
  server.requestTimeout = 0;
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  endWith(close);
  const bound = (server.address() as AddressInfo).port;
  return { url: `http://${host}:${bound}`, port: bound, seen, headers, close };
}

const sayOk: RequestListener = (request, response) => {
  request.resume();
  request.once('end', () => response.setHeader('Content-Type', 'application/json').end('{"paths":{}}'));
};
