/** `deepaas-try-me [serve] [URL]`: the page for a DEEPaaS. */
import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import { hostname } from 'node:os';
import path from 'node:path';
import { packageRoot } from '../packageRoot.ts';
import { typedPath } from '../typedPath.ts';
import { readAddress, readNumber, readWords } from '../usage/readWords.ts';
import { UsageError, type Usage } from '../usage/usage.ts';
import { follow } from './follow.ts';
import { listenOn, USUAL_PORT } from './listen.ts';
import { openBrowser } from './openBrowser.ts';
import { createPageServer } from './server.ts';
import { siteOfFile, type Site } from './site.ts';
import { upstreamAt } from './upstream.ts';
import * as words from './words.ts';

export const usage = {
  name: 'serve',
  about: words.ABOUT,
  positionals: [{ name: 'URL', help: words.URL_HELP, isOptional: true }],
  options: {
    port: { type: 'string', value: 'PORT', short: 'p', help: words.PORT },
    host: { type: 'string', value: 'ADDRESS', help: words.HOST },
    'allowed-host': { type: 'string', value: 'NAME', multiple: true, help: words.ALLOWED_HOST },
    'no-open': { type: 'boolean', help: words.NO_OPEN },
    config: { type: 'string', value: 'FILE', help: words.CONFIG },
    train: { type: 'boolean', help: words.TRAIN },
    insecure: { type: 'boolean', help: words.INSECURE },
    demo: { type: 'boolean', help: words.DEMO },
  },
  examples: words.EXAMPLES,
  exits: words.EXITS,
} as const satisfies Usage;

const DEEPAAS = 'http://localhost:5000';

export async function run(given: readonly string[]): Promise<number> {
  const {
    values,
    positionals: [word],
  } = readWords(usage, given);
  if (values.demo && word !== undefined) throw new UsageError(words.demoAndUrl);
  const port = readNumber('--port', values.port, { from: 1, to: 65_535, isWhole: true });
  const host = values.host ?? '127.0.0.1';
  const page = path.join(packageRoot(), 'dist');
  if (!existsSync(path.join(page, 'index.html'))) throw new Error(words.pageMissing(page));
  const end = new AbortController();
  const isEnded = ending(end);
  const common = { page, hosts: [host, ...(isLoopback(host) ? [] : [hostname()]), ...values['allowed-host']] };
  const opens = !values['no-open'];

  if (values.demo) {
    const { demoSite, demoUpstream } = await import('./demo.ts');
    const site = values.config === undefined ? demoSite(page) : siteFrom({ ...values, train: true });
    const server = createPageServer({ ...common, site, upstream: demoUpstream(), allowsTraining: true });
    const address = await start(server, host, port);
    return serveUntil(isEnded, server, { host, address, opens, banner: words.DEMO_BANNER });
  }

  const deepaas = readAddress(word ?? DEEPAAS);
  const isInsecure = values.insecure;
  const follower = follow(deepaas, { isInsecure, signal: end.signal }, changes(deepaas));
  const server = createPageServer({
    ...common,
    site: siteFrom(values),
    upstream: upstreamAt(deepaas, { isInsecure }),
    allowsTraining: values.train,
    failed: follower.failed,
  });
  const address = await start(server, host, port);
  follower.begin();
  return serveUntil(isEnded, server, { host, address, opens });
}

/** What is told of a DEEPaaS that comes and goes. */
function changes(deepaas: string): { up: () => void; down: (status: number | undefined) => void } {
  let wasUp = false;
  return {
    up: () => {
      say((wasUp ? words.again : words.answers)(deepaas));
      wasUp = true;
    },
    down: (status) => say(status === undefined ? (wasUp ? words.gone : words.waiting)(deepaas) : words.another(deepaas, status)),
  };
}

function siteFrom({ config, train }: { readonly config: string | undefined; readonly train: boolean }): Site {
  if (config === undefined) return { config: () => ({ preview: true, moduleExamples: true, train }) };
  const file = typedPath(config);
  try {
    return siteOfFile(file, { train }, (reason) => say(words.configKept(file, reason)));
  } catch (error) {
    throw new Error(words.configFault(file, error instanceof Error ? error.message : String(error)), { cause: error });
  }
}

async function start(server: Server, host: string, port: number | undefined): Promise<string> {
  try {
    return await listenOn(server, host, port);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') throw new Error(words.portTaken(port ?? USUAL_PORT), { cause: error });
    if (code === 'EACCES') throw new Error(words.portForbidden(port ?? USUAL_PORT), { cause: error });
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') throw new Error(words.noSuchHost(host), { cause: error });
    throw error;
  }
}

/** Shows where the page is, and keeps it until it is ended. */
async function serveUntil(
  isEnded: Promise<void>,
  server: Server,
  { host, address, opens, banner = [] }: { host: string; address: string; opens: boolean; banner?: readonly string[] },
): Promise<number> {
  say(`${words.page(address)}  ${words.END}`);
  if (!isLoopback(host)) say(words.seenByAll(host));
  for (const line of banner) say(line);
  if (opens) openBrowser(address);
  await isEnded;
  server.close();
  // Whoever still waits for an answer waits in vain.
  server.closeAllConnections();
  return 0;
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}

/** Until Ctrl-C, or whoever started it asks for the end. */
function ending(end: AbortController): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => {
        end.abort();
        resolve();
      });
  });
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
