/** `deepaas-try-me`: what a module's author types. */
import { COMMANDS } from './commands.ts';
import * as words from './words.ts';

async function main([name = '', ...given]: readonly string[]): Promise<number> {
  const command = COMMANDS.find((one) => one.name === name);
  if (command !== undefined) return (await command.load()).run(given);
  if (name === '' || name === '--help' || name === '-h') {
    process.stdout.write(`${words.usage(COMMANDS.map((one) => [one.name, one.summary]))}\n`);
    return name === '' ? 2 : 0;
  }
  throw new Error(words.unknownCommand(name));
}

const given = process.argv.slice(2);
main(given).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${COMMANDS.find(({ name }) => name === given[0])?.name ?? 'deepaas-try-me'}: ${message.split('\n')[0]}\n`);
    process.exitCode = 2;
  },
);
