import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect } from '@playwright/test';
import { precompress } from '../../scripts/precompress.ts';
import { sendRaw } from '../../scripts/deploy/raw.ts';
import { endWith, STAGE, startProxy, test } from './proxy.ts';
import { startUpstream } from './upstream.ts';

const site = (name: string) => readFileSync(path.join(STAGE, 'site', name));
const script = `/assets/${readdirSync(path.join(STAGE, 'site/assets')).find((name) => /^index-.*\.js$/.test(name))}`;

/** As it came: fetch would decode. */
function get(
  url: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }> {
  return new Promise((resolve, reject) => {
    request(url, { headers, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }));
    })
      .once('error', reject)
      .end();
  });
}

const ALWAYS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  server: 'nginx',
};

test('descriptions are packed for who accepts it', async () => {
  const description = JSON.stringify({
    swagger: '2.0',
    paths: Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`/path/${at}`, {}])),
  });
  const upstream = await startUpstream((incoming, response) => {
    const body = incoming.url === '/swagger.json' ? description : '{}';
    response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8', 'Content-Length': Buffer.byteLength(body) }).end(body);
  });
  const proxy = await startProxy({ DEEPAAS_URL: upstream.url });
  const packed = await get(`${proxy.url}/swagger.json`, { 'accept-encoding': 'gzip, br' });
  expect([packed.status, packed.headers['content-encoding'], packed.headers.vary]).toEqual([200, 'gzip', 'Accept-Encoding']);
  expect(gunzipSync(packed.body).toString()).toBe(description);
  expect(packed.body.byteLength).toBeLessThan(description.length / 4);
  const plain = await get(`${proxy.url}/swagger.json`);
  expect([plain.status, plain.headers['content-encoding'], plain.body.toString()]).toEqual([200, undefined, description]);
  const small = await get(`${proxy.url}/v2/models/m/`, { 'accept-encoding': 'gzip' });
  expect([small.headers['content-encoding'], small.body.toString()]).toEqual([undefined, '{}']);
});

for (const [accepts, encoding, decode] of [
  [undefined, undefined, (body: Buffer) => body],
  ['gzip, deflate', 'gzip', gunzipSync],
  ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
  ['gzip;q=1.0, br;q=0.8', 'br', brotliDecompressSync],
  ['br;q=0, gzip', 'gzip', gunzipSync],
  ['xbr', undefined, (body: Buffer) => body],
] as const) {
  test(`files for a client that accepts ${accepts ?? 'nothing'}`, async () => {
    const proxy = await startProxy({});
    for (const [file, name, type] of [
      [script, script.slice(1), 'text/javascript'],
      ['/licences.md', 'licences.md', 'text/markdown; charset=utf-8'],
      // What the page tells assistants.
      ['/SKILL.md', 'SKILL.md', 'text/markdown; charset=utf-8'],
    ] as const) {
      const { status, headers, body } = await get(proxy.url + file, accepts === undefined ? {} : { 'accept-encoding': accepts });
      expect([file, status, headers['content-type'], headers['content-encoding'], headers.vary]).toEqual([
        file,
        200,
        type,
        encoding,
        'Accept-Encoding',
      ]);
      expect(decode(body).equals(site(name))).toBe(true);
      expect(headers).toMatchObject(ALWAYS);
    }
  });
}

test('what the page tells assistants, too short to be packed, is text in UTF-8', async () => {
  const proxy = await startProxy({});
  const { status, headers, body } = await get(`${proxy.url}/llms.txt`, { 'accept-encoding': 'br, gzip' });
  expect([status, headers['content-type'], headers['content-encoding']]).toEqual([200, 'text/plain; charset=utf-8', undefined]);
  expect(body.toString()).toContain('](SKILL.md)');
  expect(headers).toMatchObject(ALWAYS);
});

/** An empty one, which the proxy's user can read. */
function siteFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'try-me-site-'));
  endWith(() => rmSync(folder, { recursive: true, force: true }));
  chmodSync(folder, 0o755);
  return folder;
}

const FORMS = [
  ['br', 'br', brotliDecompressSync],
  ['gzip', 'gzip', gunzipSync],
  ['identity', undefined, (body: Buffer) => body],
] as const;

