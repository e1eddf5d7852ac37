import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer, request, type IncomingMessage, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { PASSED, REFUSED, SMUGGLED, TRAINING } from '../../../scripts/deploy/cases.ts';
import { sendRaw, statusOf } from '../../../scripts/deploy/raw.ts';
import { follow } from './follow.ts';
import { listenOn, pageAddress } from './listen.ts';
import { createPageServer, type Served } from './server.ts';
import { siteOfFile } from './site.ts';
import { TEST_CERTIFICATE, TEST_KEY } from './testCertificate.ts';
import { upstreamAt } from './upstream.ts';

const ends: (() => void | Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
});

function newFolder(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'try-me-serve-'));
  ends.push(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
    // As npm sets them.
    utimesSync(file, 499_162_500, 499_162_500);
  }
  return folder;
}

const PAGE = { 'index.html': '<p>page</p>', 'icon.svg': '<svg/>', 'assets/index-1234.js': 'code', 'samples/a.csv': 'a' };

async function startDeepaas(answer: RequestListener = sayOk, { host = '127.0.0.1', port = 0 } = {}) {
  const seen: string[] = [];
  const headers: IncomingMessage['headers'][] = [];
  const server = createServer((incoming, response) => {
    seen.push(`${incoming.method} ${incoming.url}`);
    headers.push(incoming.headers);
    answer(incoming, response);
  });
  await new Promise<void>((resolve) => server.listen(port, host, resolve));
  const end = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  ends.push(end);
  const bound = (server.address() as AddressInfo).port;
  return { url: pageAddress(host, bound).slice(0, -1), port: bound, seen, headers, end };
}

const sayOk: RequestListener = (incoming, response) => {
  incoming.resume();
  incoming.once('end', () => response.end('{}'));
};

async function startPage(deepaas: string, more: Partial<Served> = {}) {
  const server = createPageServer({
    page: newFolder(PAGE),
    site: { config: () => ({ preview: true }) },
    upstream: upstreamAt(deepaas, { isInsecure: false }),
    allowsTraining: false,
    hosts: ['a.example', 'a', 'x'],
    ...more,
  });
  // Any free one.
  const address = await listenOn(server, '127.0.0.1', 0);
  ends.push(() => {
    server.close();
    server.closeAllConnections();
  });
  return { url: address.slice(0, -1), port: (server.address() as AddressInfo).port };
}

const line = (text: string, more = '') => `${text} HTTP/1.1\r\nHost: a.example\r\nConnection: close\r\n${more}\r\n`;

describe('the container’s cases', () => {
  test('what a DEEPaaS offers passes, byte for byte', async () => {
    const deepaas = await startDeepaas();
    const page = await startPage(deepaas.url, { allowsTraining: true });
    for (const asked of [...PASSED, ...TRAINING]) {
      const answer = await sendRaw(page.port, line(asked, asked.startsWith('POST') ? 'Content-Length: 0\r\n' : ''));
      expect([asked, statusOf(answer)]).toEqual([asked, 200]);
    }
    expect(deepaas.seen).toEqual([...PASSED, ...TRAINING]);
    expect(new Set(deepaas.headers.map(({ host }) => host))).toEqual(new Set([deepaas.url.slice(7)]));
  });

  test('nothing else reaches it', async () => {
    const deepaas = await startDeepaas();
    const page = await startPage(deepaas.url);
    for (const asked of [...REFUSED, ...TRAINING]) {
      const answer = await sendRaw(page.port, line(asked, 'Content-Length: 0\r\n'));
      const expected = /^(?:TRACE|CONNECT)/.test(asked) ? [400, 404, 405] : [400, 404];
      expect({ asked, isRefused: expected.includes(statusOf(answer)) }).toEqual({ asked, isRefused: true });
      expect(answer).not.toContain('root:');
    }
    expect(deepaas.seen).toEqual([]);
  });

  test.each(SMUGGLED)('no request hides in another: %s', async (_, headers, body) => {
    const deepaas = await startDeepaas();
    const page = await startPage(deepaas.url);
    const answer = await sendRaw(page.port, `POST /v2/models/m/predict/ HTTP/1.1\r\nHost: a\r\n${headers}\r\n${body}`);
    expect([400, 501]).toContain(statusOf(answer));
    expect(deepaas.seen.filter((one) => one.includes('debug'))).toEqual([]);
  });
});

