import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ORIGINS, PASSED, REFUSED, TRAINING } from '../../../../scripts/deploy/cases.ts';
import { HEADERS_OF_EXAMPLES, headersOfAnswer, headersOfPage, headersToPass, HIDDEN_HEADERS, locationBelow } from './headers.ts';
import { isForeign, isOwnHost } from './origin.ts';
import { passed } from './passed.ts';

const ALL = { allowsTraining: true, basePath: '' };
const split = (request: string): [method: string, url: string] => [request.split(' ')[0] ?? '', request.slice(request.indexOf(' ') + 1)];

describe('what passes is what the container lets through', () => {
  test.each([...PASSED, ...TRAINING])('%s', (request) => {
    const [method, url] = split(request);
    expect(passed(method, url, ALL)).toBe(url);
    expect(passed(method, `/demo/app${url}`, { ...ALL, basePath: '/demo/app' })).toBe(url);
  });

  test.each([...REFUSED, ...TRAINING])('not %s', (request) => {
    const [method, url] = split(request);
    expect(passed(method, url, { ...ALL, allowsTraining: false })).toBeUndefined();
  });

  test.each([
    ['/static/examples/examples.json', true],
    ['/static/examples/a/b%20c.PNG?x=a.html', true],
    ['/static/examples/a.html', false],
    ['/static/examples/a.xHTML?x', false],
    ['/static/examples/a.svg', false],
    ['/static/examples/a.mjs', false],
    ['/static/examples/a.ht%6Dl', false],
    ['/static/examples/', false],
    ['/static/examples/../a.png', false],
  ])('%s of a module: %s', (url, does) => {
    expect(passed('GET', url, ALL)).toBe(does ? url : undefined);
  });

  test('whatever else is asked goes nowhere', () => {
    const piece = fc.constantFrom(
      '/',
      '..',
      '.',
      '%2f',
      '%2e',
      '%00',
      '%25',
      'v2',
      'models',
      'm',
      'predict',
      'train',
      'debug',
      '?',
      '#',
      '\\',
      ';',
      'é',
      ' ',
      '\n',
    );
    const method = fc.constantFrom('GET', 'POST', 'DELETE', 'PUT');
    fc.assert(
      fc.property(method, fc.array(piece, { maxLength: 12 }), (how, pieces) => {
        const target = passed(how, pieces.join(''), ALL);
        // No server reads another path out of what has passed.
        if (target !== undefined) expect(new URL(`http://h${target}`).pathname).toBe(target.split('?')[0]);
      }),
      { numRuns: 2000 },
    );
  });
});

test.each(ORIGINS)('a run that “%s” asks of %s: %s', (lines, host, status) => {
  const headers = Object.fromEntries(
    lines
      .split('\r\n')
      .filter((line) => line !== '')
      .map((line) => line.split(/: (.*)/).slice(0, 2))
      .map(([name = '', value = '']) => [name.toLowerCase(), value]),
  );
  expect([
    isForeign('POST', { ...headers, host }),
    isForeign('DELETE', { ...headers, host }),
    isForeign('GET', { ...headers, host }),
  ]).toEqual([status === 403, status === 403, false]);
});

test.each([
  ['localhost:5055', true],
  ['LOCALHOST', true],
  ['page.localhost:80', true],
  ['127.0.0.1:5055', true],
  ['[::1]:5055', true],
  ['192.168.0.7', true],
  ['gpu.example:5055', true],
  ['GPU.example', true],
  ['evil.example:5055', false],
  ['localhost.evil.example', false],
  ['127.0.0.1.evil.example', false],
  ['x.gpu.example', false],
  ['localhost:5055:1', false],
  ['', false],
  [undefined, false],
])('the host %s is this one: %s', (host, is) => {
  expect(isOwnHost(host, ['gpu.example'])).toBe(is);
});

