// @vitest-environment jsdom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { UploadProgress } from '../../api/send.ts';
import type { Answer } from '../../answers/answer.ts';
import type { ErrorReport } from '../../answers/report.ts';
import { tracesNow } from '../../files/report.ts';
import type { ReadRun } from '../../runs/finishedRun.ts';
import { perform } from '../../runs/perform.ts';
import { planRun, type PlannedRun } from '../../runs/plan.ts';
import { makeArg } from '../../spec/testing.ts';
import { useRun } from './useRun.ts';

vi.mock(import('../../runs/perform.ts'), async (load) => ({ ...(await load()), perform: vi.fn<typeof perform>() }));
vi.mock(import('./lazyViews.ts'), () => ({
  loadResult: () => Promise.resolve(),
  loadExpected: () => undefined,
  loadStarted: () => import('../../runs/started/started.ts'),
}));

/** A run that was sent, in the hands of the test. */
interface Sent {
  readonly request: PlannedRun;
  readonly signal: AbortSignal;
  readonly progress: (progress: UploadProgress) => void;
  readonly end: (ended: ReadRun) => void;
  readonly breakDown: (error: unknown) => void;
}

let sent: Sent[] = [];
beforeEach(() => {
  sent = [];
  vi.mocked(perform).mockImplementation(
    (request, signal, progress) =>
      new Promise((end, breakDown) => {
        sent.push({ request, signal, progress, end, breakDown });
      }),
  );
});
afterEach(cleanup);

const image = makeArg({ name: 'image', kind: 'file', in: 'formData' });
const file = new File(['abc'], 'a.png');

function planned(value: File | undefined): PlannedRun {
  const target = {
    root: { url: 'http://api.test', direct: false },
    spec: { dialect: 'v2' as const, basePath: '' },
    operation: { path: '/predict/', produces: [], args: [image], accept: undefined, response: undefined },
    modelId: 'm',
    origin: { url: 'http://api.test', deepaas: '2.6.0', model: undefined },
  };
  return planRun(target, { valueOf: () => value });
}
const upload = planned(file);
const small = planned(undefined);

const answer = { parts: [{ from: 'error', key: 'body' }] } as unknown as Answer;
const refusal: ErrorReport = { status: 422, title: 'One input was refused', what: '', next: '', fields: [], raw: '' };

function ended(outcome: { answer?: Answer; error?: ErrorReport }, id = 'r'): ReadRun {
  const origin = { url: '', deepaas: '', model: undefined };
  const run = {
    id,
    modelId: 'm',
    origin,
    startedAt: 1000,
    took: 250,
    settings: { values: {}, unset: [] },
    files: [{ name: 'image', file }],
  };
  return { run: { ...run, source: undefined, silence: undefined }, answer: outcome.answer, error: outcome.error };
}
const good = (id?: string) => ended({ answer }, id);
const bad = (id?: string) => ended({ error: refusal }, id);

function draw(onEnd: (ended: ReadRun) => void = () => undefined) {
  return renderHook(({ tell }) => useRun((run) => Promise.resolve(tell(run))), { initialProps: { tell: onEnd } });
}
type Drawn = ReturnType<typeof draw>['result'];

/** Starts a run and waits until it was sent. */
async function start(run: Drawn, request = small): Promise<Sent> {
  const before = sent.length;
  await act(async () => {
    run.current.start(request);
    await vi.waitFor(() => expect(sent.length).toBe(before + 1));
  });
  return sent[before] as Sent;
}
const settle = (job: () => void) => act(async () => Promise.resolve(job()));