test('a request for a name that isn’t this machine’s goes nowhere, nor one from another site', async () => {
  const deepaas = await startDeepaas();
  const page = await startPage(deepaas.url);
  const ask = async (headers: string) =>
    statusOf(
      await sendRaw(page.port, `POST /v2/models/m/predict/ HTTP/1.1\r\nConnection: close\r\nContent-Length: 0\r\n${headers}\r\n\r\n`),
    );
  expect([
    await ask('Host: evil.test'),
    await ask('Host: localhost:1\r\nOrigin: http://evil.test'),
    await ask('Host: localhost\r\nSec-Fetch-Site: cross-site'),
  ]).toEqual([421, 403, 403]);
  expect(statusOf(await sendRaw(page.port, 'GET / HTTP/1.1\r\nHost: evil.test\r\nConnection: close\r\n\r\n'))).toBe(421);
  expect(deepaas.seen).toEqual([]);
  expect(await ask('Host: localhost:1\r\nOrigin: http://localhost:1')).toBe(200);
});

test('the page, its settings and what is not there', async () => {
  const page = await startPage('http://127.0.0.1:9');
  const told = async (name: string, init?: RequestInit) => {
    const response = await fetch(page.url + name, init);
    const { headers } = response;
    return [response.status, headers.get('content-type'), headers.get('cache-control'), await response.text()];
  };
  expect(await told('/')).toEqual([200, 'text/html;charset=utf-8', 'no-cache', '<p>page</p>']);
  expect(await told('/?x=1')).toEqual([200, 'text/html;charset=utf-8', 'no-cache', '<p>page</p>']);
  expect(await told('/assets/index-1234.js')).toEqual([200, 'text/javascript', 'public, max-age=31536000, immutable', 'code']);
  expect(await told('/assets/gone.js')).toEqual([404, 'text/plain', 'no-cache', '404: Not Found\n']);
  expect(await told('/icon')).toEqual([404, 'text/plain', 'no-cache', '404: Not Found\n']);
  expect(await told('/', { method: 'HEAD' })).toEqual([200, 'text/html;charset=utf-8', 'no-cache', '']);
  expect(await told('/config.json')).toEqual([200, 'application/json', 'no-cache', '{\n  "preview": true\n}\n']);
  expect(await told('/swagger.json')).toEqual([502, 'text/plain', 'no-store', expect.stringMatching(/^502: Bad Gateway\. The model/)]);
  // Dates in a package say nothing: a new release is never taken for the old one.
  const { headers } = await fetch(`${page.url}/`);
  const again = await fetch(`${page.url}/`, { headers: { 'if-modified-since': headers.get('last-modified') ?? '' } });
  expect([headers.get('etag'), again.status]).toEqual([null, 200]);
  expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self';/);
});

test('an answer of the API can’t run on this origin, whatever DEEPaaS says, and leads below the page', async () => {
  const deepaas = await startDeepaas((incoming, response) => {
    incoming.resume();
    response.writeHead(307, {
      'Content-Type': 'text/html',
      'Set-Cookie': 'a=1',
      'Content-Security-Policy': 'default-src *',
      'Access-Control-Allow-Origin': '*',
      'WWW-Authenticate': 'Basic',
      Location: `http://${incoming.headers.host}/base/v2/models/m`,
    });
    response.end('<script>alert(1)</script>');
  });
  const page = await startPage(`${deepaas.url}/base`);
  const answer = await fetch(`${page.url}/v2/models/m/`, { redirect: 'manual' });
  expect([
    answer.status,
    answer.headers.get('location'),
    answer.headers.get('content-security-policy'),
    answer.headers.get('cache-control'),
  ]).toEqual([307, '/v2/models/m', 'sandbox', 'no-store']);
  for (const gone of ['set-cookie', 'access-control-allow-origin', 'www-authenticate']) expect(answer.headers.get(gone)).toBeNull();
  expect(await answer.text()).toBe('<script>alert(1)</script>');
  expect(deepaas.seen).toEqual(['GET /base/v2/models/m/']);
});

