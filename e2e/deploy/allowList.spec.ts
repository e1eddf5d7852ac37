import { expect } from '@playwright/test';
import { startProxy, test } from './proxy.ts';
import { sendRaw, startUpstream, statusOf } from './upstream.ts';

const PASSED = [
  'GET /swagger.json',
  'GET /swagger.json?x=1',
  'GET /openapi.json',
  'GET /api',
  'GET /docs',
  'GET /redoc',
  'GET /static/swagger/swagger-ui.css',
  'GET /static/swagger/img/logo.png?v=2',
  'GET /v2',
  'GET /v2/',
  'GET /v2/models',
  'GET /v2/models/',
  'GET /v2/models/m',
  'GET /v2/models/m/',
  'GET /v2/models/a%20b/',
  'GET /v2/models/m%C3%A9.v1@x/?path=..%2F..%2F&a=1',
  'POST /v2/models/m/predict/',
  'POST /v2/models/m/predict?token=a%2Fb',
];

const TRAINING = [
  'GET /v2/models/m/train/',
  'POST /v2/models/m/train/?epochs=2',
  'GET /v2/models/m/train',
  'DELETE /v2/models/m/train/150838f8a694433182ed9c0a5d12bec8',
];

const REFUSED = [
  'GET /v2/debug/',
  'GET /v1/models/',
  'GET /V2/models/',
  'GET /ui',
  'GET /metrics',
  'GET /api/',
  'GET /static/other.js',
  'GET /static/swagger/',
  'GET /static/swagger/../../v2/debug/',
  'GET /static/swagger/%2e%2e/%2e%2e/v2/debug/',
  'GET /v2/models/..',
  'GET /v2/models/../debug/',
  'GET /v2/models/%2e%2e/debug/',
  'GET /v2/models/..%2fdebug/',
  'GET /v2/models/..%5cdebug/',
  'GET /v2/models/..;/debug/',
  'GET /v2/models/%252e%252e/',
  'GET /v2/models/m%2fpredict/',
  'GET /v2/models/m%00/',
  'GET /v2/models/m%0d%0aX:%201/',
  'GET /v2/models//m/',
  'GET //v2/models/',
  'GET /v2/./models/',
  'GET /%76%32/models/',
  'GET /healthz/../v2/debug/',
  'GET /v2/models/m/#/../../debug/',
  'GET /v2/models/m/predict/',
  'GET /v2/models/m/other/',
  'POST /v2/models/m/',
  'POST /swagger.json',
  'PUT /v2/models/m/predict/',
  'PATCH /v2/models/m/predict/',
  'DELETE /v2/models/m/',
  'OPTIONS /v2/models/m/predict/',
  'HEAD /swagger.json',
  'TRACE /swagger.json',
  'PROPFIND /v2/models/',
  'GET /-/probe',
  'GET /%2d/probe',
  'POST /',
  'PUT /index.html',
  'GET /assets/',
  'GET /../../../etc/passwd',
  'GET /..%2f..%2f..%2fetc/passwd',
  'GET /assets/..%2f..%2fnginx.conf',
  'GET /nginx.conf',
  'CONNECT evil.example:443',
];

const line = (request: string, more = '') => `${request} HTTP/1.1\r\nHost: a.example\r\nConnection: close\r\n${more}\r\n`;

test('what a DEEPaaS offers passes, byte for byte', async () => {
  const upstream = await startUpstream();
  const proxy = await startProxy({ DEEPAAS_URL: upstream.url, TRAIN: 'on' });
  upstream.seen.length = 0;
  for (const request of [...PASSED, ...TRAINING])
    expect([
      request,
      statusOf(await sendRaw(proxy.port, line(request, request.startsWith('POST') ? 'Content-Length: 0\r\n' : ''))),
    ]).toEqual([request, 200]);
  expect(upstream.seen).toEqual([...PASSED, ...TRAINING]);
});

