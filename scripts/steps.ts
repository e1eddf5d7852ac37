import { spawnSync } from 'node:child_process';

type Env = Readonly<Record<string, string>>;

/** Runs a command in sight; one that fails ends this program with its code. */
export function step(env: Env, command: string, ...words: readonly string[]): void {
  const { status } = spawnSync(command, words, { stdio: 'inherit', env: { ...process.env, ...env }, shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}

/** The page and the gallery, as the browser tests want them. */
export function buildAll(env: Env): void {
  step(env, 'npm', 'run', '-s', 'build');
  step(env, 'npm', 'run', '-s', 'gallery', '--', '--logLevel=error');
}
