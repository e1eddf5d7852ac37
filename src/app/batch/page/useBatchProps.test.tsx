// @vitest-environment jsdom
import { act, cleanup, renderHook } from '@testing-library/react';
import { useForm } from 'react-hook-form';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { tracesNow } from '../../../files/report.ts';
import type { Batch, BatchItem } from '../../../runs/batch/batch.ts';
import type { ReadRun } from '../../../runs/finishedRun.ts';
import { perform } from '../../../runs/perform.ts';
import type { RunTarget } from '../../../runs/plan.ts';
import type { Arg } from '../../../spec/model.ts';
import type { ArgProblem } from '../../../spec/problem.ts';
import { makeArg } from '../../../spec/testing.ts';
import type { ArgValue } from '../../../spec/value.ts';
import { defaultValues, fieldKey, hold, type FormValues } from '../../form/form.ts';
import type { Run } from '../../result/useRun.ts';
import { useBatchProps } from './useBatchProps.ts';

vi.mock(import('../../../runs/perform.ts'), async (load) => ({ ...(await load()), perform: vi.fn<typeof perform>() }));
vi.mock(import('../../result/lazyViews.ts'), () => ({ loadResult: () => Promise.resolve() }));

const image = makeArg({ name: 'image', kind: 'file', in: 'formData', required: true });
const mask = makeArg({ name: 'mask', kind: 'file', in: 'formData' });
const n = makeArg({ name: 'n', kind: 'integer', default: 1, minimum: 0 });
const token = makeArg({ name: 'token', format: 'password' });
const target: RunTarget = {
  root: { url: 'http://api.test', direct: false },
  spec: { dialect: 'v2', basePath: '' },
  operation: { path: '/predict/', produces: [], args: [image, mask, n, token], accept: undefined, response: undefined },
  modelId: 'm',
  origin: { url: 'http://api.test', deepaas: '2.6.0', model: undefined },
};
const png = new File(['a'], 'a.png');
const other = new File(['b'], 'b.png');
const values = [1, 2].map((value) => ({ text: String(value), value }));

let problems: ArgProblem[] = [];
let faults = 0;
const answered = { run: { startedAt: 0, took: 5 } } as unknown as ReadRun;
beforeEach(() => {
  [problems, faults] = [[], 0];
  vi.mocked(perform).mockReset().mockResolvedValue(answered);
});
afterEach(cleanup);

function draw(filled: readonly (readonly [Arg, ArgValue])[], at = target) {
  const entries = filled.map(([arg, value]) => [fieldKey(arg), hold(value)] as const);
  const { result } = renderHook(() => {
    const form = useForm<FormValues>({ defaultValues: { ...defaultValues(at.operation.args), ...Object.fromEntries(entries) } });
    const run = { fail: () => faults++ } as unknown as Run;
    return useBatchProps({ keptKey: 's', target: at, form, format: undefined, run, onProblems: (found) => problems.push(...found) });
  });
  return {
    begin: (...given: Parameters<(typeof result.current)[0]>) => {
      let begun: boolean | undefined;
      act(() => {
        begun = result.current[0](...given);
      });
      return begun;
    },
    props: () => result.current[1],
  };
}

describe('a batch begins', () => {
  test('when nothing is wrong but what differs from run to run', () => {
    const { begin, props } = draw([[image, undefined]]);
    expect(begin('image', [png, other])).toBe(true);
    expect([props().wanted, problems]).toEqual([{ arg: 'image', varied: [png, other] }, []]);
  });

  test('with values of which one breaks a rule: that is said at its own run', () => {
    const { begin } = draw([[image, png]]);
    expect(begin('n', [{ text: '-1', value: -1 }, ...values])).toBe(true);
    expect(problems).toEqual([]);
  });

  test.each<[string, ArgValue, ArgValue, ArgProblem]>([
    ['is missing', undefined, 1, { name: 'image', message: 'Required.' }],
    ['breaks its rules', png, -1, { name: 'n', message: 'Must be 0 or more.' }],
  ])('not when another argument %s, which is said at its field', (_, chosen, number, problem) => {
    const { begin, props } = draw([
      [image, chosen],
      [n, number],
    ]);
    expect(begin('mask', [png, other])).toBe(false);
    expect([props().wanted, problems]).toMatchObject([undefined, [problem]]);
  });

  test('not over an argument that the model doesn’t have, nor over nothing', () => {
    const { begin } = draw([[image, png]]);
    expect([begin('gone', values), begin('n', [])]).toEqual([false, false]);
  });

  test('not when the page fails, which leaves a trace and is shown', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const broken = { ...target, root: undefined as never };
    expect(draw([[image, png]], broken).begin('n', values)).toBe(false);
    expect([faults, tracesNow().at(-1)?.where]).toEqual([1, 'Making the requests of a batch']);
  });
});

test('what is the same in all runs is written down without secrets, and without what varies', () => {
  const { props } = draw([
    [image, png],
    [mask, other],
    [n, 5],
    [token, 's3cret'],
  ]);
  expect(props().snapshot('image')).toEqual({
    settings: { values: { n: 5 }, unset: [] },
    fixed: [{ name: 'mask', file: other }],
    secrets: ['token'],
  });
  expect(props().snapshot('n').fixed).toHaveLength(2);
  expect([...props().secrets()]).toEqual([['token', ['s3cret']]]);
});

describe('one of its runs', () => {
  const batch = { id: 'b', arg: 'n', varies: 'value', settings: { values: { n: 5 }, unset: [] } } as unknown as Batch;
  const item = (value: number) => ({ index: 0, name: String(value), value }) as unknown as BatchItem;
  const files = [{ name: 'image', file: png }];
  const signal = new AbortController().signal;

  test('is made of what was written down, whatever the form says meanwhile, and of its secrets', async () => {
    const { props } = draw([
      [image, other],
      [n, 99],
      [token, 's3cret'],
    ]);
    expect(await props().runItem({ batch })(item(3), files, signal)).toBe(answered);
    const [planned, given] = vi.mocked(perform).mock.calls[0] ?? [];
    expect(planned).toMatchObject({ settings: { values: { n: 3 } }, files, secrets: ['s3cret'] });
    expect(given).toBe(signal);
  });

  test('isn’t sent when something is wrong with it', async () => {
    const { props } = draw([]);
    expect(await props().runItem({ batch })(item(-1), files, signal)).toMatchObject({
      problems: [{ name: 'n', message: 'Must be 0 or more.' }],
    });
    expect(perform).not.toHaveBeenCalled();
  });
});
