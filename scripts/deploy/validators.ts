import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { cacheDir, DeepaasError, root } from '../deepaas/venv.ts';

const run = promisify(execFile);
const requirements = path.join(root, 'e2e/deploy/requirements.txt');

/** The programs that judge the files of `deploy/`, in an environment of their own; answers with its bin folder. */
export async function ensureValidators(say: (line: string) => void): Promise<string> {
  const folder = path.join(cacheDir, 'deploy-venv');
  const stamp = path.join(folder, 'requirements.sha256');
  const hash = createHash('sha256')
    .update(await readFile(requirements))
    .digest('hex');
  const bin = path.join(folder, 'bin');
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === hash) return bin;
  say('Installing the validators into .cache/deploy-venv (once)…');
  await rm(folder, { recursive: true, force: true });
  try {
    await run(process.env.PYTHON || 'python3', ['-m', 'venv', folder]);
    await run(
      path.join(bin, 'python'),
      ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-input', '-r', requirements],
      { maxBuffer: 1e8 },
    );
  } catch (cause) {
    throw new DeepaasError(`e2e/deploy/requirements.txt can't be installed: ${String(cause)}`, { cause });
  }
  await writeFile(stamp, hash);
  return bin;
}
