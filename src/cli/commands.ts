import type { Usage } from './usage/usage.ts';
import * as words from './words.ts';

interface Command {
  readonly name: string;
  /** A line of the help. */
  readonly summary: string;
  /** Fetched when it is asked for, so that no command waits for what another one needs. */
  readonly load: () => Promise<{
    /** What it takes: `readWords` reads what was typed by it, and `--help` shows it. */
    readonly usage: Usage;
    /**
     * @param given what follows the command's name
     * @returns the exit code: 0 all is well, 1 something was found, 2 it could not be done
     */
    run(given: readonly string[]): Promise<number>;
  }>;
}

/** Each has a folder with a `command.ts`. */
export const COMMANDS: readonly Command[] = [
  { name: 'serve', summary: words.SERVE, load: () => import('./serve/command.ts') },
  { name: 'explain', summary: words.EXPLAIN, load: () => import('./explain/command.ts') },
  { name: 'check', summary: words.CHECK, load: () => import('./check/command.ts') },
  { name: 'mcp', summary: words.MCP, load: () => import('./mcp/command.ts') },
  { name: 'demo', summary: words.DEMO, load: () => import('./demo/command.ts') },
];

/** What is meant when no command is named. */
export const DEFAULT_COMMAND = 'serve';