test('assistants are told of the models behind it, under the address that was asked; of none while there are none', async () => {
  const recorded = (what: string) =>
    readFileSync(path.join(import.meta.dirname, `../../../e2e/deepaas/recorded/detector.${what}.json`), 'utf8');
  const deepaas = await startDeepaas(
    (incoming, response) => void response.end(incoming.url === '/swagger.json' ? recorded('swagger') : recorded('models')),
  );
  const page = await startPage(deepaas.url, { page: newFolder({ ...PAGE, 'llms.txt': 'in general', 'SKILL.md': 'in general' }) });
  const told = async (name: string, headers: Record<string, string> = {}) => {
    const response = await fetch(page.url + name, { headers });
    return [response.status, response.headers.get('content-type'), await response.text()];
  };
  expect(await told('/llms.txt')).toEqual([200, 'text/plain; charset=utf-8', expect.stringContaining('detector')]);
  expect(await told('/SKILL.md', { 'x-forwarded-proto': 'https' })).toEqual([
    200,
    'text/markdown; charset=utf-8',
    expect.stringContaining(`https://${page.url.slice(7)}/v2/models/detector/predict/`),
  ]);
  expect(deepaas.seen).toContain('GET /v2/models/detector/');
  await deepaas.end();
  expect(await told('/llms.txt')).toEqual([200, 'text/plain', 'in general']);
  expect(await told('/SKILL.md')).toEqual([200, 'text/markdown', 'in general']);
});

test('what only asks has no body further on', async () => {
  const bodies: string[] = [];
  const deepaas = await startDeepaas((incoming, response) => {
    let body = '';
    incoming.on('data', (chunk: Buffer) => (body += chunk.toString()));
    incoming.once('end', () => {
      bodies.push(`${incoming.method} ${body}`);
      response.end('{}');
    });
  });
  const page = await startPage(deepaas.url, { allowsTraining: true });
  const pieces = 'Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0';
  for (const [asked, body] of [
    ['GET /v2/models/', 'Content-Length: 5\r\n\r\nhello'],
    ['GET /swagger.json', pieces],
    ['DELETE /v2/models/m/train/1-a', 'Content-Length: 5\r\n\r\nhello'],
    ['POST /v2/models/m/predict/', 'Content-Length: 5\r\n\r\nhello'],
    ['POST /v2/models/m/predict/', pieces],
  ] as const)
    expect(statusOf(await sendRaw(page.port, `${asked} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n${body}\r\n\r\n`))).toBe(200);
  expect(bodies).toEqual(['GET ', 'GET ', 'DELETE ', 'POST hello', 'POST hello']);
});

test('a DEEPaaS at the loopback address of IPv6', async () => {
  const deepaas = await startDeepaas(sayOk, { host: '::1' });
  const page = await startPage(deepaas.url);
  expect((await fetch(`${page.url}/swagger.json`)).status).toBe(200);
  expect(deepaas.headers[0]?.host).toBe(deepaas.url.slice(7));
});

