import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { DeepaasError } from '../deepaas/venv.ts';

/** Debian's packages that the deployment's tests run, and a program of each. */
const PACKAGES = { nginx: 'nginx', busybox: 'busybox', shellcheck: 'shellcheck' } as const;

/** Where programs of root are, which aren't on everybody's path. */
const PLACES = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/sbin', '/sbin'];

export function findProgram(name: string): string | undefined {
  return PLACES.map((place) => path.join(place, name)).find((file) => existsSync(file));
}

/** Installs what is missing, as root with apt-get; else says what to install. */
export function ensurePackages(say: (line: string) => void, packages: Readonly<Record<string, string>> = PACKAGES): void {
  const missing = Object.entries(packages).flatMap(([name, program]) => (findProgram(program) === undefined ? [name] : []));
  if (missing.length === 0) return;
  const isRoot = process.getuid?.() === 0 && findProgram('apt-get') !== undefined;
  if (!isRoot) throw new DeepaasError(`Not installed: ${missing.join(', ')} (sudo apt-get install ${missing.join(' ')})`);
  say(`Installing ${missing.join(', ')}…`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Debian starts what it installs; port 80 isn't ours to take.
  const install = ['install', '-y', '-qq', '--no-install-recommends', '-o', 'Dpkg::Use-Pty=0', ...missing];
  for (const words of [['update', '-qq'], install]) {
    const { status } = spawnSync('apt-get', words, { env, stdio: ['ignore', 'ignore', 'inherit'] });
    if (status !== 0) throw new DeepaasError(`apt-get can't install ${missing.join(', ')}.`);
  }
}
