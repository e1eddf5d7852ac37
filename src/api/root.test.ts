import { describe, expect, test } from 'vitest';
import { addressOf, findRoot } from './root.ts';

test.each([
  ['at the root', 'http://host/', false, 'http://host', false],
  ['under a prefix', 'https://host/try/me/', false, 'https://host/try/me', false],
  ['a file name belongs to the page', 'https://host/try/index.html?x=1#/models/m', false, 'https://host/try', false],
  ['?api= is ignored unless permitted', 'https://host/?api=https://api.example', false, 'https://host', false],
  ['?api= with a path and a slash', 'https://host/?api=https://api.example/base/', true, 'https://api.example/base', true],
  ['?api= may name the document', 'https://host/?api=https://api.example/swagger.json', true, 'https://api.example', true],
  ['?api= on the own origin is not direct', 'https://host/?api=https://host/other', true, 'https://host/other', false],
  ['?api= with a script', 'https://host/?api=javascript:alert(1)', true, 'https://host', false],
])('root: %s', (_, page, allowed, url, direct) => {
  expect(findRoot(new URL(page), allowed)).toEqual({ url, direct });
});

describe('addresses', () => {
  const root = { url: 'https://host/try', direct: false };
  test.each([
    ['no base path', '', '/v2/models/m/predict/', 'https://host/try/v2/models/m/predict/'],
    ['a base path is not joined twice', '/demo/app', '/demo/app/v2/models/m/predict/', 'https://host/try/v2/models/m/predict/'],
    ['only whole steps count', '/demo', '/demolition/v2/', 'https://host/try/demolition/v2/'],
  ])('%s', (_, base, path, address) => {
    expect(addressOf(root, base, path)).toBe(address);
  });
});
