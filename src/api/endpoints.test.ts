import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseSpec } from '../spec/parse.ts';
import type { paths } from './deepaas.ts';
import { below, type Claimed, type Declared } from './endpoints.ts';

const LIST = '/v2/models/{model}/train/';
const ONE = '/v2/models/{model}/train/{uuid}';

test.each([
  ['as the description writes it', 'http://a.test/v2/models/m/train/', 'http://a.test/v2/models/m/train/u1'],
  ['behind a prefix, without a slash at the end', 'http://a.test/try/me/v2/models/m/train', 'http://a.test/try/me/v2/models/m/train/u1'],
  ['of a model with a name of its own', 'http://a.test/v2/models/a%20b/train/', 'http://a.test/v2/models/a%20b/train/u1'],
])('an address below another one: %s', (_, url, wanted) => {
  expect(below(url, LIST, ONE, { uuid: 'u1' })).toBe(wanted);
});

test('what is filled in stays one step of the path', () => {
  expect(below('http://a.test/t/', LIST, ONE, { uuid: '../x?y' })).toBe('http://a.test/t/..%2Fx%3Fy');
});

test('wrong paths and names are errors of types', () => {
  // @ts-expect-error DEEPaaS has no such path.
  below('http://a.test', '/v2/models/{model}/trainings/', ONE, { uuid: '' });
  // @ts-expect-error One isn't below the other.
  below('http://a.test', ONE, LIST, {});
  // @ts-expect-error Nothing is called so in the path.
  below('http://a.test', LIST, ONE, { id: '' });
  const sent: Claimed<Declared<'/v2/models/{model}/'>> = { name: 1 };
  // @ts-expect-error Its name isn't declared so.
  expect(sent.licence).toBeUndefined();
  // @ts-expect-error Of what is declared as a text nothing is known.
  const name: string | undefined = sent.name;
  expect(name).toBe(1);
});

test('the paths that have types are those that the parser finds in what the server says of itself', () => {
  const recorded = new URL('../../e2e/deepaas/recorded/no_predict.swagger.json', import.meta.url);
  const [model] = parseSpec(JSON.parse(readFileSync(recorded, 'utf8'))).models;
  const typed = ['/v2/models/{model}/', LIST] satisfies (keyof paths)[];
  expect([model?.metadataPath, model?.train?.path]).toEqual(typed.map((path) => path.replace('{model}', 'no_predict')));
});
