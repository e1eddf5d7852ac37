/** `deepaas-try-me demo`: the page with models of our own, in the place of a module. */
import { run as serve, usage as served } from '../serve/command.ts';
import { readWords } from '../usage/readWords.ts';
import type { Usage } from '../usage/usage.ts';
import * as words from './words.ts';

const { port, host, 'allowed-host': allowedHost, 'no-open': noOpen, config } = served.options;

export const usage = {
  name: 'demo',
  about: words.ABOUT,
  positionals: [],
  options: { port, host, 'allowed-host': allowedHost, 'no-open': noOpen, config },
  examples: words.EXAMPLES,
  exits: served.exits,
} as const satisfies Usage;

export async function run(given: readonly string[]): Promise<number> {
  // What it doesn't take is said in its own name.
  readWords(usage, given);
  return serve([...given, '--demo']);
}
