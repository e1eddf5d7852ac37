/** What the command says whichever of its subcommands is meant. */

export const usage = (commands: readonly (readonly [name: string, summary: string])[]): string =>
  ['Usage: deepaas-try-me COMMAND …', '', 'Commands:', ...commands.map(([name, summary]) => `  ${name.padEnd(10)} ${summary}`)].join('\n');

export const unknownCommand = (name: string): string => `There is no command ${name}; deepaas-try-me --help lists them.`;

export const EXPLAIN = 'says why the page looks as it does, and what could be better';
