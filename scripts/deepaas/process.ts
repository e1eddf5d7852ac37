import { spawn } from 'node:child_process';
import { root } from './venv.ts';

export interface Started {
  /** Exit code; 1 for a process that a signal ended or that never started. */
  readonly code: Promise<number>;
  ended(): boolean;
  /** Sends a signal to the process and its children. */
  ask(signal: NodeJS.Signals): void;
}

const running = new Set<Started>();

/** Starts a process in a group of its own, so that its children end with it, and they all with this one. */
export function startProcess(command: string, words: readonly string[], env: Readonly<Record<string, string>> = {}): Started {
  const child = spawn(command, words, {
    cwd: root,
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  const started: Started = {
    code: new Promise((resolve) => {
      const finish = (code: number | null) => {
        running.delete(started);
        resolve(code ?? 1);
      };
      child.once('exit', finish);
      child.once('error', () => finish(1));
    }),
    ended: () => !running.has(started),
    ask: (signal) => {
      try {
        if (child.pid !== undefined) process.kill(-child.pid, signal);
      } catch {
        // The group has gone already.
      }
    },
  };
  if (running.size === 0) process.once('exit', endAll);
  running.add(started);
  return started;
}

function endAll(): void {
  for (const started of running) started.ask('SIGKILL');
}
