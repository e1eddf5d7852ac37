import { describe, expect, test } from 'vitest';
import type { Arg, Dialect } from '../spec/model.ts';
import type { ArgProblem } from '../spec/problem.ts';
import { makeArg } from '../spec/testing.ts';
import { Draft, type ArgValue } from '../spec/value.ts';
import { plan, planRun, sentFilesOf, typedSecrets, type Inputs, type RunTarget } from './plan.ts';

const root = { url: 'https://site.test/models', direct: false };
const origin = { url: root.url, deepaas: '2.6.0', model: '1.0' };

type Entry = readonly [arg: Partial<Arg>, value: ArgValue];

function asked(entries: readonly Entry[], dialect: Dialect = 'v2', maxUpload?: number): { target: RunTarget; inputs: Inputs } {
  const pairs = entries.map(([arg, value], index) => ({ arg: makeArg({ name: `a${index}`, ...arg }), value }));
  const operation = {
    path: '/base/v2/models/m/predict/',
    produces: [],
    args: pairs.map(({ arg }) => arg),
    accept: undefined,
    response: undefined,
  };
  return {
    target: { root, spec: { dialect, basePath: '/base' }, operation, maxUpload, modelId: 'm', origin },
    inputs: { valueOf: (arg) => pairs.find((pair) => pair.arg === arg)?.value },
  };
}

function planned(entries: readonly Entry[], dialect?: Dialect, maxUpload?: number) {
  const { target, inputs } = asked(entries, dialect, maxUpload);
  return plan(target, inputs);
}

const file = (size: number, name = 'a.bin') => new File([new Uint8Array(size)], name, { type: 'application/octet-stream' });
const upload: Partial<Arg> = { kind: 'file', in: 'formData' };
const ONLY_WITHOUT_FILE = 'The server takes this only without a file. Unset it, or remove the file.';

describe('problems are complete, whoever made the inputs', () => {
  test.each<[string, readonly Entry[], number | undefined, readonly ArgProblem[]]>([
    ['nothing is set, and nothing has to be', [[{}, undefined]], undefined, []],
    ['a value within its rules', [[{ kind: 'integer', minimum: 0 }, 3]], undefined, []],
    ['a required one is missing', [[{ required: true }, undefined]], undefined, [{ name: 'a0', message: 'Required.' }]],
    ['half a number', [[{ kind: 'number' }, new Draft('-', 'Enter a number.')]], undefined, [{ name: 'a0', message: 'Enter a number.' }]],
    ['out of bounds', [[{ kind: 'integer', maximum: 3 }, 4]], undefined, [{ name: 'a0', message: 'Must be 3 or less.' }]],
    [
      'an entry of a list',
      [[{ kind: 'array', items: makeArg({ kind: 'integer', minimum: 0 }) }, [1, -1]]],
      undefined,
      [{ name: 'a0', index: 1, message: 'Must be 0 or more.' }],
    ],
    [
      'no place in the request',
      [
        [{ kind: 'object' }, { a: 1 }],
        [upload, file(1)],
      ],
      undefined,
      [{ name: 'a0', message: ONLY_WITHOUT_FILE }],
    ],
    [
      'rules and places at once',
      [
        [{ kind: 'object' }, { a: 1 }],
        [upload, file(1)],
        [{ required: true }, undefined],
      ],
      undefined,
      [
        { name: 'a2', message: 'Required.' },
        { name: 'a0', message: ONLY_WITHOUT_FILE },
      ],
    ],
    ['small enough', [[upload, file(500)]], 10_000, []],
    [
      'too large for the way there',
      [[upload, file(20_000)]],
      10_000,
      [{ name: 'a0', message: 'This is 20 kB, and this site takes 10 kB at most in one request.' }],
    ],
    ['a size that nobody knows a limit for', [[upload, file(20_000)]], undefined, []],
    [
      'no size before the request is whole',
      [
        [upload, file(20_000)],
        [{ required: true }, undefined],
      ],
      10_000,
      [{ name: 'a1', message: 'Required.' }],
    ],
  ])('%s', (_, entries, maxUpload, expected) => {
    expect(planned(entries, 'v2', maxUpload).problems).toMatchObject(expected);
  });

  test('what has no place is told from what only breaks a rule', () => {
    const { problems, unplaced } = planned([
      [{ kind: 'object' }, { a: 1 }],
      [upload, file(1)],
      [{ required: true }, undefined],
    ]);
    expect([problems.length, unplaced]).toMatchObject([2, [{ name: 'a0', message: ONLY_WITHOUT_FILE }]]);
  });
});

describe('the request', () => {
  test('goes to the address that this page has for the path, and curl repeats it', () => {
    const { request, url, curl, argNames, direct } = planned([[{ kind: 'integer' }, 3]]);
    expect([request.path, url, argNames, direct]).toEqual([
      '/base/v2/models/m/predict/',
      'https://site.test/models/v2/models/m/predict/',
      ['a0'],
      false,
    ]);
    expect(request.query).toEqual([{ name: 'a0', value: '3', secret: false }]);
    expect(curl).toContain("'https://site.test/models/v2/models/m/predict/?a0=3'");
    expect(curl).not.toContain('/base/');
  });

  test('is made for the dialect of the server', () => {
    const entries: Entry[] = [[{ format: 'password' }, 's3cret']];
    expect(planned(entries, 'v2').request.query).toEqual([]);
    expect(planned(entries, 'v3').request.query).toEqual([{ name: 'a0', value: 's3cret', secret: true }]);
  });
});

test('a run knows what was set, without files and secrets, and has these beside it', () => {
  const [one, two] = [file(1, 'one'), file(2, 'two')];
  const { target, inputs } = asked([
    [{ kind: 'integer', default: 1 }, 1],
    [{ format: 'password' }, 's3cret'],
    [upload, one],
    [{ ...upload, multiple: true }, [one, two]],
  ]);
  const run = planRun(target, { ...inputs, format: 'application/json' });
  expect(run).toMatchObject({ modelId: 'm', origin, response: undefined, format: 'application/json', secrets: ['s3cret'], problems: [] });
  expect(run.settings).toEqual({ format: 'application/json', values: { a0: 1 }, unset: [] });
  expect(run.files).toEqual([
    { name: 'a2', file: one },
    { name: 'a3', file: one },
    { name: 'a3', file: two },
  ]);
  expect(JSON.stringify(run.settings)).not.toContain('s3cret');
});

test('files and secrets are told by their arguments; what is none isn’t there', () => {
  const { target, inputs } = asked([
    [{ format: 'password' }, 's3cret'],
    [{ format: 'password' }, ''],
    [{ format: 'password', default: 'public' }, 'public'],
    [{ kind: 'array', items: makeArg({ format: 'password' }) }, ['x', 'y']],
    [upload, undefined],
  ]);
  expect(sentFilesOf(target.operation.args, inputs)).toEqual([]);
  expect([...typedSecrets(target.operation.args, inputs)]).toEqual([
    ['a0', ['s3cret']],
    ['a3', ['x', 'y']],
  ]);
});
