import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatHelp } from './help.ts';
import { nearest, strokesBetween } from '../../checks/rules/nearest.ts';
import { readAddress, readNumber, readWords } from './readWords.ts';
import { UsageError, type Usage } from './usage.ts';

const USAGE = {
  name: 'check',
  about: 'Runs the module and says what is wrong with it.',
  positionals: [
    { name: 'URL', help: 'where it is' },
    { name: 'FILE', help: 'what to send', isOptional: true },
  ],
  options: {
    json: { type: 'boolean', help: 'as JSON' },
    'no-open': { type: 'boolean', help: 'open nothing' },
    only: { type: 'string', value: 'RULE', multiple: true, help: 'only these' },
    timeout: {
      type: 'string',
      value: 'S',
      short: 't',
      help: 'seconds to wait, and this is said in so many words that the line is full and goes on in the next',
    },
  },
  examples: [['check http://localhost:5000', 'all rules']],
  exits: [[0, 'good']],
} as const satisfies Usage;

const NOTHING = { json: false, 'no-open': false, only: [], timeout: undefined };

describe('what follows a command’s name', () => {
  test.each<[given: string, values: object, positionals: string[]]>([
    ['u', {}, ['u']],
    ['u f', {}, ['u', 'f']],
    ['--json u', { json: true }, ['u']],
    ['u --no-open', { 'no-open': true }, ['u']],
    ['--only a u --only=b', { only: ['a', 'b'] }, ['u']],
    ['-t 3 u', { timeout: '3' }, ['u']],
    ['u --timeout 3 --timeout 4', { timeout: '4' }, ['u']],
    ['u --timeout=-4', { timeout: '-4' }, ['u']],
    ['-- --json', {}, ['--json']],
  ])('%s', (given, values, positionals) => {
    expect(readWords(USAGE, given.split(' '))).toEqual({ values: { ...NOTHING, ...values }, positionals });
  });

  test.each([
    ['', 'URL is missing.'],
    ['u f g', 'g is one word too many.'],
    ['u --jsn', 'There is no option --jsn. Did you mean --json?'],
    ['u --timeuot 3', 'There is no option --timeuot. Did you mean --timeout?'],
    ['u --colour', 'There is no option --colour.'],
    ['u --constructor', 'There is no option --constructor.'],
    ['u -x', 'There is no option -x.'],
    ['u --timeout', '--timeout needs a value: --timeout S.'],
    ['u --timeout --json', '--timeout needs a value: --timeout S.'],
    ['u --timeout=', '--timeout needs a value: --timeout S.'],
    ['u --json=yes', '--json takes no value.'],
  ])('%s: %s', (given, message) => {
    expect(() => readWords(USAGE, given === '' ? [] : given.split(' '))).toThrow(new UsageError(message));
  });

  test('whatever is typed is read or refused in words', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom('--json', '--only', '-t', '--', '--__proto__', '--no-json'))), (given) => {
        try {
          expect(Object.keys(readWords(USAGE, given).values)).toEqual(Object.keys(NOTHING));
        } catch (error) {
          expect(error).toBeInstanceOf(UsageError);
        }
      }),
    );
  });
});

test.each([
  ['chekc', 'check'],
  ['exlpain', 'explain'],
  ['explain', 'explain'],
  ['serv', 'serve'],
  ['mpc', 'mcp'],
  ['tensorboard', undefined],
  ['', undefined],
  ['xxx', undefined],
])('%s is meant as %s', (word, meant) => {
  expect(nearest(word, ['serve', 'explain', 'check', 'mcp', 'demo'])).toBe(meant);
});

test('strokes are the same there and back, and none between equals', () => {
  const word = fc.string({ maxLength: 12 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(strokesBetween(a, b)).toBe(strokesBetween(b, a));
      expect(strokesBetween(a, b) === 0).toBe(a === b);
    }),
  );
});

