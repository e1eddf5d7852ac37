import { expect, test } from 'vitest';
import { createDemo } from '../createDemo.ts';
import { isObject, type JsonValue } from './json.ts';

const demo = createDemo({ dialect: 'v3' });
const older = createDemo({ dialect: 'v3', fileStyle: 'binary' });
const call = (method: string, path: string, init: RequestInit = {}, server = demo) =>
  server(new Request(`http://demo.test${path}`, { method, ...init }));
const detail = async (answer: Response): Promise<JsonValue | undefined> => {
  const body: JsonValue = await answer.json();
  return isObject(body) ? body['detail'] : undefined;
};

test.each(['/openapi.json', '/swagger.json'])('%s is the same OpenAPI 3.1 document', async (path) => {
  const body: JsonValue = await (await call('GET', path)).json();
  expect(body).toMatchObject({ openapi: '3.1.0', paths: { '/v2/models/slow': {}, '/v2/models/slow/predict': {} } });
  expect(JSON.stringify(body)).not.toContain('train');
});

test.each([
  ['GET', '/', 500, 'Internal Server Error'],
  ['GET', '/api', 404, '{"detail":"Not Found"}'],
  ['POST', '/v2/models/slow/train', 404, '{"detail":"Not Found"}'],
  ['HEAD', '/swagger.json', 405, '{"detail":"Method Not Allowed"}'],
  ['OPTIONS', '/v2/models/slow/predict', 405, '{"detail":"Method Not Allowed"}'],
])('%s %s', async (method, path, status, body) => {
  const answer = await call(method, path);
  expect([answer.status, await answer.text()]).toEqual([status, body]);
});

test('a slash too many redirects to an absolute address', async () => {
  const answer = await call('POST', '/v2/models/slow/predict/?seconds=0');
  expect([answer.status, answer.headers.get('location')]).toEqual([307, 'http://demo.test/v2/models/slow/predict?seconds=0']);
});

test('every argument without a default is required, files and lists in the body', async () => {
  const problems = await detail(await call('POST', '/v2/models/kitchen_sink/predict'));
  expect(problems).toContainEqual({ type: 'missing', loc: ['query', 'int_unset'], msg: 'Field required', input: null });
  expect(problems).toContainEqual({ type: 'missing', loc: ['body', 'demo_image'], msg: 'Field required', input: null });
  expect(problems).toContainEqual({ type: 'missing', loc: ['body', 'list_unset'], msg: 'Field required', input: null });
});

test('a wrong number', async () => {
  expect(await detail(await call('POST', '/v2/models/slow/predict?seconds=x'))).toEqual([
    {
      type: 'float_parsing',
      loc: ['query', 'seconds'],
      msg: 'Input should be a valid number, unable to parse string as a number',
      input: 'x',
    },
  ]);
});

test('a list with one field for each item is refused by the older FastAPI only', async () => {
  const refused = async (server: typeof demo) =>
    JSON.stringify(
      await detail(
        await call('POST', '/v2/models/kitchen_sink/predict', { body: new URLSearchParams('list_unset=1&list_unset=2') }, server),
      ),
    ).includes('list_type');
  expect([await refused(older), await refused(demo)]).toEqual([true, false]);
});

test("the model's message is visible, choices and bounds are not enforced", async () => {
  const failed = await call('POST', '/v2/models/failing/predict?how=value_error');
  expect([failed.status, await detail(failed)]).toEqual([500, 'ERROR: unexpected error.: this message is never sent to the client']);
  const unlisted = await call('POST', '/v2/models/failing/predict?how=unlisted');
  expect([unlisted.status, await detail(unlisted)]).toEqual([500, 'ERROR: unexpected error.: unknown mode']);
  const missing = await call('POST', '/v2/models/no_predict/predict');
  expect([missing.status, await detail(missing)]).toEqual([501, "Model 'no_predict' does not implement this functionality"]);
});

test('while a prediction runs nothing is answered', async () => {
  const order: string[] = [];
  const prediction = call('POST', '/v2/models/slow/predict?seconds=0.1').then(() => order.push('prediction'));
  await new Promise((resolve) => setTimeout(resolve, 20));
  await call('GET', '/openapi.json');
  order.push('document');
  await prediction;
  expect(order).toEqual(['prediction', 'document']);
});
