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
    line('GET /swagger.json', `X-Forwarded-Host: ${other.url}\r\nX-Original-URL: /v2/debug/\r\nX-Rewrite-URL: /v2/debug/\r\n`),
  );
  expect(statusOf(await sendRaw(proxy.port, `GET ${other.url}/v2/debug/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`))).toBe(404);
  expect(upstream.seen).toEqual(['GET /swagger.json', 'GET /swagger.json']);
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
  await sendRaw(proxy.port, line('GET /v2/models/', secrets));
  expect(upstream.headers.at(-1)).toEqual({ host: upstream.url.slice(7), accept: 'image/png' });
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

test('a base path of DEEPaaS and one of the page', async () => {
  const upstream = await startUpstream();
  const proxy = await startProxy({ DEEPAAS_URL: `${upstream.url}/demo/app/`, BASE_PATH: '/try/m.1/' });
  upstream.seen.length = 0;
  for (const path of ['/try/m.1/v2/models/', '/demo/app/v2/models/', '/v2/models/', '/try/mx1/v2/models/']) await fetch(proxy.url + path);
  expect(upstream.seen).toEqual(['GET /demo/app/v2/models/', 'GET /demo/app/v2/models/']);
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
