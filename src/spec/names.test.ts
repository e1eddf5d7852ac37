import { describe, expect, test } from 'vitest';
import { parseSpec } from './parse.ts';
import { asksForSecret, ownTitle } from './names.ts';

test.each([
  ['password', true],
  ['copernicus_password', true],
  ['user-password', true],
  ['apiKey', true],
  ['API_KEY', true],
  ['openai_api_key', true],
  ['hf_token', true],
  ['accessKey', true],
  ['secret', true],
  ['access_key', true],
  ['private_key', true],
  ['hfToken', true],
  ['user.passwd', true],
  ['db_credentials', true],
  ['tokenizer', false],
  ['max_tokens', false],
  // What is said of a secret is none: its last word tells what is asked for.
  ['token_type', false],
  ['secret_name', false],
  ['password_file', false],
  // As in `band_pass`.
  ['pass', false],
  ['key', false],
  ['keyword', false],
  ['secretary', false],
  ['passport', false],
])('“%s” asks for a secret: %s', (name, expected) => {
  expect(asksForSecret(name)).toBe(expected);
});

test.each([
  ['Demo Image', 'demo_image', undefined],
  ['Demo-image', 'demoImage', undefined],
  ['Picture of a leaf', 'demo_image', 'Picture of a leaf'],
  ['Größe', 'size', 'Größe'],
  ['  ', 'size', undefined],
  [undefined, 'size', undefined],
])('the title “%s” of “%s” says more: %s', (title, name, expected) => {
  expect(ownTitle(title, name)).toBe(expected);
});

const string = (more: object = {}) => ({ type: 'string', ...more });
function v3(properties: Record<string, object>, body?: object) {
  const schema = body ?? { type: 'object', properties };
  const paths = { '/v2/models/m/predict/': { post: { requestBody: { content: { 'application/json': { schema } } } } } };
  return parseSpec({ openapi: '3.1.0', info: { title: 'x', version: '1' }, paths }).models[0]?.predict;
}
function v2(parameters: object[]) {
  const paths = { '/v2/models/m/predict/': { post: { parameters: parameters.map((one) => ({ in: 'query', ...one })) } } };
  return parseSpec({ swagger: '2.0', info: { title: 'x', version: '1' }, paths }).models[0]?.predict;
}

describe('DEEPaaS 3', () => {
  test('a text that by its name is a secret is a password, unless the document says what it is', () => {
    const args = v3({ api_key: string(), count_token: { type: 'integer' }, token: string({ enum: ['a', 'b'] }), secret: string({ format: 'uuid' }) })?.args; // prettier-ignore
    expect(args?.map(({ name, format }) => [name, format])).toEqual([
      ['api_key', 'password'],
      ['count_token', undefined],
      ['token', undefined],
      ['secret', 'uuid'],
    ]);
  });

  test('DEEPaaS 2 keeps the format, so that there a name decides nothing', () => {
    expect(v2([{ name: 'token', type: 'string' }])?.args[0]?.format).toBeUndefined();
    expect(v2([{ name: 'token', type: 'string', format: 'password' }])?.args[0]?.format).toBe('password');
  });

  test('titles that say more than the name are kept', () => {
    const args = v3({ demo_image: string({ title: 'A leaf' }), other: string({ title: 'Other' }) })?.args;
    expect(args?.map(({ title }) => title)).toEqual(['A leaf', undefined]);
  });

  test.each([
    ['a list', { type: 'array', items: { type: 'string' } }],
    ['a single value', { type: 'number' }],
  ])('a body that is %s can’t be filled in, and that is said', (_, schema) => {
    const predict = v3({}, schema);
    expect([predict?.args, predict?.notes?.length]).toEqual([[], 1]);
  });
});
