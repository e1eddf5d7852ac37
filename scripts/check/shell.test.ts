import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkShellScripts, isShellScript } from './shell.ts';

test.each([
  ['deploy/entrypoint.sh', '', true],
  ['.ci/run', '#!/usr/bin/env bash', true],
  ['run', '#!/bin/sh', true],
  ['run', '#!/bin/sh -e', true],
  ['run', '#!/bin/dash', true],
  ['run', '#!/usr/bin/env node', false],
  ['run', '#!/usr/bin/fish', false],
  ['notes', 'a line about #!/bin/sh', false],
  ['shell.ts', 'import sh', false],
])('%s with the first line %s', (name, firstLine, expected) => {
  expect(isShellScript(name, firstLine)).toBe(expected);
});

test.each([
  [false, undefined],
  [true, false],
])('without ShellCheck (in CI: %s) it says how to get it and answers %s', (isCi, expected) => {
  const lines: string[] = [];
  expect(
    checkShellScripts(
      '.',
      (line) => lines.push(line),
      isCi,
      () => undefined,
    ),
  ).toBe(expected);
  expect(lines.join('\n')).toContain('apt-get install shellcheck');
});

test.each([
  [0, true],
  [1, false],
])('every script that isn’t ignored is given to it, and its exit code %i decides', (code, expected) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'try-me-shell-'));
  const judge = path.join(folder, 'judge');
  const files = {
    run: '#!/bin/sh\n',
    'a/b c.sh': '',
    'ignored.sh': '',
    notes: 'sh\n',
    '.gitignore': 'ignored.sh\njudge\ntold\n',
    judge: `#!/bin/sh\nprintf '%s\\n' "$@" >told\nexit ${code}\n`,
  };
  mkdirSync(path.join(folder, 'a'));
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text, { mode: 0o755 });
  execFileSync('git', ['init', '-q'], { cwd: folder });
  expect(
    checkShellScripts(
      folder,
      () => {},
      true,
      () => judge,
    ),
  ).toBe(expected);
  expect(readFileSync(path.join(folder, 'told'), 'utf8').trim().split('\n').slice(1).toSorted()).toEqual(['a/b c.sh', 'run']);
  rmSync(folder, { recursive: true });
});
