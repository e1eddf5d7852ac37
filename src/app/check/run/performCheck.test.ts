import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fetchSpec, SpecUnavailable } from '../../../api/fetchSpec.ts';
import type { Example } from '../../../api/examples.ts';
import { tellOfRun } from '../../../runs/elsewhere.ts';
import { comparePngs } from '../../../checks/running/compare.ts';
import { headDecoders } from '../../../checks/running/media/headDecoders.ts';
import { answering, jsonAnswer, type Act } from '../../../checks/running/testModule.ts';
import * as words from '../words.ts';
import { performCheck } from './performCheck.ts';

/** As DEEPaaS describes a model that takes a text; `help` is what its author changes. */
function documentOf(help: string, id = 'm'): object {
  const parameters = [{ name: 'text', in: 'query', type: 'string', required: true, description: help }];
  return {
    swagger: '2.0',
    info: { title: 'DEEPaaS', version: '2.6.0' },
    paths: {
      [`/v2/models/${id}/`]: { get: { responses: {} } },
      [`/v2/models/${id}/predict/`]: { post: { parameters, responses: { 200: { description: 'ok' } } } },
    },
  };
}

let server: Server;
let document: object | undefined;
let asked: string[] = [];
let url = '';

beforeEach(async () => {
  document = documentOf('A text');
  asked = [];
  server = createServer(({ url: path = '' }, response) => {
    asked.push(path);
    if (document === undefined) return response.writeHead(502).end();
    response.setHeader('Content-Type', 'application/json');
    return response.end(JSON.stringify(path.endsWith('.json') ? document : { name: 'as it is now' }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => server.close());

async function check(
  act: () => Act | Promise<Act>,
  how: { patience?: number; controller?: AbortController; onWait?: () => void; before?: () => void } = {},
) {
  const root = { url, direct: false };
  const controller = how.controller ?? new AbortController();
  const spec = await fetchSpec(root, controller.signal);
  how.before?.();
  const { transport, asked: sent } = answering(act);
  const performed = await performCheck(
    { root, spec, model: spec.models[0]!, examples: [] as Example[] },
    { badInput: false, only: new Set(['TM401', 'TM403', 'TM310']) },
    {
      transport,
      decoders: headDecoders,
      comparePictures: comparePngs,
      signal: controller.signal,
      patience: how.patience ?? 0,
      onWait: how.onWait ?? (() => undefined),
      onProgress: () => undefined,
      onRule: () => undefined,
    },
  );
  const states = Object.fromEntries(performed.found.models[0]!.rules.map(({ id, state }) => [id, state]));
  return { performed, sent, states };
}

const good = () => jsonAnswer({ label: 'a' });

test('a module is asked as it is now: description and metadata are read when the check begins', async () => {
  const { performed, states } = await check(good);
  expect(performed.problems).toEqual([]);
  expect(performed.isDescribedAnew).toBe(false);
  expect(performed.found.models[0]?.name).toBe('as it is now');
  expect([states.TM401, states.TM310]).toEqual(['held', 'held']);
  expect(asked.filter((path) => path === '/swagger.json').length).toBe(3);
});

describe('what an author should know beside', () => {
  test('the module was changed since the page read it', async () => {
    const { performed } = await check(good, { before: () => (document = documentOf('Another text')) });
    expect([performed.problems, performed.isDescribedAnew]).toEqual([[words.DESCRIBED_ANEW], true]);
  });

  test('it was changed during the check', async () => {
    const { performed } = await check(() => {
      document = documentOf('Another text');
      return good();
    });
    expect([performed.problems, performed.isDescribedAnew]).toEqual([[words.CHANGED_MEANWHILE], true]);
  });

  test('the server went away during the check: that is told, and nothing more is asked', async () => {
    const { performed, sent } = await check(() => {
      document = undefined;
      server.closeAllConnections();
      server.close();
      return 'lost';
    });
    expect([performed.found.models[0]?.ended, performed.problems, sent.length]).toEqual(['gone', [], 1]);
  });

  test('another tab asks the same server', async () => {
    const other = new BroadcastChannel('try-me-runs');
    other.onmessage = ({ data }: MessageEvent<{ asks?: string }>) => {
      if (data.asks !== undefined) other.postMessage({ runs: data.asks, since: 1, from: 'another tab' });
    };
    const { performed } = await check(good);
    other.close();
    expect(performed.problems).toEqual([words.ELSEWHERE]);
    // One’s own runs are none of another tab.
    const leave = tellOfRun(url, 1);
    const alone = await check(good);
    leave();
    expect(alone.performed.problems).toEqual([]);
  });
});

describe('a check that can’t begin', () => {
  test('the API is starting: it is waited for', async () => {
    let waits = 0;
    const onWait = () => {
      waits += 1;
      document = documentOf('A text');
    };
    const { states } = await check(good, { before: () => (document = undefined), patience: 30_000, onWait });
    expect([states.TM401, waits]).toEqual(['held', 1]);
  });

  test('it stays away', async () => {
    await expect(check(good, { before: () => (document = undefined) })).rejects.toThrow(SpecUnavailable);
  });

  test('the model is another one by now', async () => {
    await expect(check(good, { before: () => (document = documentOf('A text', 'other')) })).rejects.toThrow(words.noSuchModel('m'));
  });

  test('it is stopped while it waits', async () => {
    const controller = new AbortController();
    const stopped = check(good, { before: () => (document = undefined), patience: 30_000, controller, onWait: () => controller.abort() });
    await expect(stopped).rejects.toThrow('aborted');
  });
});