test('each form of a file has its own tag and length, and answers to HEAD, parts and conditions', async () => {
  const proxy = await startProxy({});
  const tags = new Set<unknown>();
  for (const [accepts, encoding, decode] of FORMS) {
    const ask = (headers: Record<string, string>, method?: string) =>
      get(proxy.url + script, { 'accept-encoding': accepts, ...headers }, method);
    const whole = await ask({});
    const same = { 'content-type': 'text/javascript', 'content-encoding': encoding, etag: whole.headers.etag, vary: 'Accept-Encoding' };
    const told = ({ headers }: typeof whole) => Object.fromEntries(Object.keys(same).map((name) => [name, headers[name]]));
    expect(Number(whole.headers['content-length'])).toBe(whole.body.length);
    tags.add(whole.headers.etag);
    const head = await ask({}, 'HEAD');
    expect([head.status, head.headers['content-length'], told(head)]).toEqual([200, whole.headers['content-length'], same]);
    const parts = [await ask({ range: 'bytes=0-999' }), await ask({ range: 'bytes=1000-', 'if-range': String(whole.headers.etag) })];
    // nginx gives no parts of what gzip_static found.
    const sent = encoding === 'gzip' ? [whole] : parts;
    expect(parts.map((part) => [part.status, told(part)])).toEqual(parts.map(() => [encoding === 'gzip' ? 200 : 206, same]));
    expect(decode(Buffer.concat(sent.map(({ body }) => body))).equals(site(script.slice(1)))).toBe(true);
    const again = await ask({ 'if-none-match': String(whole.headers.etag) });
    expect([again.status, again.body.length, again.headers.vary]).toEqual([304, 0, 'Accept-Encoding']);
  }
  expect(tags.size).toBe(FORMS.length);
});

test('a page that is long enough to be packed is packed, and one that has no packed form comes as it is', async () => {
  const own = siteFolder();
  const page = Buffer.from(`<!doctype html>${'<p>a page</p>'.repeat(200)}`);
  writeFileSync(path.join(own, 'index.html'), page);
  writeFileSync(path.join(own, 'table.csv'), 'a,b\n'.repeat(1000));
  await precompress(own);
  writeFileSync(path.join(own, 'small.csv'), 'a,b\n');
  const proxy = await startProxy({ SITE_DIR: own });
  for (const [accepts, encoding, decode] of FORMS) {
    const ask = (file: string) => get(proxy.url + file, { 'accept-encoding': accepts });
    const whole = await ask('/');
    expect([
      whole.status,
      whole.headers['content-type'],
      whole.headers['content-encoding'],
      whole.headers.vary,
      whole.headers.etag,
    ]).toEqual([200, 'text/html', encoding, 'Accept-Encoding', undefined]);
    expect(decode(whole.body).equals(page)).toBe(true);
    for (const [file, form] of [
      ['/table.csv', encoding],
      ['/small.csv', undefined],
    ] as const) {
      const { headers } = await ask(file);
      expect([file, headers['content-type'], headers['content-encoding']]).toEqual([file, 'text/csv', form]);
    }
  }
});

test('a file that is exchanged while it is served is the new one a second later, with its own length', async () => {
  const own = siteFolder();
  writeFileSync(path.join(own, 'index.html'), 'page');
  writeFileSync(path.join(own, 'a.txt'), 'one');
  const proxy = await startProxy({ SITE_DIR: own });
  const text = async (file: string) => {
    const { status, body } = await get(proxy.url + file, { 'accept-encoding': 'br' });
    return [status, body.toString()];
  };
  expect([await text('/a.txt'), (await text('/b.txt'))[0]]).toEqual([[200, 'one'], 404]);
  writeFileSync(path.join(own, 'a.txt'), 'two and three');
  writeFileSync(path.join(own, 'b.txt'), 'late');
  await expect
    .poll(() => Promise.all([text('/a.txt'), text('/b.txt')]), { timeout: 3000 })
    .toEqual([
      [200, 'two and three'],
      [200, 'late'],
    ]);
  rmSync(path.join(own, 'a.txt'));
  await expect.poll(async () => (await text('/a.txt'))[0], { timeout: 3000 }).toBe(404);
});

test('hashed files are kept for ever, all else is asked for again', async () => {
  const proxy = await startProxy({});
  const caching = async (file: string) => {
    const { status, headers } = await get(proxy.url + file);
    return [status, headers['cache-control']];
  };
  expect(await caching(script)).toEqual([200, 'public, max-age=31536000, immutable']);
  expect(await caching('/assets/gone-12345678.js')).toEqual([404, 'no-cache']);
  for (const file of ['/', '/index.html', '/config.json', '/icon.svg', '/samples/sample.png'])
    expect([file, ...(await caching(file))]).toEqual([file, 200, 'no-cache']);
  const { headers } = await get(`${proxy.url}/`);
  const again = await get(`${proxy.url}/`, { 'if-modified-since': String(headers['last-modified']) });
  expect([headers.etag, again.status]).toEqual([undefined, 200]);
  const picture = await get(`${proxy.url}/samples/sample.png`);
  expect((await get(`${proxy.url}/samples/sample.png`, { 'if-none-match': String(picture.headers.etag) })).status).toBe(304);
  const head = await get(`${proxy.url}/`, {}, 'HEAD');
  expect([head.status, head.body.length]).toEqual([200, 0]);
});

test('the page runs its own scripts only, may use camera and microphone, and is framed by whom it names', async () => {
  const proxy = await startProxy({ FRAME_ANCESTORS: 'https://portal.example' });
  const { headers } = await get(`${proxy.url}/`);
  const policy = Object.fromEntries(
    String(headers['content-security-policy'])
      .split('; ')
      .map((part) => part.split(/ (.*)/).slice(0, 2)),
  );
  expect(policy).toMatchObject({
    'default-src': "'none'",
    'script-src': "'self'",
    'connect-src': "'self' blob: data:",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': 'https://portal.example',
  });
  expect(headers['permissions-policy']).toContain('camera=(self), microphone=(self)');
});