test.each([
  ['0', { from: 1, to: 5 }, '--p must be a number from 1 to 5, not 0.'],
  ['6', { from: 1, to: 5 }, '--p must be a number from 1 to 5, not 6.'],
  ['1.5', { from: 1, to: 5, isWhole: true }, '--p must be a whole number from 1 to 5, not 1.5.'],
  ['1e3', { from: 1 }, '--p must be a number of at least 1, not 1e3.'],
  ['x', { from: 0 }, '--p must be a number of at least 0, not x.'],
])('%s in %j: %s', (text, limits, message) => {
  expect(() => readNumber('--p', text, limits)).toThrow(new UsageError(message));
});

test('numbers within their limits', () => {
  expect([
    readNumber('--p', undefined, { from: 1 }),
    readNumber('--p', '1', { from: 1, to: 1, isWhole: true }),
    readNumber('--p', '0.5', { from: 0 }),
  ]).toEqual([undefined, 1, 0.5]);
});

test.each([
  ['localhost:5000', 'http://localhost:5000'],
  ['localhost', 'http://localhost'],
  ['127.0.0.1:5000/', 'http://127.0.0.1:5000'],
  ['http://[::1]:5000', 'http://[::1]:5000'],
  ['[::1]:5000', 'http://[::1]:5000'],
  ['https://h.example/demo/app/', 'https://h.example/demo/app'],
  ['http://h/swagger.json', 'http://h'],
  ['http://h/x/openapi.json', 'http://h/x'],
  ['http://h:5000/api#/default', 'http://h:5000'],
  ['http://h:5000/docs/', 'http://h:5000'],
  ['http://h:5000/ui/#/models', 'http://h:5000'],
  ['h:5000/base/v2', 'http://h:5000/base'],
  ['h:5000/v2/models/plants/predict/', 'http://h:5000'],
  ['h:5000/v2/other', 'http://h:5000/v2/other'],
  ['HTTP://Host:80/', 'http://host'],
  ['https://[::1]:5000/ui/', 'https://[::1]:5000'],
  ['[2001:db8::1]', 'http://[2001:db8::1]'],
  ['https://h:443/', 'https://h'],
  ['h:5000/swagger.json?x=1', 'http://h:5000'],
  ['h:5000/base//', 'http://h:5000/base'],
  ['http://bücher.example/', 'http://xn--bcher-kva.example'],
])('the address %s is %s', (word, address) => {
  expect(readAddress(word)).toBe(address);
});

test.each([
  ['ftp://h', 'ftp://h is no http or https address such as http://localhost:5000.'],
  ['http://', 'http:// is no http or https address such as http://localhost:5000.'],
  ['h:99999', 'h:99999 is no http or https address such as http://localhost:5000.'],
  ['5000', '5000 is no http or https address such as http://localhost:5000.'],
  ['', ' is no http or https address such as http://localhost:5000.'],
  ['ftp://me:pw@h', 'ftp://…@h is no http or https address such as http://localhost:5000.'],
  ['http://me:p@w@h:99999', 'http://…@h:99999 is no http or https address such as http://localhost:5000.'],
  ['me:pw@h:99999', '…@h:99999 is no http or https address such as http://localhost:5000.'],
  ['me:pw@h', 'An address with a user name or a password can’t be used.'],
  ['http://me@h/x', 'An address with a user name or a password can’t be used.'],
  ['http://me:pw@h', 'An address with a user name or a password can’t be used.'],
])('the address %s: %s', (word, message) => {
  expect(() => readAddress(word)).toThrow(new UsageError(message));
});

test('the help says all that there is, in columns that fit a terminal', () => {
  const help = formatHelp(USAGE);
  expect(help).toContain('Usage: deepaas-try-me check URL [FILE] [options]\n\nRuns the module');
  for (const part of [
    '  --json ',
    '  -t, --timeout S ',
    '  --only RULE … ',
    '  -h, --help ',
    'deepaas-try-me check http://localhost:5000\n',
    '  0  good',
  ])
    expect(help).toContain(part);
  for (const line of help.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
});
