import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import sirv from 'sirv';
import { MIME } from '../../files/kinds.ts';
import type { SiteFiles } from '../../request/guide/siteFiles.ts';
import { pageAddress } from './listen.ts';
import { HEADERS_OF_EXAMPLES, headersOfAnswer, headersOfPage, NO_TUNNEL } from './rules/headers.ts';
import { isForeign, isOwnHost } from './rules/origin.ts';
import { isOwned, passed } from './rules/passed.ts';
import { allowedBy, decoded, fileBelow, isSpokenOf, type Site } from './site.ts';
import { say, type Upstream } from './upstream.ts';
import * as words from './words.ts';

const RUNS = /\.(?:x?html?|css|m?js)$/i;

export interface Served {
  /** The folder of the built page. */
  readonly page: string;
  readonly site: Site;
  readonly upstream: Upstream;
  readonly allowsTraining: boolean;
  /** Names under which this machine may be asked, beside its own. */
  readonly hosts: readonly string[];
  /** Is told when DEEPaaS doesn't answer. */
  readonly failed?: () => void;
}

/** The page and the API behind it, by the rules of the container. */
export function createPageServer({ page, site, upstream, allowsTraining, hosts, failed = () => undefined }: Served): Server {
  const files = sirv(page, {
    // Dates in a package say nothing, and two versions of a file may be of one size: nothing but hashed files is kept.
    etag: false,
    extensions: [],
  });
  const passing = { allowsTraining, basePath: upstream.basePath };

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const { method = '', url = '' } = request;
    if (!isOwnHost(request.headers.host, hosts)) return say(response, 421, words.FOREIGN_HOST);
    const target = passed(method, url, passing);
    if (target === undefined && !isOwned(url, passing)) return answerPage(request, response);
    setHeaders(response, target === undefined ? headersOfPage(url, false, allowedBy(site.config())) : headersOfAnswer(target));
    if (isForeign(method, request.headers)) return say(response, 403, words.FOREIGN_ORIGIN);
    if (target === undefined) return say(response, 404, words.NOT_FOUND);
    return upstream.answer(request, response, target, failed);
  }

  function answerPage(request: IncomingMessage, response: ServerResponse): void {
    const { method = '', url = '' } = request;
    const [name = ''] = url.split('?');
    const config = site.config();
    setHeaders(response, headersOfPage(name, false, allowedBy(config)));
    if (method !== 'GET' && method !== 'HEAD') return say(response, 404, words.NOT_FOUND);
    if (name === '/config.json') {
      response.setHeader('Content-Type', MIME.json);
      response.end(`${JSON.stringify(config, null, 2)}\n`);
      return undefined;
    }
    if (name === '/llms.txt' || name === '/SKILL.md') {
      void answerGuide(name === '/llms.txt' ? 'llms.txt' : 'SKILL.md', request, response);
      return undefined;
    }
    const example = exampleFile(name, config);
    if (example !== undefined) {
      setHeaders(response, HEADERS_OF_EXAMPLES);
      // No module of a page, and no page.
      if (RUNS.test(example)) response.setHeader('Content-Type', MIME.text);
      // It decodes no signs that mean something in an address, so that it is given the name as it has taken it apart: `leaf #1.png`.
      request.url = '/';
      Object.assign(request, { _parsedUrl: { raw: request.url, pathname: `/${encodeURI(path.basename(example))}`, search: '' } });
      return sirv(path.dirname(example), { dev: true, etag: false, extensions: [] })(request, response, () =>
        say(response, 404, words.NOT_FOUND),
      );
    }
    if (site.made?.(name, request, response) === true) return undefined;
    return answerFile(name === '/' ? '/index.html' : url, request, response);
  }

  function answerFile(url: string, request: IncomingMessage, response: ServerResponse): void {
    const [name = ''] = url.split('?');
    const config = site.config();
    request.url = url;
    setHeaders(response, headersOfPage(name, true, allowedBy(config)));
    files(request, response, () => {
      setHeaders(response, headersOfPage(name, false, allowedBy(config)));
      say(response, 404, words.NOT_FOUND);
    });
  }

  /** Of the models as they are now; while there are none, the general ones that come with the page. */
  async function answerGuide(name: keyof SiteFiles, request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const { guidesOf, askedAt } = await import('./guide.ts');
      const { address, port } = server.address() as AddressInfo;
      const guides = await guidesOf(pageAddress(address, port).slice(0, -1), askedAt(request));
      response.setHeader('Content-Type', `${name === 'llms.txt' ? MIME.text : MIME.markdown}; charset=utf-8`);
      response.end(guides[name]);
    } catch {
      // Nobody to ask: what the page does then is told by its own view.
      answerFile(`/${name}`, request, response);
    }
  }

  function exampleFile(name: string, config: Readonly<Record<string, unknown>>): string | undefined {
    const asked = decoded(name.slice(1));
    if (site.folder === undefined || asked === undefined || !isSpokenOf(asked, config)) return undefined;
    return fileBelow(site.folder, asked);
  }

  const server = createServer(answer);
  // A prediction takes as long as it takes, and so does an upload.
  server.requestTimeout = 0;
  server.timeout = 0;
  server.headersTimeout = 30_000;
  // Without a listener the connection would end without a word.
  server.on('connect', (_request, socket) => socket.end(NO_TUNNEL));
  return server;
}

function setHeaders(response: ServerResponse, headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}