test('a DEEPaaS whose certificate nobody has signed is asked only when that is allowed', async () => {
  const server = createSecureServer({ key: TEST_KEY, cert: TEST_CERTIFICATE }, sayOk);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ends.push(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
  for (const [isInsecure, status, first] of [
    [false, 502, 'down undefined'],
    [true, 200, 'up'],
  ] as const) {
    const page = await startPage(address, { upstream: upstreamAt(address, { isInsecure }) });
    expect((await fetch(`${page.url}/swagger.json`)).status).toBe(status);
    const told: string[] = [];
    const end = new AbortController();
    ends.push(() => end.abort());
    follow(address, { isInsecure, signal: end.signal }, { up: () => told.push('up'), down: (what) => told.push(`down ${what}`) }).begin();
    await vi.waitFor(() => expect(told).toEqual([first]), { timeout: 30_000 });
  }
});

test.each<[what: string, statuses: Readonly<Record<string, number>>, first: string]>([
  ['another program', { '/swagger.json': 403 }, 'down 403'],
  ['nothing at this path', {}, 'down 404'],
  ['a router before a server that starts', { '/swagger.json': 503 }, 'down undefined'],
  ['a description under its other name', { '/openapi.json': 200 }, 'up'],
])('%s', async (_, statuses, first) => {
  const other = await startDeepaas((incoming, response) => {
    response.writeHead(statuses[incoming.url ?? ''] ?? 404).end('x');
  });
  const told: string[] = [];
  const end = new AbortController();
  ends.push(() => end.abort());
  follow(
    other.url,
    { isInsecure: false, signal: end.signal },
    { up: () => told.push('up'), down: (what) => told.push(`down ${what}`) },
  ).begin();
  await vi.waitFor(() => expect(told).toEqual([first]), { timeout: 30_000 });
});

test('both ways nothing waits for the end, and a client that gives up is told', async () => {
  let isGone = () => {};
  const gone = new Promise<void>((resolve) => (isGone = resolve));
  const deepaas = await startDeepaas((incoming, response) => {
    incoming.on('data', (chunk: Buffer) => response.write(`heard ${chunk.toString()}`));
    response.once('close', isGone);
  });
  const page = await startPage(deepaas.url);
  const call = request(`${page.url}/v2/models/m/predict/`, { method: 'POST' });
  call.once('error', () => undefined);
  const heard = new Promise<string>((resolve) =>
    call.once('response', (response) => response.once('data', (chunk: Buffer) => resolve(chunk.toString()))),
  );
  call.write('one');
  expect(await heard).toBe('heard one');
  call.destroy();
  await gone;
});

test('an upload of 200 MB streams: no more of it is in memory than a few pieces', async () => {
  let received = 0;
  const deepaas = await startDeepaas((incoming, response) => {
    incoming.on('data', (chunk: Buffer) => (received += chunk.length));
    incoming.once('end', () => response.end('done'));
  });
  const page = await startPage(deepaas.url);
  const piece = Buffer.alloc(1_000_000);
  const upload = request(`${page.url}/v2/models/m/predict/`, { method: 'POST', headers: { 'Content-Length': 200 * piece.length } });
  const status = new Promise<number>((resolve, reject) => {
    upload.once('response', (response) => resolve(response.resume().statusCode ?? 0)).once('error', reject);
  });
  let most = 0;
  for (let sent = 0; sent < 200; sent++) {
    // What was sent and hasn't arrived is somewhere between.
    if (!upload.write(piece)) await new Promise((resolve) => upload.once('drain', resolve));
    most = Math.max(most, (sent + 1) * piece.length - received);
  }
  upload.end();
  expect([await status, received]).toEqual([200, 200 * piece.length]);
  expect(most).toBeLessThan(30_000_000);
});

describe('examples beside config.json', () => {
  const CONFIG = {
    title: 'Mine',
    map: { tiles: 'https://tiles.example/{z}/{x}/{y}.png' },
    examples: { m: [{ files: { image: 'examples/sea%20water.png' }, answer: { file: './answers/a.json' } }] },
  };

  test.each(['leaf #1.png', 'what?.png', '50%.png', 'a%20b.png', 'été 葉.png', "it's & so+on;=.png", '(a) [b] {c}.png'])(
    'the file %j is served at its address',
    async (name) => {
      const address = `examples/${encodeURIComponent(name)}`;
      const folder = newFolder({
        'config.json': JSON.stringify({ examples: { m: [{ files: { image: address } }] } }),
        [`examples/${name}`]: name,
      });
      const page = await startPage('http://127.0.0.1:9', {
        site: siteOfFile(path.join(folder, 'config.json'), { train: false }, () => {}),
      });
      const response = await fetch(`${page.url}/${address}`);
      expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([200, 'image/png', name]);
    },
  );

  test('other APIs stay off, as in a container that names none: the policy would let the page reach none of them', async () => {
    const folder = newFolder({ 'config.json': '{"allowApi": true}' });
    const page = await startPage('http://127.0.0.1:9', { site: siteOfFile(path.join(folder, 'config.json'), { train: true }, () => {}) });
    const response = await fetch(`${page.url}/config.json`);
    expect(await response.json()).toEqual({ allowApi: false, train: true });
    expect(response.headers.get('content-security-policy')).toContain("connect-src 'self' blob: data:;");
  });

  test('what it speaks of is served, as what can’t run, and nothing else', async () => {
    const secret = newFolder({ 'secret.txt': 'secret' });
    const folder = newFolder({
      'config.json': JSON.stringify(CONFIG),
      'examples/sea water.png': 'PNG',
      'examples/page.html': '<script>',
      'examples/.hidden': 'secret',
      'answers/a.json': '{}',
      'module/secret.py': 'secret',
      'notes.txt': 'secret',
    });
    symlinkSync(path.join(secret, 'secret.txt'), path.join(folder, 'examples/link.txt'));
    const broken: string[] = [];
    const file = path.join(folder, 'config.json');
    const page = await startPage('http://127.0.0.1:9', { site: siteOfFile(file, { train: false }, (reason) => broken.push(reason)) });
    const told = async (name: string) => {
      const response = await fetch(page.url + name);
      return [response.status, response.headers.get('content-type'), response.headers.get('content-security-policy')?.split(';')[0]];
    };
    expect(await told('/examples/sea%20water.png')).toEqual([200, 'image/png', 'sandbox']);
    expect(await told('/examples/page.html')).toEqual([200, 'text/plain', 'sandbox']);
    expect(await told('/answers/a.json')).toEqual([200, 'application/json', 'sandbox']);
    for (const none of [
      '/examples/.hidden',
      '/examples/link.txt',
      '/examples/',
      '/examples',
      '/module/secret.py',
      '/notes.txt',
      '/examples/..%2fnotes.txt',
      '/examples/%2e%2e/notes.txt',
      '/examples/a%00.png',
      '/examples/%',
    ])
      expect([none, ...(await told(none))]).toEqual([none, 404, 'text/plain', "default-src 'none'"]);
    const page0 = await fetch(`${page.url}/`);
    expect(page0.headers.get('content-security-policy')).toContain('data: https://tiles.example;');
    expect(await (await fetch(`${page.url}/config.json`)).json()).toEqual({ ...CONFIG, allowApi: false, train: false });
    writeFileSync(file, '{"title": "Ne');
    for (let times = 0; times < 2; times++) expect(await (await fetch(`${page.url}/config.json`)).json()).toMatchObject({ title: 'Mine' });
    expect(broken).toHaveLength(1);
    writeFileSync(file, '{"title": "New"}');
    expect(await (await fetch(`${page.url}/config.json`)).json()).toEqual({ title: 'New', train: false, allowApi: false });
  });

  test('a file that isn’t there or is no object can’t be served', () => {
    const folder = newFolder({ 'list.json': '[]', 'config.json': '\uFEFF{}' });
    expect(() => siteOfFile(path.join(folder, 'none.json'), { train: false }, () => {})).toThrow('ENOENT');
    expect(() => siteOfFile(path.join(folder, 'list.json'), { train: false }, () => {})).toThrow('not a JSON object');
    expect(siteOfFile(path.join(folder, 'config.json'), { train: false }, () => {}).config()).toEqual({ allowApi: false, train: false });
  });
});

test('a DEEPaaS that comes, goes and comes again is told once each, and asked for its description only while it is away', async () => {
  const first = await startDeepaas();
  await first.end();
  const told: string[] = [];
  const end = new AbortController();
  ends.push(() => end.abort());
  const follower = follow(
    `http://127.0.0.1:${first.port}`,
    { isInsecure: false, signal: end.signal, everyMs: 20 },
    { up: () => told.push('up'), down: () => told.push('down') },
  );
  follower.begin();
  const until = (count: number) => vi.waitFor(() => expect(told).toHaveLength(count), { timeout: 30_000 });
  await until(1);
  const second = await startDeepaas(sayOk, { port: first.port });
  await until(2);
  await second.end();
  follower.failed();
  await until(3);
  const third = await startDeepaas(sayOk, { port: first.port });
  await until(4);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(told).toEqual(['down', 'up', 'down', 'up']);
  expect([second.seen, third.seen]).toEqual([['GET /swagger.json'], ['GET /swagger.json']]);
});

test('a port that is taken: another one unless it was asked for', async () => {
  const taken = await startDeepaas();
  const server = createServer();
  ends.push(() => void server.close());
  await expect(listenOn(server, '127.0.0.1', taken.port)).rejects.toThrow('EADDRINUSE');
  expect(await listenOn(server, '127.0.0.1', undefined)).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
});

test.each([
  ['0.0.0.0', 5055, 'http://127.0.0.1:5055/'],
  ['::', 80, 'http://[::1]/'],
  ['192.168.0.7', 80, 'http://192.168.0.7/'],
])('%s at %s is opened at %s', (host, port, address) => {
  expect(pageAddress(host, port)).toBe(address);
});
