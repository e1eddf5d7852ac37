import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { cacheDir, DeepaasError } from '../deepaas/venv.ts';

const run = promisify(execFile);

/** Its source is published with the schema that Jenkins' xUnit plugin holds reports to (junit-10.xsd), for its own tests. */
const PUBLISHED_WITH = 'pytest==8.4.2';

/**
 * The archive in which the schema lies; `read.py` takes it out, and looks whether it is the one that is known.
 * @param bin of an environment with pip
 */
export async function junitSchema(bin: string): Promise<string> {
  const archive = path.join(cacheDir, `${PUBLISHED_WITH.replace('==', '-')}.tar.gz`);
  if (existsSync(archive)) return archive;
  const words = ['-m', 'pip', 'download', '--quiet', '--no-input', '--disable-pip-version-check', '--no-deps', '--no-binary', 'pytest'];
  await run(path.join(bin, 'python'), [...words, '--dest', cacheDir, PUBLISHED_WITH]).catch((cause: unknown) => {
    throw new DeepaasError(`The schema of Jenkins can't be fetched: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  });
  return archive;
}
