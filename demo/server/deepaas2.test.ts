import { expect, test } from 'vitest';
import { createDemo } from '../createDemo.ts';
import { isObject } from './json.ts';

const demo = createDemo();
const call = (method: string, path: string) => demo(new Request(`http://demo.test${path}`, { method }));

test.each([
  ['GET', '/v2', 308, '308: Permanent Redirect', { location: '/v2/' }],
  ['GET', '/v2/models?a=1', 308, '308: Permanent Redirect', { location: '/v2/models/?a=1' }],
  ['POST', '/v2/models/slow/predict', 308, '308: Permanent Redirect', { location: '/v2/models/slow/predict/' }],
  ['GET', '/v2/models/slow/predict', 404, '404: Not Found', {}],
  ['GET', '/v2/models/slow/predict/', 405, '405: Method Not Allowed', { allow: 'POST' }],
  ['HEAD', '/swagger.json', 405, '405: Method Not Allowed', { allow: 'GET' }],
  ['OPTIONS', '/v2/models/slow/predict/', 405, '405: Method Not Allowed', { allow: 'POST' }],
  ['PUT', '/v2/models/slow/train/x', 405, '405: Method Not Allowed', { allow: 'DELETE,GET' }],
  ['GET', '/v2/models/slow/train/x/', 404, '404: Not Found', {}],
  ['GET', '/openapi.json', 404, '404: Not Found', {}],
  ['GET', '/ui', 302, '302: Found', { location: '/api' }],
])('%s %s', async (method, path, status, body, headers) => {
  const answer = await call(method, path);
  expect([answer.status, await answer.text()]).toEqual([status, body]);
  expect(Object.fromEntries(answer.headers)).toMatchObject({ 'content-type': 'text/plain; charset=utf-8', ...headers });
});

test('the root and the debug route', async () => {
  expect(await (await call('GET', '/')).text()).toBe(
    '{"versions": [{"version": "stable", "id": "v2", "links": [{"rel": "self", "type": "application/json", "href": "/v2/"}]}], ' +
      '"links": [{"rel": "help", "type": "text/html", "href": "/api"}, {"rel": "describedby", "type": "application/json", "href": "/swagger.json"}]}',
  );
  expect((await call('GET', '/v2/debug/')).status).toBe(204);
});

interface Swagger {
  readonly paths: Readonly<Record<string, { readonly post?: { readonly parameters: readonly unknown[] } }>>;
}

async function document(server = demo, path = '/swagger.json'): Promise<Swagger> {
  const swagger: Swagger = await (await server(new Request(`http://demo.test${path}`))).json();
  return swagger;
}

function parameters(swagger: Swagger, model: string): readonly unknown[] {
  return swagger.paths[`/v2/models/${model}/predict/`]?.post?.parameters ?? [];
}

test('the document of a few odd arguments', async () => {
  const swagger = await document();
  const found = (name: string) => parameters(swagger, 'kitchen_sink').find((item) => isObject(item) && item['name'] === name);
  expect(found('demo_video')).toEqual({
    in: 'formData',
    name: 'demo_video',
    required: false,
    default: null,
    'x-nullable': true,
    type: 'file',
    description: 'A VIDEO file, echoed',
  });
  expect(found('list_choice')).toMatchObject({ collectionFormat: 'multi', enum: ['x', 'y', 'z'], items: { type: 'string' } });
  expect(found('float_exclusive')).toMatchObject({ minimum: 0, maximum: 1 });
  expect(found('nested')).toEqual({
    in: 'query',
    name: 'nested',
    required: false,
    description: 'A point; only a JSON body can carry it',
    allOf: [{ $ref: '#/definitions/Generated' }],
  });
  expect(parameters(swagger, 'annotator').at(-1)).toMatchObject({
    in: 'header',
    name: 'accept',
    enum: ['image/png', 'application/json', '*/*'],
  });
  expect(parameters(swagger, 'json_body').at(-1)).toMatchObject({
    in: 'body',
    schema: { required: ['velocity [x, y]'] },
  });
});

test('with a base path', async () => {
  const based = createDemo({ basePath: '/demo/app' });
  const status = async (path: string) => (await based(new Request(`http://demo.test${path}`))).status;
  expect([await status('/demo/app'), await status('/demo/app/'), await status('/')]).toEqual([200, 404, 404]);
  const { paths } = await document(based, '/demo/app/swagger.json');
  expect(Object.keys(paths)).toContain('/demo/app/v2/models/slow/predict/');
});

test('without train and predict', async () => {
  const bare = createDemo({ noTrain: true, noPredict: true });
  const post = (path: string) => bare(new Request(`http://demo.test${path}`, { method: 'POST' }));
  const answer = await post('/v2/models/slow/predict/');
  expect([answer.status, await answer.text()]).toEqual([402, '402: Payment Required']);
  expect((await post('/v2/models/slow/train/')).status).toBe(402);
  expect(Object.keys((await document(bare)).paths).filter((path) => /\/(predict|train)\//.test(path))).toEqual([]);
});

test('a training, from start to deletion', async () => {
  const train = '/v2/models/kitchen_sink/train/';
  const started: { uuid: string; date: string } = await (await call('POST', `${train}?epochs=1`)).json();
  expect(started).toMatchObject({ args: { epochs: 1, lr: 0.001, fail: false }, status: 'running' });
  expect(started.uuid).toMatch(/^[0-9a-f]{32}$/);
  expect(started.date).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{6}$/);
  await expect.poll(async () => (await call('GET', train)).json()).toMatchObject([{ status: 'done', result: { output: { loss: [1] } } }]);
  expect((await call('DELETE', train + started.uuid)).status).toBe(200);
  expect(await (await call('GET', train)).json()).toEqual([]);
});

test('deleting a running training answers 500 and frees the worker', async () => {
  const train = '/v2/models/kitchen_sink/train/';
  const { uuid }: { uuid: string } = await (await call('POST', `${train}?epochs=100`)).json();
  expect((await call('DELETE', train + uuid)).status).toBe(500);
  expect((await call('GET', train + uuid)).status).toBe(404);
  expect((await call('POST', '/v2/models/kitchen_sink/predict/')).status).toBe(200);
});