test('nothing else reaches it', async () => {
  const upstream = await startUpstream();
  const proxy = await startProxy({ DEEPAAS_URL: upstream.url });
  upstream.seen.length = 0;
  for (const request of [...REFUSED, ...TRAINING]) {
    const answer = await sendRaw(proxy.port, line(request, 'Content-Length: 0\r\n'));
    // nginx itself refuses what isn't a request, and two methods.
    const expected = /^(?:TRACE|CONNECT)/.test(request) ? [400, 405] : /etc\/passwd|nginx\.conf|%00/.test(request) ? [400, 404] : [404];
    expect(expected, request).toContain(statusOf(answer));
    expect(answer, request).not.toMatch(/nginx\/\d|root:/);
  }
  expect(upstream.seen).toEqual([]);
});

test('no client chooses the upstream', async () => {
  const upstream = await startUpstream();
  const other = await startUpstream();
  const proxy = await startProxy({ DEEPAAS_URL: upstream.url });
  upstream.seen.length = upstream.headers.length = 0;
  await sendRaw(proxy.port, `GET ${other.url}/swagger.json HTTP/1.1\r\nHost: ${other.url.slice(7)}\r\nConnection: close\r\n\r\n`);
  await sendRaw(
    proxy.port,
    line('GET /v2/', `X-Forwarded-Host: ${other.url}\r\nX-Original-URL: /v2/debug/\r\nX-Rewrite-URL: /v2/debug/\r\n`),
  );
  expect(statusOf(await sendRaw(proxy.port, `GET ${other.url}/v2/debug/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`))).toBe(404);
  expect(upstream.seen).toEqual(['GET /swagger.json', 'GET /v2/']);
  expect(upstream.headers.map(({ host }) => host)).toEqual([upstream.url.slice(7), upstream.url.slice(7)]);
  expect(other.seen).toEqual([]);
});

const INNER = 'GET /v2/debug/ HTTP/1.1\r\nHost: x\r\n\r\n';

for (const [name, headers, body] of [
  ['a length and chunks', `Content-Length: ${INNER.length + 5}\r\nTransfer-Encoding: chunked\r\n`, `0\r\n\r\n${INNER}`],
  ['two lengths', `Content-Length: 0\r\nContent-Length: ${INNER.length}\r\n`, INNER],
  ['an unknown coding', 'Transfer-Encoding: xchunked\r\n', `0\r\n\r\n${INNER}`],
  ['two codings', 'Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n', `0\r\n\r\n${INNER}`],
  ['a space before the colon', `Content-Length : ${INNER.length}\r\n`, INNER],
  ['a folded line', `X-A: b\r\n Transfer-Encoding: chunked\r\n`, `0\r\n\r\n${INNER}`],
  ['a negative length', 'Content-Length: -1\r\n', INNER],
] as const) {
  test(`no request hides in another: ${name}`, async () => {
    const upstream = await startUpstream();
    const proxy = await startProxy({ DEEPAAS_URL: upstream.url });
    upstream.seen.length = 0;
    const answer = await sendRaw(proxy.port, `POST /v2/models/m/predict/ HTTP/1.1\r\nHost: a\r\n${headers}\r\n${body}`);
    expect([400, 501], answer).toContain(statusOf(answer));
    expect(upstream.seen.filter((request) => request.includes('debug'))).toEqual([]);
  });
}

test('a visitor’s secrets and tricks stay here', async () => {
  const upstream = await startUpstream();
  const proxy = await startProxy({ DEEPAAS_URL: upstream.url });
  upstream.headers.length = 0;
  const secrets =
    'Cookie: session=1\r\nAuthorization: Basic YTpi\r\nUpgrade: websocket\r\nX_Under: 1\r\nTE: trailers\r\nAccept: image/png\r\n';
  await sendRaw(proxy.port, line('GET /api', secrets));
  expect(upstream.headers.at(-1)).toEqual({ host: upstream.url.slice(7), accept: 'image/png' });
  // What is answered to all is asked in nobody's name.
  await sendRaw(proxy.port, line('GET /v2/models/', secrets));
  expect(upstream.headers.at(-1)).toEqual({ host: upstream.url.slice(7), accept: '*/*' });
});

