import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { SendError, type UploadProgress } from '../api/send.ts';
import type { PlannedBody, RequestPlan } from '../request/requestPlan.ts';
import { postPlan } from './transport.ts';

let close: (() => void) | undefined;
afterEach(() => close?.());

async function serve(answer: (request: IncomingMessage, body: Buffer, response: ServerResponse) => void): Promise<string> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => answer(request, Buffer.concat(chunks), response));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  close = () => {
    server.closeAllConnections();
    server.close();
  };
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const planOf = (body: PlannedBody = { type: 'none' }): RequestPlan => ({
  method: 'POST',
  path: '/p/',
  query: [{ name: 'a b', value: 'ü', secret: false }],
  headers: [{ name: 'Accept', value: 'image/png', secret: false }],
  body,
});
const post = (url: string, body?: PlannedBody, signal = new AbortController().signal) => postPlan(planOf(body), `${url}/p/`, signal);
const failureOf = (sent: Promise<unknown>) =>
  sent.then(
    () => 'an answer',
    (error: unknown) => (error instanceof SendError ? error.failure : error),
  );

test('what is sent arrives as it is planned, and the answer comes whole with its labels', async () => {
  const file = new File([Uint8Array.of(0, 255, 13, 10)], 'a "b".png', { type: 'image/png' });
  const url = await serve((request, body, response) => {
    response.writeHead(422, { 'Content-Type': 'image/png', 'Content-Disposition': 'attachment; filename="x"' });
    response.end(
      JSON.stringify({
        url: request.url,
        accept: request.headers.accept,
        type: request.headers['content-type'],
        body: body.toString('latin1'),
      }),
    );
  });
  const body: PlannedBody = {
    type: 'multipart',
    parts: [
      { name: 't', text: 'x', secret: false },
      { name: 'f', file, fileName: file.name, contentType: 'image/png' },
    ],
  };
  const { status, contentType, contentDisposition, blob } = await post(url, body);
  const seen = JSON.parse(await blob.text()) as Record<string, string>;
  expect([status, contentType, contentDisposition]).toEqual([422, 'image/png', 'attachment; filename="x"']);
  expect(seen).toMatchObject({ url: '/p/?a%20b=%C3%BC', accept: 'image/png' });
  expect(seen.type).toMatch(/^multipart\/form-data; boundary=/);
  expect(seen.body).toContain('name="f"; filename="a %22b%22.png"\r\nContent-Type: image/png\r\n\r\n\0\xff\r\n\r\n');
});

test.each<[string, PlannedBody, string | undefined, string]>([
  [
    'JSON',
    { type: 'json', members: [{ name: 'n', value: '12345678901234567890', secret: false }] },
    'application/json',
    '{"n":12345678901234567890}',
  ],
  ['nothing', { type: 'none' }, undefined, ''],
])('%s as a body', async (_, body, type, text) => {
  const url = await serve((request, got, response) => response.end(`${request.headers['content-type']} ${got.toString()}`));
  expect(await (await post(url, body)).blob.text()).toBe(`${type} ${text}`);
});

test('a redirect that keeps the method is followed with the body', async () => {
  const url = await serve((request, body, response) => {
    if (request.url?.startsWith('/p/') === true) response.writeHead(308, { Location: '/elsewhere' }).end();
    else response.end(`${request.method} ${request.url} ${body.toString()}`);
  });
  const { status, blob } = await post(url, { type: 'json', members: [{ name: 'n', value: '1', secret: false }] });
  expect([status, await blob.text()]).toEqual([200, 'POST /elsewhere {"n":1}']);
});

test('redirects without an end are an answer in the end', async () => {
  const url = await serve((_request, _body, response) => response.writeHead(307, { Location: '/p/' }).end());
  expect((await post(url)).status).toBe(307);
});

test('nobody there, an answer that breaks off, a connection that is cut, a caller who has enough', async () => {
  expect(await failureOf(post('http://127.0.0.1:9'))).toBe('network');
  const cut = await serve((_request, _body, response) => {
    response.writeHead(200, { 'Content-Length': '100' });
    response.write('half', () => response.destroy());
  });
  expect(await failureOf(post(cut))).toBe('truncated');
  close?.();
  const dropped = await serve((request) => request.socket.destroy());
  expect(await failureOf(post(dropped))).toBe('network');
  close?.();
  const silent = await serve(() => undefined);
  const stop = new AbortController();
  const sent = post(silent, undefined, stop.signal);
  setTimeout(() => stop.abort(), 50);
  expect(await failureOf(sent)).toBe('stopped');
  expect(await failureOf(post(silent, undefined, AbortSignal.abort()))).toBe('stopped');
});

test('an upload tells how far it is, to its last byte', async () => {
  let received = 0;
  const url = await serve((_request, body, response) => {
    received = body.length;
    response.end('{}');
  });
  const file = { name: 'f', file: new Blob([new Uint8Array(3_000_000)]), fileName: 'f.png', contentType: 'image/png' };
  const told: UploadProgress[] = [];
  const signal = new AbortController().signal;
  await postPlan(planOf({ type: 'multipart', parts: [file] }), `${url}/p/`, signal, (progress) => told.push(progress));
  expect(told.at(-1)).toEqual({ sent: received, total: received });
  expect(told.length).toBeGreaterThan(3);
});
