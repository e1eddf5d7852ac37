import { mkdtempSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
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

const folderWith = (name: string, text: string) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'try-me-shell-'));
  execFileSync('git', ['init', '-q'], { cwd: folder });
  writeFileSync(path.join(folder, name), text);
  return folder;
};

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

test('every script that isn’t ignored is given to it, and its exit code decides', () => {
  const folder = folderWith('run', '#!/bin/sh\necho $1\n');
  const say = () => {};
  expect([checkShellScripts(folder, say, true, () => '/bin/true'), checkShellScripts(folder, say, true, () => '/bin/false')]).toEqual([
    true,
    false,
  ]);
});
