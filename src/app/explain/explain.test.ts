import { execFileSync, spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Arg } from '../../spec/model.ts';
import { makeArg } from '../../spec/testing.ts';
import { adviseArg } from './advice.ts';

describe('hints for the author', () => {
  test.each<[string, Partial<Arg>, RegExp | undefined]>([
    ['a file without a media word', { kind: 'file', description: 'Your data' }, /image, audio or video/],
    ['a file with several', { kind: 'file', description: 'An image or a video' }, /several media/],
    ['a file that is meant as one', { kind: 'file', description: 'An image #noparse' }, undefined],
    ['no description', { description: '' }, /description/],
    ['no type', { kind: 'any', description: 'x' }, /no type/],
    ['no bounds', { kind: 'number', description: 'x', minimum: 0 }, /validate\.Range/],
    ['both bounds', { kind: 'number', description: 'x', minimum: 0, maximum: 1 }, undefined],
    ['one choice', { description: 'x', choices: ['a'] }, /only one choice/],
    ['a default outside its bounds', { kind: 'integer', description: 'x', default: 0, minimum: 1, maximum: 2 }, /breaks the rules/],
    ['a secret in the query', { description: 'x', format: 'password' }, /logs/],
    ['an object in the query', { description: 'x', kind: 'object' }, /JSON body/],
    ['JSON in a string', { description: 'x', default: "{'a': 0}" }, /looks like JSON/],
    ['nothing to improve', { description: 'A text' }, undefined],
  ])('%s', (_, arg, hint) => {
    const hints = adviseArg(makeArg(arg));
    if (hint === undefined) expect(hints).toEqual([]);
    else expect(hints).toEqual([expect.stringMatching(hint)]);
  });
});

describe('the command', () => {
  const root = path.resolve(import.meta.dirname, '../../..');
  const cli = ['--import', 'tsx', 'src/app/explain/cli.ts'];

  test('explains a document as JSON', () => {
    const printed = execFileSync('node', [...cli, 'e2e/deepaas/recorded/digits.swagger.json', '--json'], { cwd: root, encoding: 'utf8' });
    expect(JSON.parse(printed)).toEqual({
      models: [
        {
          id: 'digits',
          path: '/v2/models/digits/predict/',
          produces: ['application/json', 'image/png', '*/*'],
          args: [
            {
              name: 'picture',
              in: 'formData',
              kind: 'file',
              required: true,
              widget: 'image',
              reason: 'its description says "image"',
              hints: [],
            },
          ],
          response: {
            schema: true,
            properties: expect.arrayContaining([
              expect.objectContaining({ name: 'labels', kind: 'array', renderer: 'classification', hints: [] }),
            ]) as unknown,
          },
          hints: [],
        },
      ],
    });
  });

  test.each([
    ['a file that is not there', ['nowhere.json']],
    ['a file that is no JSON', ['README.md']],
    ['a document that is no API', ['package.json']],
    ['nothing', []],
    ['an unknown option', ['x.json', '--loud']],
  ])('%s: one line on stderr and exit code 2', (_, words) => {
    const { status, stdout, stderr } = spawnSync('node', [...cli, ...words], { cwd: root, encoding: 'utf8' });
    expect({ status, stdout, lines: stderr.trim().split('\n').length }).toEqual({ status: 2, stdout: '', lines: 1 });
    expect(stderr).toMatch(/^explain: \S/);
  });
});