test('another site can’t start a run', async () => {
  const upstream = await startUpstream();
  const proxy = await startProxy({ DEEPAAS_URL: upstream.url });
  const statuses = [];
  for (const from of ['cross-site', 'same-site', 'same-origin', 'none'])
    statuses.push(
      statusOf(await sendRaw(proxy.port, line('POST /v2/models/m/predict/', `Sec-Fetch-Site: ${from}\r\nContent-Length: 0\r\n`))),
    );
  expect(statuses).toEqual([403, 403, 200, 200]);
});

/** What a browser on plain http, or one of long ago, says of a request; what the router in front adds; and whether it may start a run. */
const ORIGINS: readonly [headers: string, host: string, status: number][] = [
  ['', 'tryme.test:8340', 200],
  ['Origin: http://tryme.test:8340', 'tryme.test:8340', 200],
  ['Origin: http://TryMe.test:8340', 'tryme.test:8340', 200],
  ['Origin: http://tryme.test', 'tryme.test:80', 200],
  ['Origin: http://[::1]:8340', '[::1]:8340', 200],
  ['Origin: http://evil.test', 'tryme.test:8340', 403],
  ['Origin: http://evil.test', 'tryme.test', 403],
  ['Origin: http://tryme.test', 'tryme.test:8340', 403],
  ['Origin: http://tryme.test:8341', 'tryme.test:8340', 403],
  ['Origin: http://tryme.test:8340', 'tryme.test', 403],
  ['Origin: http://x.tryme.test', 'tryme.test', 403],
  ['Origin: http://tryme', 'tryme.test', 403],
  ['Origin: http://tryme.test.evil.test', 'tryme.test', 403],
  ['Origin: http://trymextest', 'tryme.test', 403],
  ['Origin: null', 'tryme.test', 403],
  ['Origin: file://', 'tryme.test', 403],
  ['Origin: ftp://tryme.test', 'tryme.test', 403],
  // The router in front ends TLS, and says so or not.
  ['X-Forwarded-Proto: https\r\nOrigin: https://tryme.test', 'tryme.test', 200],
  ['X-Forwarded-Proto: https\r\nOrigin: http://tryme.test', 'tryme.test', 403],
  ['X-Forwarded-Proto: http\r\nOrigin: https://tryme.test', 'tryme.test', 403],
  ['X-Forwarded-Proto: https, http\r\nOrigin: https://tryme.test', 'tryme.test:443', 200],
  ['Origin: https://tryme.test', 'tryme.test', 200],
  // It asks under a name of its own, and keeps the visitor's.
  ['X-Forwarded-Host: tryme.test:8340\r\nOrigin: http://tryme.test:8340', '10.0.0.7:8080', 200],
  ['X-Forwarded-Host: tryme.test, inner.test\r\nOrigin: http://tryme.test', '10.0.0.7', 200],
  ['X-Forwarded-Host: tryme.test\r\nX-Forwarded-Port: 8340\r\nOrigin: http://tryme.test:8340', '10.0.0.7', 200],
  ['X-Forwarded-Port: 8340\r\nOrigin: http://tryme.test:8340', 'tryme.test', 200],
  ['X-Forwarded-Host: tryme.test\r\nOrigin: http://evil.test', '10.0.0.7', 403],
  // The browser's own word on it counts first.
  ['Sec-Fetch-Site: same-origin\r\nOrigin: https://tryme.test', '10.0.0.7', 200],
  ['Sec-Fetch-Site: cross-site\r\nOrigin: http://tryme.test', 'tryme.test', 403],
  ['Sec-Fetch-Site: none\r\nOrigin: http://evil.test', 'tryme.test', 403],
];

