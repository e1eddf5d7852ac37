import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { SPEC_BUDGET } from '../spec/budget.ts';
import { fetchSpec } from './fetchSpec.ts';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** A server that answers each path as told, and 404 otherwise. */
async function serve(answers: Record<string, RequestListener>): Promise<string> {
  server = createServer((request, response) => {
    const answer = answers[request.url ?? ''];
    if (answer === undefined) response.writeHead(404).end('404: Not Found');
    else answer(request, response);
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const read = (url: string) => fetchSpec({ url, direct: false }, AbortSignal.timeout(10_000));
const json =
  (body: unknown): RequestListener =>
  (_, response) =>
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
const text =
  (status: number, body: string): RequestListener =>
  (_, response) =>
    response.writeHead(status, { 'Content-Type': 'text/html' }).end(body);

const SPEC = { openapi: '3.1.0', info: {}, paths: { '/v2/models/m/predict': { post: { responses: {} } } } };

test('openapi.json is asked when there is no swagger.json', async () => {
  expect(await read(await serve({ '/openapi.json': json(SPEC) }))).toMatchObject({ dialect: 'v3', models: [{ id: 'm' }] });
});

test('a default that Python wrote as no JSON has, or with more digits than numbers keep', async () => {
  const properties = '{"far": {"type": "number", "default": Infinity}, "seed": {"type": "integer", "default": 9223372036854775807}}';
  const body = `{"openapi": "3.1.0", "info": {}, "paths": {"/v2/models/m/predict": {"post": {"responses": {},
    "requestBody": {"content": {"application/x-www-form-urlencoded": {"schema": {"type": "object", "properties": ${properties}}}}}}}}}`;
  const url = await serve({ '/swagger.json': text(200, body) });
  expect((await read(url)).models[0]?.predict?.args.map((arg) => [arg.name, arg.default])).toEqual([
    ['far', undefined],
    ['seed', 9223372036854775807n],
  ]);
});

test.each<[string, Record<string, RequestListener>, { name: string; reason?: string; problem?: string }]>([
  ['nothing yet', {}, { name: 'SpecUnavailable', reason: 'not-found' }],
  ['a router without an upstream', { '/swagger.json': text(502, '<h1>Bad Gateway</h1>') }, { name: 'SpecUnavailable', reason: 'gateway' }],
  ['an error', { '/swagger.json': text(500, 'oops') }, { name: 'SpecUnavailable', reason: 'status' }],
  ['a web page', { '/swagger.json': text(200, '<!doctype html>') }, { name: 'SpecUnavailable', reason: 'not-json' }],
  ['half a document', { '/swagger.json': text(200, '{"swagger": "2.0", "pa') }, { name: 'SpecUnavailable', reason: 'not-json' }],
  ['another API', { '/swagger.json': json({ openapi: '3.0.0', paths: { '/pets': {} } }) }, { name: 'SpecError', problem: 'no-models' }],
  [
    'a document without an end',
    {
      '/swagger.json': (_, response) => {
        response.writeHead(200);
        const chunk = '['.repeat(1_000_000);
        for (let sent = 0; sent <= SPEC_BUDGET.bytes; sent += chunk.length) response.write(chunk);
      },
    },
    { name: 'SpecError', problem: 'too-large' },
  ],
])('%s', async (_, answers, error) => {
  await expect(read(await serve(answers))).rejects.toMatchObject(error);
});

test('a server that is not there', async () => {
  await expect(read('http://127.0.0.1:9')).rejects.toMatchObject({ name: 'SpecUnavailable', reason: 'unreachable' });
});
