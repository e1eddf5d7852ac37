import { expect } from '@playwright/test';
import { ORIGINS, PASSED, REFUSED, SMUGGLED, TRAINING } from '../../scripts/deploy/cases.ts';
import { sendRaw, statusOf } from '../../scripts/deploy/raw.ts';
import { startProxy, test } from './proxy.ts';
import { startUpstream } from './upstream.ts';

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

for (const [name, headers, body] of SMUGGLED) {
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