test('a page on plain http starts runs and cancels trainings, another site doesn’t', async () => {
  const upstream = await startUpstream();
  const proxy = await startProxy({ DEEPAAS_URL: upstream.url, TRAIN: 'on' });
  for (const request of ['POST /v2/models/m/predict/', 'POST /v2/models/m/train/', 'DELETE /v2/models/m/train/1-a']) {
    upstream.seen.length = 0;
    const statuses = [];
    for (const [headers, host] of ORIGINS) {
      const text = `${request} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\nContent-Length: 0\r\n${headers === '' ? '' : `${headers}\r\n`}\r\n`;
      statuses.push([headers, host, statusOf(await sendRaw(proxy.port, text))]);
    }
    expect(statuses).toEqual(ORIGINS);
    expect(upstream.seen).toHaveLength(ORIGINS.filter(([, , status]) => status === 200).length);
  }
  // Reading is no deed, and a link from elsewhere leads here.
  expect(statusOf(await sendRaw(proxy.port, line('GET /v2/models/', 'Origin: http://evil.test\r\n')))).toBe(200);
});

test('what only asks has no body further on', async () => {
  const bodies: string[] = [];
  const upstream = await startUpstream((incoming, response) => {
    let body = '';
    incoming.on('data', (chunk: Buffer) => (body += chunk.toString()));
    incoming.once('end', () => {
      bodies.push(`${incoming.method} ${body}`);
      response.end('{}');
    });
  });
  const proxy = await startProxy({ DEEPAAS_URL: upstream.url, TRAIN: 'on' });
  bodies.length = 0;
  upstream.headers.length = 0;
  const pieces = 'Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0';
  for (const [request, body] of [
    ['GET /v2/models/', 'Content-Length: 5\r\n\r\nhello'],
    ['GET /swagger.json', pieces],
    ['DELETE /v2/models/m/train/1-a', 'Content-Length: 5\r\n\r\nhello'],
    ['POST /v2/models/m/predict/', 'Content-Length: 5\r\n\r\nhello'],
    ['POST /v2/models/m/predict/', pieces],
  ] as const) {
    const answer = await sendRaw(
      proxy.port,
      `${request} HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: text/plain\r\n${body}\r\n\r\n`,
    );
    expect([request, statusOf(answer)]).toEqual([request, 200]);
  }
  expect(bodies).toEqual(['GET ', 'GET ', 'DELETE ', 'POST hello', 'POST hello']);
  for (const headers of upstream.headers.slice(0, 3))
    for (const gone of ['content-length', 'transfer-encoding', 'content-type']) expect(headers).not.toHaveProperty(gone);
  const large = `GET /v2/models/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 99999999\r\n\r\n`;
  expect(statusOf(await sendRaw(proxy.port, large))).toBe(413);
});

test('a base path of DEEPaaS and one of the page', async () => {
  const upstream = await startUpstream();
  const proxy = await startProxy({ DEEPAAS_URL: `${upstream.url}/demo/app/`, BASE_PATH: '/try/m.1/' });
  upstream.seen.length = 0;
  for (const path of ['/try/m.1/v2/models/', '/demo/app/v2/', '/v2/models/', '/try/mx1/v2/models/']) await fetch(proxy.url + path);
  expect(upstream.seen).toEqual(['GET /demo/app/v2/models/', 'GET /demo/app/v2/']);
  const at = async (path: string) => {
    const { status, headers } = await fetch(proxy.url + path, { redirect: 'manual' });
    return [status, headers.get('location')];
  };
  expect(await at('/')).toEqual([302, '/try/m.1/']);
  expect(await at('/try/m.1')).toEqual([302, '/try/m.1/']);
  expect(await at('/try/m.1/')).toEqual([200, null]);
  expect(await at('/try/m.1/config.json')).toEqual([200, null]);
  expect(await at('/icon.svg')).toEqual([404, null]);
});