describe('a run', () => {
  test('begins, ends with its answer, and is told once', async () => {
    const told: ReadRun[] = [];
    const { result } = draw((one) => told.push(one));
    expect(result.current.state).toMatchObject({ phase: 'idle', serial: 0, run: undefined });
    const own = await start(result);
    expect(own.request).toBe(small);
    expect(result.current.state).toMatchObject({ phase: 'running', progress: undefined });
    const end = good();
    await settle(() => own.end(end));
    expect(result.current.state).toMatchObject({ phase: 'done', startedAt: 1000, took: 250, serial: 1, reopened: false });
    expect([result.current.state.answer, result.current.state.run, result.current.state.files]).toEqual([answer, end.run, end.run.files]);
    expect(told).toEqual([end]);
  });

  test('is sent before the page draws that it runs', async () => {
    const { result } = draw();
    const drawn: string[] = [];
    const onShown = () => drawn.push('shown');
    vi.mocked(perform).mockImplementationOnce(() => {
      drawn.push('sent');
      return new Promise(() => undefined);
    });
    await act(async () => {
      result.current.start(small, onShown);
      await vi.waitFor(() => expect(drawn).toHaveLength(2));
    });
    expect(drawn).toEqual(['sent', 'shown']);
    expect(result.current.state.phase).toBe('running');
  });

  test('with a body uploads first, and runs when all of it is sent', async () => {
    const { result } = draw();
    const own = await start(result, upload);
    expect(result.current.state.phase).toBe('uploading');
    await settle(() => own.progress({ sent: 1, total: 3 }));
    expect(result.current.state).toMatchObject({ phase: 'uploading', progress: { sent: 1, total: 3 } });
    await settle(() => own.progress({ sent: 3, total: 3 }));
    expect(result.current.state).toMatchObject({ phase: 'running', progress: { sent: 3, total: 3 } });
  });

  test('that fails leaves the good answer before it in place', async () => {
    const { result } = draw();
    await settle((await start(result)).end.bind(undefined, good('first')));
    const own = await start(result);
    await settle(() => own.end(bad('second')));
    const { state } = result.current;
    expect(state).toMatchObject({ phase: 'failed', serial: 1, failure: { report: refusal, answer: undefined }, run: { id: 'second' } });
    expect(state.answer).toBe(answer);
    await start(result);
    expect(result.current.state).toMatchObject({ phase: 'running', failure: undefined });
  });

  test('can’t be sent twice by a second click, and makes room when it has ended', async () => {
    const { result } = draw();
    const own = await start(result);
    await settle(() => result.current.start(small));
    expect(sent).toHaveLength(1);
    await settle(() => own.end(good()));
    await start(result);
    expect(sent).toHaveLength(2);
  });

  test('tells the newest listener', async () => {
    const told: string[] = [];
    const { result, rerender } = draw(() => told.push('old'));
    const own = await start(result);
    rerender({ tell: () => told.push('new') });
    await settle(() => own.end(bad()));
    expect(told).toEqual(['new']);
  });
});

describe('stopping', () => {
  test('gives the request up; what comes all the same is nobody’s', async () => {
    const told: ReadRun[] = [];
    const { result } = draw((one) => told.push(one));
    const own = await start(result);
    await settle(() => result.current.stop());
    expect([own.signal.aborted, result.current.state.phase, result.current.state.run]).toEqual([true, 'stopped', undefined]);
    await settle(() => own.end(good()));
    expect([result.current.state.phase, told]).toEqual(['stopped', []]);
  });

  test('makes room for the next run, which the end of the old one doesn’t disturb', async () => {
    const { result } = draw();
    const old = await start(result);
    await settle(() => result.current.stop());
    await start(result);
    await settle(() => old.end(good('old')));
    expect(result.current.state.phase).toBe('running');
    // The new one is still the one that is under way.
    await settle(() => result.current.start(small));
    expect(sent).toHaveLength(2);
  });

  test('comes with leaving the model’s page', async () => {
    const { result, unmount } = draw();
    const own = await start(result);
    unmount();
    expect(own.signal.aborted).toBe(true);
  });
});

describe('a fault of the page', () => {
  beforeEach(() => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
  });

  test('while it runs is shown, leaves a trace, and is no run', async () => {
    const told: ReadRun[] = [];
    const { result } = draw((one) => told.push(one));
    const own = await start(result);
    await settle(() => own.breakDown(new TypeError('no such function')));
    expect(result.current.state).toMatchObject({ phase: 'failed', failure: { report: { title: 'This page is broken' } }, run: undefined });
    expect(told).toEqual([]);
    expect(tracesNow().at(-1)).toMatchObject({ where: 'Running the model', error: 'TypeError: no such function' });
    await start(result);
    expect(sent).toHaveLength(2);
  });

  test('before anything is sent is shown with no time at all, but never over a run', async () => {
    const { result } = draw();
    await settle(() => result.current.fail());
    const { state } = result.current;
    expect(state).toMatchObject({ phase: 'failed', took: 0, run: undefined });
    expect(state.failure?.report.title).toBe('This page couldn’t make a request of these inputs');
    await start(result);
    await settle(() => result.current.fail());
    expect(result.current.state.phase).toBe('running');
  });
});

describe('an earlier run', () => {
  test('is shown in place of the last one, until the next begins', async () => {
    const { result } = draw();
    await settle(() => result.current.show(good('earlier')));
    expect(result.current.state).toMatchObject({ phase: 'done', reopened: true, serial: 1, run: { id: 'earlier' } });
    await start(result);
    expect(result.current.state.reopened).toBe(false);
  });

  test('waits for no run that is under way', async () => {
    const { result } = draw();
    await start(result);
    await settle(() => result.current.show(good('earlier')));
    expect(result.current.state).toMatchObject({ phase: 'running', reopened: false });
  });
});

test('leaving the page is asked about only while a run is under way', async () => {
  const leave = () => {
    const event = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(event);
    return event.defaultPrevented;
  };
  const { result } = draw();
  expect(leave()).toBe(false);
  const own = await start(result);
  expect(leave()).toBe(true);
  await settle(() => own.end(good()));
  expect(leave()).toBe(false);
  await start(result);
  await settle(() => result.current.stop());
  expect(leave()).toBe(false);
});
