import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { fetchSpec } from '../../src/api/fetchSpec.ts';
import { allFindings, explain } from '../../src/checks/reading/explain.ts';
import { ensureVenv } from '../../scripts/deepaas/venv.ts';
import { addressOf } from './form.ts';

const run = promisify(execFile);

test('a server without predictions is told to be one, and nothing of what it can’t be asked', async () => {
  const { models } = explain(await fetchSpec({ url: addressOf('NO_PREDICT', 'API'), direct: false }, AbortSignal.timeout(30_000)));
  expect(models.flatMap(allFindings).map(({ model, rule }) => [model, rule])).toEqual([['slow', 'TM301']]);
});

test('the lines offered to authors are Python that the real webargs takes', async () => {
  const url = process.env.E2E_ALL_API ?? '';
  const spec = await fetchSpec({ url, direct: false }, AbortSignal.timeout(30_000));
  const sources = explain(spec).models.flatMap(({ args }) => args.flatMap(({ source }) => (source === undefined ? [] : [source])));
  expect(sources.length).toBeGreaterThan(10);
  const program = `from webargs import fields, validate\nargs = {\n${sources.join('\n')}\n}\nprint(len(args), all(isinstance(f, fields.Field) for f in args.values()))\n`;
  const python = path.join(await ensureVenv(), 'python');
  const { stdout } = await run(python, ['-c', program]);
  const names = new Set(sources.map((source) => source.split('":')[0]));
  expect(stdout.trim()).toBe(`${names.size} True`);
});
