import { readdirSync } from 'node:fs';
import { request, type ServerResponse } from 'node:http';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import { expect } from '@playwright/test';
import { sendRaw, statusOf } from '../../scripts/deploy/raw.ts';
import { nginxOf, peakMemory, startProxy, test } from './proxy.ts';
import { startUpstream } from './upstream.ts';

const MEGABYTE = Buffer.alloc(1024 * 1024, 'x');

test('an upload of 1 GB streams: memory stays flat, nothing is written', async () => {
  let received = 0;
  let spooled: string[] = [];
  const upstream = await startUpstream((incoming, response) => {
    incoming.on('data', (chunk: Buffer) => (received += chunk.length));
    incoming.once('end', () => response.end('done'));
  });
  const proxy = await startProxy({ DEEPAAS_URL: upstream.url });
  const workers = nginxOf(proxy).slice(1);
  const before = Math.max(...workers.map(peakMemory));
  const upload = request(`${proxy.url}/v2/models/m/predict/`, { method: 'POST', headers: { 'Content-Length': 1024 * MEGABYTE.length } });
  const status = new Promise<number>((resolve, reject) => {
    upload.once('response', (response) => resolve(response.resume().statusCode ?? 0));
    upload.once('error', reject);
  });
  for (let sent = 0; sent < 1024; sent++) {
    if (!upload.write(MEGABYTE)) await new Promise((resolve) => upload.once('drain', resolve));
    if (sent === 1000) spooled = ['body', 'proxy'].flatMap((folder) => filesIn(path.join(proxy.runDir, folder)));
  }
  upload.end();
  await finished(upload, { readable: false });
  expect(await status).toBe(200);
  expect(received).toBe(1024 * MEGABYTE.length);
  expect(spooled).toEqual([]);
  expect(Math.max(...workers.map(peakMemory)) - before).toBeLessThan(4);
});

function filesIn(folder: string): string[] {
  // Of another user's when the tests run as root, which may read it all the same.
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
}

test('both ways nothing waits for the end', async () => {
  const upstream = await startUpstream((incoming, response) => {
    // Each side sends on only when the other's words have come through.
    incoming.on('data', (chunk: Buffer) => response.write(`heard ${chunk.toString()}`));
    incoming.once('end', () => response.end('end'));
  });
  const proxy = await startProxy({ DEEPAAS_URL: upstream.url });
  const call = request(`${proxy.url}/v2/models/m/predict/`, { method: 'POST' });
  let heard = '';
  let more = () => {};
  call.once('response', (response) => {
    response.on('data', (chunk: Buffer) => {
      heard += chunk.toString();
      more();
    });
    response.once('end', () => more());
  });
  for (const word of ['one', 'two', 'three']) {
    const came = new Promise<void>((resolve) => (more = resolve));
    call.write(word);
    await came;
    expect(heard.endsWith(`heard ${word}`)).toBe(true);
  }
  const end = new Promise<void>((resolve) => (more = resolve));
  call.end();
  await end;
  expect(heard).toBe('heard oneheard twoheard threeend');
});

test('an upload over the limit is 413 in plain words, with its length told or not, and DEEPaaS never sees its end', async () => {
  let ended = 0;
  const upstream = await startUpstream((incoming, response) => {
    incoming.resume();
    incoming.once('end', () => {
      ended += Number(incoming.method === 'POST');
      response.end('{}');
    });
  });
  const proxy = await startProxy({ DEEPAAS_URL: upstream.url, MAX_UPLOAD: '1m' });
  const head = 'POST /v2/models/m/predict/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n';
  const told = await sendRaw(proxy.port, `${head}Content-Length: 2000000\r\n\r\n${'x'.repeat(2_000_000)}`);
  expect([statusOf(told), told.includes('413: Request Entity Too Large. This deployment takes up to 1m in one request.')]).toEqual([
    413,
    true,
  ]);
  const untold = await sendRaw(
    proxy.port,
    `${head}Transfer-Encoding: chunked\r\n\r\n${`10000\r\n${'x'.repeat(65_536)}\r\n`.repeat(30)}0\r\n\r\n`,
  );
  expect(statusOf(untold)).toBe(413);
  const within = await sendRaw(proxy.port, `${head}Content-Length: 1000000\r\n\r\n${'x'.repeat(1_000_000)}`);
  expect(statusOf(within)).toBe(200);
  expect(ended).toBe(1);
});

test('a crowd that asks what the model is is one question to DEEPaaS, and a second later it is asked anew', async () => {
  let answered = 0;
  const upstream = await startUpstream((incoming, response) => {
    incoming.resume();
    incoming.once('end', () => {
      answered += 1;
      const body = JSON.stringify({ path: incoming.url, answered });
      setTimeout(() => response.setHeader('Content-Length', body.length).end(body), 100);
    });
  });
  const proxy = await startProxy({ DEEPAAS_URL: upstream.url });
  const ask = async (file: string) => (await (await fetch(proxy.url + file)).json()) as { path: string; answered: number };
  for (const file of ['/swagger.json', '/v2/models/', '/v2/models/m/', '/v2/models/n']) {
    upstream.seen.length = 0;
    const crowd = await Promise.all(Array.from({ length: 50 }, () => ask(file)));
    expect(new Set(crowd.map(({ path: of }) => of))).toEqual(new Set([file]));
    expect(upstream.seen).toEqual([`GET ${file}`]);
    const { answered: first } = await ask(file);
    await expect.poll(async () => (await ask(file)).answered, { timeout: 5000 }).toBeGreaterThan(first);
  }
  // What differs from one visitor to the next is never another's.
  upstream.seen.length = 0;
  const own = await Promise.all(Array.from({ length: 5 }, () => ask('/v2/models/m/?format=long')));
  expect([upstream.seen.length, new Set(own.map(({ answered: each }) => each)).size]).toEqual([5, 5]);
});

test('an answer that failed, that is large or whose length is not told is not kept', async () => {
  const bodies: Record<string, (response: ServerResponse) => void> = {
    '/v2/models/broken/': (response) => response.writeHead(500, { 'Content-Length': 2 }).end('{}'),
    '/v2/models/large/': (response) =>
      response.writeHead(200, { 'Content-Length': 3 * MEGABYTE.length }).end(Buffer.concat([MEGABYTE, MEGABYTE, MEGABYTE])),
    '/v2/models/untold/': (response) => {
      response.write('{');
      response.end('}');
    },
  };
  const upstream = await startUpstream((incoming, response) => {
    incoming.resume();
    incoming.once('end', () => (bodies[incoming.url ?? ''] ?? (() => response.end('{}')))(response));
  });
  const proxy = await startProxy({ DEEPAAS_URL: upstream.url });
  upstream.seen.length = 0;
  for (const [file, length] of [
    ['/v2/models/broken/', 2],
    ['/v2/models/large/', 3 * MEGABYTE.length],
    ['/v2/models/untold/', 2],
  ] as const)
    for (let turn = 0; turn < 2; turn++) expect((await (await fetch(proxy.url + file)).arrayBuffer()).byteLength).toBe(length);
  expect(upstream.seen).toHaveLength(6);
  expect(filesIn(path.join(proxy.runDir, 'kept'))).toEqual([]);
});
