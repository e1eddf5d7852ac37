import path from 'node:path';
import { expect, test } from 'vitest';
import { openingWords } from './openBrowser.ts';
import { isInside, isSpokenOf } from './site.ts';

const URL = 'http://127.0.0.1:5055/';
const RUNDLL = ['rundll32.exe', 'url.dll,FileProtocolHandler', URL];

test.each<[platform: NodeJS.Platform, env: Record<string, string>, words: readonly string[] | undefined]>([
  ['linux', { DISPLAY: ':0' }, ['xdg-open', URL]],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, ['xdg-open', URL]],
  ['linux', { DISPLAY: 'localhost:10.0', SSH_CONNECTION: 'x' }, ['xdg-open', URL]],
  ['linux', {}, undefined],
  ['linux', { WSL_DISTRO_NAME: 'Debian' }, RUNDLL],
  ['freebsd', { DISPLAY: ':0' }, ['xdg-open', URL]],
  ['darwin', {}, ['open', URL]],
  ['darwin', { SSH_CONNECTION: 'x' }, undefined],
  ['win32', {}, RUNDLL],
  ['win32', { CI: 'true' }, undefined],
  ['linux', { DISPLAY: ':0', CI: '1' }, undefined],
  ['linux', { DISPLAY: ':0', CI: 'false' }, ['xdg-open', URL]],
  ['linux', { DISPLAY: ':0', BROWSER: 'none' }, undefined],
])('on %s with %j the page is opened by %j', (platform, env, words) => {
  expect(openingWords(URL, platform, env)).toEqual(words);
});

test.each<[system: 'posix' | 'win32', folder: string, file: string, is: boolean]>([
  ['posix', '/a/b', '/a/b/c.png', true],
  ['posix', '/a/b', '/a/b/..c', true],
  ['posix', '/a/b', '/a/b', false],
  ['posix', '/a/b', '/a/bc', false],
  ['posix', '/a/b', '/a', false],
  ['win32', String.raw`C:\a\b`, String.raw`C:\a\b\c.png`, true],
  ['win32', String.raw`C:\a\b`, String.raw`c:\A\B\c.png`, true],
  ['win32', String.raw`C:\a\b`, String.raw`D:\a\b\c.png`, false],
  ['win32', String.raw`C:\a\b`, String.raw`C:\a\bc`, false],
  ['win32', String.raw`\\server\share\a`, String.raw`\\server\share\a\b`, true],
  ['win32', String.raw`\\server\share\a`, String.raw`\\server\other\a\b`, false],
])('%s: %s holds %s: %s', (system, folder, file, is) => {
  expect(isInside(folder, file, path[system])).toBe(is);
});

test.each<[name: string, examples: unknown, is: boolean]>([
  ['examples/a.png', 'examples/examples.json', true],
  ['examples/deep/a.png', 'examples/examples.json', true],
  ['examples.json', 'examples.json', true],
  ['other.json', 'examples.json', false],
  ['examples', 'examples/examples.json', false],
  ['config.json', 'examples/examples.json', false],
  ['a/b.png', { m: [{ files: { x: ['a/b.png', 'c/d.png'] } }] }, true],
  ['c/x.png', { m: [{ files: { x: ['a/b.png', 'c/d.png'] } }] }, true],
  ['t/x.webp', { m: [{ thumbnail: 't/x.webp' }] }, true],
  ['r/x.json', { m: [{ answer: 'r/x.json' }] }, true],
  ['r/x.json', { m: [{ answer: { file: 'r/x.json' } }] }, true],
  ['x', { m: [{ files: { x: '../x' } }] }, false],
  ['etc/passwd', { m: [{ files: { x: '/etc/hosts' } }] }, false],
  ['x.example/a', { m: [{ files: { x: 'https://x.example/a' } }] }, false],
  ['examples/../config.json', 'examples/examples.json', false],
  [String.raw`examples/..\config.json`, 'examples/examples.json', false],
  ['C:/x', { m: [{ files: { x: 'C:/x' } }] }, false],
  ['a', undefined, false],
  ['a', { m: 'a' }, false],
])('%s is served with %j: %s', (name, examples, is) => {
  expect(isSpokenOf(name, { examples })).toBe(is);
});
