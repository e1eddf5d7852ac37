import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Plugin } from 'vite';
import { generalFiles } from '../src/request/guide/siteFiles.ts';

const FILES = new Map(Object.entries(generalFiles()).map(([name, text]) => [`/${name}`, text]));

/**
 * Puts what the page tells assistants beside it: `llms.txt` and `SKILL.md`, in the general form that any server of files can
 * serve. A server that asks its DEEPaaS itself can serve them with its models instead (`siteFilesOf`).
 */
export function siteFiles(): Plugin {
  return {
    name: 'site-files',
    generateBundle() {
      for (const [name, source] of FILES) this.emitFile({ type: 'asset', fileName: name.slice(1), source });
    },
    configureServer(server) {
      server.middlewares.use((message: IncomingMessage, response: ServerResponse, next: () => void) => {
        const text = FILES.get(message.url?.split('?', 1)[0] ?? '');
        if (text === undefined) next();
        else response.writeHead(200, { 'Content-Type': 'text/plain; charset=utf-8' }).end(text);
      });
    },
  };
}