describe('headers are those of the container', () => {
  const template = (name: string) => readFileSync(path.join(import.meta.dirname, '../../../../deploy', `${name}.conf.template`), 'utf8');
  const nginx = template('nginx')
    .replaceAll('@ANCESTORS@', "'self'")
    .replaceAll(/@(?:TILES|CONNECT|FRAMES)@/g, '');
  const none = { images: [], frames: [] };

  test('policies, byte for byte', () => {
    const [, policies = ''] = /map \$target \$policy \{([^]*?)\n {2}\}/.exec(nginx) ?? [];
    const [other, page, api, docs] = Array.from(policies.matchAll(/ "([^"]*)";/g), ([, policy]) => policy);
    const of = (headers: Readonly<Record<string, string>>) => headers['Content-Security-Policy'];
    expect([
      of(headersOfAnswer('/v2/')),
      of(headersOfPage('/', true, none)),
      of(headersOfAnswer('/api?x')),
      of(headersOfAnswer('/docs')),
      of(headersOfAnswer('/redoc')),
    ]).toEqual([other, page, api, docs, docs]);
  });

  test('all others, of the page and of examples', () => {
    const added = (text: string) =>
      Object.fromEntries(
        Array.from(text.matchAll(/add_header ([\w-]+) (?:"([^"]*)"|(\S+)) always;/g), ([, name = '', quoted, bare]) => [
          name,
          quoted ?? bare,
        ]),
      );
    expect(headersOfPage('/', true, none)).toEqual({
      ...added(nginx),
      'Content-Security-Policy': expect.any(String),
      'Cache-Control': 'no-cache',
    });
    expect(HEADERS_OF_EXAMPLES).toEqual(added(template('examples').replaceAll('@ANCESTORS@', "'self'")));
  });

  test('those that DEEPaaS may not send', () => {
    expect(HIDDEN_HEADERS).toEqual(Array.from(nginx.matchAll(/proxy_hide_header ([\w-]+);/g), ([, name = '']) => name.toLowerCase()));
  });

  test('files with a hash are kept for ever, when they are there', () => {
    expect(
      [
        headersOfPage('/assets/a.js', true, none),
        headersOfPage('/assets/a.js', false, none),
        headersOfPage('/x.js', true, none),
        headersOfAnswer('/swagger.json'),
      ].map((headers) => headers['Cache-Control']),
    ).toEqual(['public, max-age=31536000, immutable', 'no-cache', 'no-cache', 'no-store']);
  });

  test('tiles and the monitor are named by the policy', () => {
    const policy = headersOfPage('/', true, { images: ['https://tiles.example'], frames: ['http://localhost:6006'] })[
      'Content-Security-Policy'
    ];
    expect(policy).toContain("img-src 'self' blob: data: https://tiles.example;");
    expect(policy).toContain("frame-src 'self' blob: http://localhost:6006;");
  });
});

test('a visitor’s secrets and tricks stay here, and what only asks has no body', () => {
  const headers = {
    cookie: 'a=1',
    authorization: 'Basic x',
    upgrade: 'websocket',
    x_under: '1',
    te: 'trailers',
    accept: 'image/png',
    'content-length': '3',
    'content-type': 'text/plain',
  };
  expect(headersToPass('GET', headers)).toEqual({ accept: 'image/png' });
  expect(headersToPass('DELETE', headers)).toEqual({ accept: 'image/png' });
  expect(headersToPass('POST', headers)).toEqual({ accept: 'image/png', 'content-length': '3', 'content-type': 'text/plain' });
});

test.each([
  ['/demo/v2/models/', '/demo', '/v2/models/'],
  ['http://inner:5000/demo/v2/models/m', '/demo', '/v2/models/m'],
  ['http://inner:5000/v2/models/m?x=1', '', '/v2/models/m?x=1'],
  ['/demoiselle/v2/', '/demo', '/demoiselle/v2/'],
  ['next', '', 'next'],
])('an answer that leads to %s, below %s', (location, basePath, leads) => {
  expect(locationBelow(location, basePath)).toBe(leads);
});
