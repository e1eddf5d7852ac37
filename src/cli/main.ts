/** `deepaas-try-me`: what a module's author types. */
import module from 'node:module';
import { COMMANDS, DEFAULT_COMMAND } from './commands.ts';
import { dispatch } from './dispatch.ts';
import { packageVersion } from './packageRoot.ts';
import { formatHelp } from './usage/help.ts';
import { UsageError } from './usage/usage.ts';
import * as words from './words.ts';

// From 22.1 on Node keeps compiled code for the next start.
(module as { enableCompileCache?: () => void }).enableCompileCache?.();

const typed = process.argv.slice(2);
const names = COMMANDS.map(({ name }) => name);

async function main(): Promise<number> {
  const asked = dispatch(typed, names, DEFAULT_COMMAND);
  if (asked.kind === 'help') return say(words.overview(COMMANDS.map(({ name, summary }) => [name, summary])));
  if (asked.kind === 'version') return say(`${packageVersion()}\n`);
  const command = await COMMANDS.find(({ name }) => name === asked.name)?.load();
  if (command === undefined) return say(words.overview(COMMANDS.map(({ name, summary }) => [name, summary])));
  return asked.isHelp ? say(formatHelp(command.usage)) : command.run(asked.given);
}

function say(text: string): number {
  process.stdout.write(text);
  return 0;
}

// `… | head` has seen enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const command = names.find((name) => name === typed[0]) ?? '';
    const message = error instanceof Error ? error.message : String(error);
    const help = error instanceof UsageError ? ` ${words.seeHelp(command)}` : '';
    process.stderr.write(`${command === '' ? 'deepaas-try-me' : command}: ${message.split('\n')[0]}${help}\n`);
    process.exitCode = 2;
  },
);
