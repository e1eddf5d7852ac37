/** `deepaas-try-me mcp URL --files DIR`: the models of a DEEPaaS as tools of an assistant. Stdout is the protocol's alone. */
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { packageVersion } from '../packageRoot.ts';
import { typedPath } from '../typedPath.ts';
import { readAddress, readNumber, readWords } from '../usage/readWords.ts';
import type { Usage } from '../usage/usage.ts';
import { FilesFolder } from './folder.ts';
import { mcpServer } from './server.ts';
import * as words from './words.ts';

export const usage = {
  name: 'mcp',
  about: words.ABOUT,
  positionals: [{ name: 'URL', help: words.URL_HELP }],
  options: {
    files: { type: 'string', value: 'DIR', isNeeded: true, help: words.FILES },
    'max-size': { type: 'string', value: 'MB', help: words.MAX_SIZE },
    timeout: { type: 'string', value: 'S', help: words.TIMEOUT },
  },
  examples: words.EXAMPLES,
  exits: words.EXITS,
} as const satisfies Usage;

const MOST_MEGABYTES = 100;

export async function run(given: readonly string[]): Promise<number> {
  const {
    values,
    positionals: [word = ''],
  } = readWords(usage, given);
  const root = { url: readAddress(word), direct: false };
  const most = (readNumber('--max-size', values['max-size'], { from: 0.001, to: 2000 }) ?? MOST_MEGABYTES) * 1e6;
  const seconds = readNumber('--timeout', values.timeout, { from: 1 });
  const folder = await FilesFolder.at(typedPath(values.files ?? ''), most);
  const log = (line: string): void => void process.stderr.write(`${line}\n`);
  // A library that prints something would break the protocol.
  console.log = console.info = console.debug = console.error;
  const end = new AbortController();
  const { signal } = end;
  const timeout = seconds === undefined ? undefined : seconds * 1000;
  const server = mcpServer({ root, folder, version: packageVersion(), env: process.env, timeout, log, signal });
  const closed = new Promise<void>((resolve) => {
    server.onclose = resolve;
    process.stdin.once('end', resolve).once('close', resolve);
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => resolve());
  });
  await server.connect(new StdioServerTransport());
  log(words.ready(root.url, folder.root));
  await closed;
  end.abort();
  await server.close();
  return 0;
}
