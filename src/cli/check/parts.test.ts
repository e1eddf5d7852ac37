import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RESULT } from '../../checks/reports/testResult.ts';
import { keepingInputs } from './keepInputs.ts';
import { ProgressLine } from './progressLine.ts';
import { stoppable } from './stoppable.ts';
import { waitForDeepaas } from './waitForDeepaas.ts';
import { prepareFile, writeWhole } from './writeWhole.ts';

let folder = '';
beforeAll(async () => void (folder = await mkdtemp(path.join(os.tmpdir(), 'check-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a report in a file', () => {
  test('its folder is made, an older one is replaced, and nothing lies beside it', async () => {
    const file = path.join(folder, 'a', 'b', 'report.xml');
    await prepareFile(file);
    await writeWhole(file, 'old');
    await writeWhole(file, 'new');
    expect(await readFile(file, 'utf8')).toBe('new');
    expect(await readdir(path.dirname(file))).toEqual(['report.xml']);
  });

  test('what can’t be written is said before anything is asked', async () => {
    const taken = path.join(folder, 'taken');
    await writeFile(taken, '');
    await expect(prepareFile(path.join(taken, 'report.xml'))).rejects.toThrow(/report\.xml can’t be written: /);
    await expect(writeWhole(folder, 'x')).rejects.toThrow(/can’t be written: /);
    expect((await readdir(path.dirname(folder))).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});

describe('inputs that are kept', () => {
  test('lie under the names that were sent, once each, and within the folder', async () => {
    const there = path.join(folder, 'inputs');
    const sent: string[] = [];
    const answer = { status: 200, contentType: '', contentDisposition: undefined, blob: new Blob() };
    const post = await keepingInputs(there, (_, url) => Promise.resolve((sent.push(url), answer)));
    const { signal } = new AbortController();
    const ask = (fileName: string, text: string) =>
      post(
        {
          method: 'POST',
          path: '/p',
          query: [],
          headers: [],
          body: { type: 'multipart', parts: [{ name: 'data', file: new Blob([text]), fileName, contentType: 'text/plain' }] },
        },
        'u',
        signal,
      );
    for (const [name, text] of [
      ['a.txt', 'one'],
      ['a.txt', 'one'],
      ['a.txt', 'two'],
      ['../b.txt', 'three'],
    ] as const)
      expect(await ask(name, text)).toBe(answer);
    expect(sent).toHaveLength(4);
    expect((await readdir(there)).toSorted()).toEqual(['a-2.txt', 'a.txt', 'b.txt']);
    expect(await readFile(path.join(there, 'a-2.txt'), 'utf8')).toBe('two');
  });
});

describe('progress', () => {
  const stream = (columns?: number) => {
    const written: string[] = [];
    return {
      written,
      isTTY: columns !== undefined,
      ...(columns !== undefined && { columns }),
      write: (text: string) => written.push(text),
    };
  };
  const progress = { model: 'm', done: 3, total: 20, now: 'Every\u001b[2J example' };

  test('on a terminal one line is written over, never wider than it', () => {
    const out = stream(14);
    const line = new ProgressLine(out);
    line.show(progress);
    line.tell(RESULT.models[0]!.rules[0]!);
    line.say('Stopping');
    line.clear();
    expect(out.written).toEqual(['\r\u001b[2K3/20 Every\ufffd[…', '\r\u001b[2K', 'Stopping\n']);
  });

  test('in a log it is a line for each rule that ran', () => {
    const out = stream();
    const line = new ProgressLine(out);
    line.show(progress);
    for (const rule of RESULT.models[0]!.rules) line.tell(rule);
    expect(out.written).toEqual([
      '✗ TM401 Every example is answered in its time\n',
      '✓ TM402 What is offered to accept is what comes\n',
      '– TM501 A missing argument is refused with a reason\n',
      '– TM603 As many answers come as there are inputs\n',
    ]);
  });
});

describe('a DEEPaaS that is starting', () => {
  const signal = AbortSignal.timeout(60_000);

  test('is waited for', async () => {
    let asked = 0;
    const server = createServer((_, response) => {
      asked += 1;
      response.writeHead(asked < 2 ? 503 : 200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ swagger: '2.0', info: { title: 'x', version: '2.6.0' }, paths: { '/v2/models/m/': { get: {} } } }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    let waits = 0;
    try {
      const spec = await waitForDeepaas({ url, direct: false }, { signal, patience: 30_000, onWait: () => (waits += 1) });
      expect(spec.models.map(({ id }) => id)).toEqual(['m']);
      expect([asked, waits]).toEqual([2, 1]);
    } finally {
      server.close();
    }
  });

  test('isn’t waited for longer than was said', async () => {
    const nobody = { url: 'http://127.0.0.1:1', direct: false };
    await expect(waitForDeepaas(nobody, { signal, patience: 0, onWait: () => undefined })).rejects.toThrow(
      'Nothing answers at http://127.0.0.1:1. Is deepaas-run started, at this port?',
    );
  });
});

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s stops, and is what it ends with', (name, code) => {
  let told = 0;
  const before = process.listenerCount(name);
  const stopping = stoppable(() => (told += 1));
  expect([stopping.signal.aborted, stopping.code()]).toEqual([false, undefined]);
  process.emit(name, name);
  expect([stopping.signal.aborted, stopping.code(), told]).toEqual([true, code, 1]);
  stopping.done();
  expect(process.listenerCount(name)).toBe(before);
});