test('an answer of the API can’t run on this origin, whatever DEEPaaS says', async () => {
  const upstream = await startUpstream((incoming, response) => {
    incoming.resume();
    response.writeHead(200, {
      'Content-Type': 'text/html',
      'Cache-Control': 'public, max-age=9999',
      'Set-Cookie': 'a=1',
      'Content-Security-Policy': 'default-src *',
      'X-Content-Type-Options': 'sniff',
      'X-Accel-Redirect': '/config.json',
      'X-Accel-Limit-Rate': '1',
      'Access-Control-Allow-Origin': '*',
      'Service-Worker-Allowed': '/',
      'Clear-Site-Data': '"*"',
      Server: 'Python/3.11 aiohttp/3.9',
    });
    response.end('<script>alert(1)</script>');
  });
  const proxy = await startProxy({ DEEPAAS_URL: upstream.url });
  for (const file of ['/v2/models/m/', '/swagger.json', '/static/swagger/a.js']) {
    const { headers, body } = await get(proxy.url + file);
    expect(headers).toMatchObject({ ...ALWAYS, 'content-security-policy': 'sandbox', 'cache-control': 'no-store' });
    for (const gone of ['set-cookie', 'access-control-allow-origin', 'service-worker-allowed', 'clear-site-data'])
      expect(headers).not.toHaveProperty(gone);
    expect(body.toString()).toBe('<script>alert(1)</script>');
  }
  const docs = await get(`${proxy.url}/api`);
  expect(docs.headers['content-security-policy']).toContain("script-src 'self' 'unsafe-inline';");
});

test('a browser is never asked for a password that would not be passed on', async () => {
  const upstream = await startUpstream((incoming, response) => {
    incoming.resume();
    response.writeHead(incoming.method === 'POST' ? 401 : 407, {
      'WWW-Authenticate': 'Basic realm="model"',
      'Proxy-Authenticate': 'Basic realm="model"',
    });
    response.end('who are you?');
  });
  const proxy = await startProxy({ DEEPAAS_URL: upstream.url });
  for (const [method, file, status] of [
    ['POST', '/v2/models/m/predict/', 401],
    ['GET', '/swagger.json', 407],
  ] as const) {
    const answer = await get(proxy.url + file, {}, method);
    expect([answer.status, answer.body.toString()]).toEqual([status, 'who are you?']);
    expect(answer.headers).not.toHaveProperty('www-authenticate');
    expect(answer.headers).not.toHaveProperty('proxy-authenticate');
  }
});

test('errors of the proxy are plain words and tell no version', async () => {
  const proxy = await startProxy({ DEEPAAS_URL: 'http://127.0.0.1:9' });
  const told = async (file: string) => {
    const { status, headers, body } = await get(proxy.url + file);
    return [status, headers['content-type'], body.toString()];
  };
  expect(await told('/nothing.html')).toEqual([404, 'text/plain', '404: Not Found\n']);
  expect(await told('/swagger.json')).toEqual([502, 'text/plain', expect.stringContaining('502: Bad Gateway')]);
  expect(await told('/healthz')).toEqual([200, 'application/json', '{"status":"ok","upstream":"silent"}\n']);
  for (const text of ['nonsense\r\n\r\n', 'GET / HTTP/1.1\r\n\r\n', `GET /?${'x'.repeat(70_000)} HTTP/1.1\r\nHost: a\r\n\r\n`])
    expect(await sendRaw(proxy.port, text)).not.toMatch(/nginx\/\d/);
});

test('logs are JSON and never hold a query, nor do nginx’s messages', async () => {
  const proxy = await startProxy({ DEEPAAS_URL: 'http://127.0.0.1:9' });
  await get(`${proxy.url}/v2/models/m%C3%A9/?password=hunter2&b="x"`);
  await get(`${proxy.url}/?password=hunter2`, { referer: `${proxy.url}/?password=hunter2`, 'user-agent': '"quoted"' });
  await sendRaw(
    proxy.port,
    'POST /v2/models/m/predict/?password=hunter2 HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}',
  );
  await proxy.stop();
  expect(proxy.requests()).toEqual([
    expect.objectContaining({ method: 'GET', path: '/v2/models/m%C3%A9/', status: 502, upstream: '127.0.0.1:9', upstreamStatus: '502' }),
    expect.objectContaining({ method: 'GET', path: '/', status: 200, upstream: '' }),
    expect.objectContaining({
      method: 'POST',
      path: '/v2/models/m/predict/',
      status: 502,
      received: expect.any(Number),
      seconds: expect.any(Number),
    }),
  ]);
  expect(proxy.errors()).toContain('Connection refused');
  expect(proxy.errors() + JSON.stringify(proxy.requests())).not.toContain('hunter2');
  // Nor who asked.
  expect(proxy.errors()).not.toMatch(/client:/);
});
