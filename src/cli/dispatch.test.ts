import { COMMANDS } from './commands.ts';
import { formatHelp } from './usage/help.ts';
import * as words from './words.ts';
import { expect, test } from 'vitest';
import { paintFor } from './colour.ts';
import { dispatch, type Dispatched } from './dispatch.ts';
import { packageRoot, packageVersion } from './packageRoot.ts';
import { typedIn } from './typedPath.ts';

const NAMES = ['serve', 'check'];
const serve = (...given: string[]): Dispatched => ({ kind: 'command', name: 'serve', given, isHelp: false });

test.each<[typed: string[], asked: Dispatched]>([
  [[], serve()],
  [['http://localhost:5000'], serve('http://localhost:5000')],
  [['localhost:5000', '--no-open'], serve('localhost:5000', '--no-open')],
  [['localhost'], serve('localhost')],
  [['10.0.0.7'], serve('10.0.0.7')],
  [['--port', '8000'], serve('--port', '8000')],
  [['serve', 'x'], serve('x')],
  [['check', 'u', '--json'], { kind: 'command', name: 'check', given: ['u', '--json'], isHelp: false }],
  [['check', '-h'], { kind: 'command', name: 'check', given: ['-h'], isHelp: true }],
  [['localhost:5000', '--help'], { ...serve('localhost:5000', '--help'), isHelp: true } as Dispatched],
  [['check', '--', '--help'], { kind: 'command', name: 'check', given: ['--', '--help'], isHelp: false }],
  [['--help'], { kind: 'help' }],
  [['-h', 'check'], { kind: 'help' }],
  [['--version'], { kind: 'version' }],
])('%j', (typed, asked) => {
  expect(dispatch(typed, NAMES, 'serve')).toEqual(asked);
});

test('a word that is no command', () => {
  expect(() => dispatch(['chekc', 'u'], NAMES, 'serve')).toThrow('There is no command chekc. Did you mean check?');
  expect(() => dispatch(['tensorboard'], NAMES, 'serve')).toThrow('There is no command tensorboard.');
});

test.each<[tty: boolean, env: Record<string, string>, coloured: boolean]>([
  [true, {}, true],
  [false, {}, false],
  [true, { TERM: 'dumb' }, false],
  [true, { NO_COLOR: '1' }, false],
  [true, { NO_COLOR: '' }, true],
  [false, { FORCE_COLOR: '1' }, true],
  [true, { FORCE_COLOR: '0' }, false],
  [true, { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
])('a terminal (%s) with %j has colours: %s', (isTTY, env, coloured) => {
  expect(paintFor({ isTTY }, env)('red', 'x')).toBe(coloured ? '\u001B[31mx\u001B[39m' : 'x');
});

test('the package is found from where its code is', () => {
  expect(packageVersion()).toMatch(/^\d+\.\d+\.\d+/);
  expect(() => packageRoot('/')).toThrow('incomplete');
});

test.each([
  ['/checkout', '/checkout', '/home/me', '/home/me'],
  ['/checkout', '/checkout', undefined, '/checkout'],
  ['/checkout', '/checkout', '', '/checkout'],
  ['/home/me/module', '/home/me/node_modules/deepaas-try-me', '/home/me', '/home/me/module'],
])('in %s, with the package in %s and npm in %s, a path begins at %s', (folder, own, initial, begins) => {
  expect(typedIn(folder, own, initial)).toBe(begins);
});

test.each(COMMANDS)('the help of $name fits a terminal, and tells each exit code', async ({ name, summary, load }) => {
  const { usage } = await load();
  const help = formatHelp(usage);
  for (const line of [...help.split('\n'), ...words.overview([[name, summary]]).split('\n')]) expect(line.length).toBeLessThanOrEqual(80);
  for (const [code] of usage.exits) expect(help).toMatch(new RegExp(`^  ${code} `, 'm'));
  // Each line can be typed as it stands.
  for (const [line] of usage.examples) expect(help).toContain(`deepaas-try-me ${line}`);
});
