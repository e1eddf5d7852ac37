import { createServer, request, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createMiddleware } from './vitePlugin.ts';
import { VARIANTS } from './variants.ts';

let server: Server;
let base: string;

beforeAll(async () => {
  const middleware = createMiddleware({}, 'source');
  // What is left to the app is echoed, so that the rewritten address can be seen.
  server = createServer((message, to) => middleware(message, to, () => to.end(`app ${message.url ?? ''}`)));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  base = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const get = (path: string) => fetch(base + path, { redirect: 'manual' });
const post = (path: string, body?: BodyInit) => fetch(base + path, { method: 'POST', body: body ?? null });

describe('who owns a path', () => {
  test.each([
    ['/', 'app /'],
    ['/assets/index.js?v=1', 'app /assets/index.js?v=1'],
    ['/~v3/', 'app /'],
    ['/~v3/samples/sample.png', 'app /samples/sample.png'],
    ['/~unknown/', 'app /~unknown/'],
    ['/~gallery/', 'app /src/gallery/index.html'],
    ['/~gallery/?q=slider', 'app /src/gallery/index.html?q=slider'],
    ['/~gallery/main.tsx', 'app /src/gallery/main.tsx'],
    ['/~gallery/samples/sample.png', 'app /samples/sample.png'],
  ])('%s is the app', async (path, body) => {
    expect(await (await get(path)).text()).toBe(body);
  });

  test.each(['/swagger.json', '/v2/models/', '/api', '/~v3/swagger.json', '/~base-path/v2/', '/~base-path-mapped/demo/app/v2/'])(
    '%s is the API',
    async (path) => {
      expect((await get(path)).status).toBe(200);
    },
  );

  test('a variant without its slash', async () => {
    expect((await get('/~v3?x=1')).headers.get('location')).toBe('/~v3/?x=1');
    expect((await get('/~gallery?q=x')).headers.get('location')).toBe('/~gallery/?q=x');
  });
});

test.each(Object.keys(VARIANTS))('the variant %s answers', async (name) => {
  const answer = await get(`/~${name}/swagger.json`);
  expect(answer.status).toBe(name === 'down' || name === 'starting' ? 502 : 200);
  await answer.body?.cancel();
});

test('a variant can be told to be down for a while', async () => {
  expect((await post('/~default~mine/__down?seconds=0.2')).status).toBe(204);
  expect((await get('/~default~mine/swagger.json')).status).toBe(502);
  expect((await get('/~default~yours/swagger.json')).status).toBe(200);
  await expect.poll(async () => (await get('/~default~mine/swagger.json')).status).toBe(200);
});

const broken = (how: string) => post(`/v2/models/broken_proxy/predict/?how=${how}`);

describe('over the network', () => {
  test('a dropped connection', async () => {
    await expect(broken('dropped')).rejects.toThrow('fetch failed');
  });

  test('an answer that ends too early', async () => {
    const answer = await broken('truncated_length');
    expect(answer.status).toBe(200);
    await expect(answer.text()).rejects.toThrow('terminated');
  });

  test('the reason line is sent', async () => {
    expect((await post('/v2/models/no_predict/predict/')).statusText).toBe("Not implemented by underlying model (loaded 'no_predict')");
  });

  test('an upload that is refused before its end', async () => {
    const body = new FormData();
    body.append('data_file', new Blob([new Uint8Array(3_000_000)]), 'big.bin');
    const answer = await post('/~small-uploads/v2/models/kitchen_sink/predict/', body);
    expect([answer.status, (await answer.text()).slice(0, 40)]).toEqual([413, 'Maximum request body size 20000 exceeded']);
  });

  test('a client that leaves in the middle of its upload', async () => {
    const upload = request(`${base}/v2/models/annotator/predict/`, {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=x', 'content-length': '1000' },
    });
    upload.on('error', () => undefined);
    upload.write('--x\r\n');
    await new Promise((resolve) => setTimeout(resolve, 30));
    upload.destroy();
    expect((await get('/v2/')).status).toBe(200);
  });
});
