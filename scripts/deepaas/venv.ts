import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
export const cacheDir = path.join(root, '.cache');
export const modulesDir = path.join(root, 'e2e/deepaas');

const oldestPython = [3, 11] as const;

/** A reason the user can act on; shown without a stack. */
export class DeepaasError extends Error {
  override name = 'DeepaasError';
}

interface Environment {
  /** Of its folder in `.cache`. */
  readonly name: string;
  /** From the root of the repository. */
  readonly requirements: string;
  /** What is in it, for people. */
  readonly what: string;
}

const DEEPAAS: Environment = { name: 'deepaas-venv', requirements: 'e2e/deepaas/requirements.txt', what: 'DEEPaaS' };

/** Makes a virtual environment, DEEPaaS's unless another is named, when it is missing or older than its requirements; answers with its bin folder. */
export async function ensureVenv(
  log: (line: string) => void = () => {},
  { name, requirements, what }: Environment = DEEPAAS,
): Promise<string> {
  const venvDir = path.join(cacheDir, name);
  const list = path.join(root, requirements);
  const bin = path.join(venvDir, 'bin');
  const stamp = path.join(venvDir, 'requirements.sha256');
  const hash = createHash('sha256')
    .update(await readFile(list))
    .digest('hex');
  const isFresh = async () => existsSync(stamp) && (await readFile(stamp, 'utf8')) === hash;

  if (await isFresh()) return bin;
  await mkdir(cacheDir, { recursive: true });
  const unlock = await lock(path.join(cacheDir, `${name}.lock`));
  try {
    if (await isFresh()) return bin;
    const python = await findPython();
    log(`Installing ${what} into .cache/${name} (once, about a minute)…`);
    await rm(venvDir, { recursive: true, force: true });
    await run(python, ['-m', 'venv', venvDir]).catch((cause: unknown) => {
      throw new DeepaasError(`${python} can't make a virtual environment: ${lastLine(cause)}`, { cause });
    });
    // What is never imported needn't be compiled: that takes longer than to fetch it.
    const pip = ['-m', 'pip', 'install', '--quiet', '--no-compile', '--disable-pip-version-check', '--no-input', '-r', list];
    await run(path.join(bin, 'python'), pip, { maxBuffer: 1e8 }).catch((cause: unknown) => {
      throw new DeepaasError(`pip can't install ${requirements} (is the package index reachable?): ${lastLine(cause)}`, { cause });
    });
    await writeFile(stamp, hash);
    return bin;
  } finally {
    await unlock();
  }
}

async function findPython(): Promise<string> {
  const wanted = oldestPython.join('.');
  const candidates = process.env['PYTHON'] ? [process.env['PYTHON']] : ['python3', 'python3.11', 'python3.12', 'python3.13'];
  for (const candidate of candidates) {
    const check = `import sys; sys.exit(sys.version_info < (${oldestPython.join(', ')}))`;
    const found = await run(candidate, ['-c', check]).then(
      () => true,
      () => false,
    );
    if (found) return candidate;
  }
  throw new DeepaasError(`Python ${wanted} or later is needed to run DEEPaaS; tried ${candidates.join(', ')}. Set PYTHON to another one.`);
}

/** Test files start in parallel: one installs, the others wait for it. */
async function lock(file: string): Promise<() => Promise<void>> {
  for (;;) {
    try {
      await writeFile(file, String(process.pid), { flag: 'wx' });
      return () => rm(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const owner = Number(await readFile(file, 'utf8').catch(() => ''));
      if (owner && !isAlive(owner)) await rm(file, { force: true });
      else await sleep(200);
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function lastLine(error: unknown): string {
  const { stderr, message } = error as { stderr?: string; message: string };
  const lines = (stderr || message).trim().split('\n');
  return (lines.findLast((line) => line.startsWith('ERROR')) ?? lines.at(-1) ?? '').trim();
}
