import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DeepaasError } from '../deepaas/venv.ts';
import { ensurePackages, findProgram } from '../deploy/packages.ts';

/** Undefined where nothing could be judged. */
export type Verdict = boolean | undefined;

/** By its ending or its first line: `.ci/run` has no ending. */
export function isShellScript(name: string, firstLine: string): boolean {
  return name.endsWith('.sh') || /^#!.*[/\s](?:ba|da)?sh(?:\s|$)/.test(firstLine);
}

/** All that isn't ignored, new files included. */
function findShellScripts(root: string): readonly string[] {
  // In a container the clone may belong to another user.
  const words = ['-c', 'safe.directory=*', 'ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'];
  const listed = spawnSync('git', words, { cwd: root, encoding: 'utf8' });
  if (listed.status !== 0) throw new DeepaasError('Shell scripts are found by `git ls-files`, which needs a clone of the repository.');
  return listed.stdout.split('\0').filter((name) => name !== '' && isShellScript(name, firstLineOf(path.join(root, name))));
}

function firstLineOf(file: string): string {
  try {
    return readFileSync(file, 'latin1').split('\n', 1)[0] ?? '';
  } catch {
    // Deleted, and not committed yet.
    return '';
  }
}

/** With what every script is judged; the tests of the deployment use the same. */
export function shellCheckWords(files: readonly string[]): readonly string[] {
  return ['--enable=quote-safe-variables', ...files];
}

/** Where ShellCheck is missing and can't be installed, that is said; in CI it is a failure. */
export function checkShellScripts(root: string, say: (line: string) => void, isCi: boolean, ensure = ensureShellCheck): Verdict {
  const program = ensure(say);
  if (program === undefined) {
    say('The shell scripts weren’t checked, since ShellCheck isn’t installed: `sudo apt-get install shellcheck` on Debian and');
    say('Ubuntu, `brew install shellcheck` on macOS; https://www.shellcheck.net names the others.');
    return isCi ? false : undefined;
  }
  return spawnSync(program, shellCheckWords(findShellScripts(root)), { cwd: root, stdio: 'inherit' }).status === 0;
}

function ensureShellCheck(say: (line: string) => void): string | undefined {
  try {
    ensurePackages(say, { shellcheck: 'shellcheck' });
  } catch (error) {
    if (!(error instanceof DeepaasError)) throw error;
    say(error.message);
    return undefined;
  }
  return findProgram('shellcheck');
}
