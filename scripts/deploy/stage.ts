import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DeepaasError, root } from '../deepaas/venv.ts';
import { findProgram } from './packages.ts';

/** What the image has and no more: busybox, getent and nginx. */
const OTHER_PROGRAMS = ['nginx', 'getent'];

/**
 * A folder with what the image contains, laid out so that another user can read it: `site`, `deploy`, and in `bin` the
 * programs of busybox, which are Alpine's. Gone with this process.
 */
export function makeStage(): string {
  const stage = mkdtempSync(path.join(tmpdir(), 'try-me-deploy-'));
  process.once('exit', () => rmSync(stage, { recursive: true, force: true }));
  chmodSync(stage, 0o755);
  cpSync(path.join(root, 'deploy'), path.join(stage, 'deploy'), { recursive: true });
  const bin = path.join(stage, 'bin');
  mkdirSync(bin);
  const busybox = findProgram('busybox') ?? 'busybox';
  if (spawnSync(busybox, ['--install', '-s', bin]).status !== 0) throw new DeepaasError('busybox can’t install its links.');
  for (const name of OTHER_PROGRAMS) {
    const program = findProgram(name);
    if (program === undefined) throw new DeepaasError(`There is no ${name}.`);
    symlinkSync(program, path.join(bin, name));
  }
  return stage;
}
