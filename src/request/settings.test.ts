import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Accept, Arg, Json } from '../spec/model.ts';
import { makeArg } from '../spec/testing.ts';
import { Draft, type ArgValue } from '../spec/value.ts';
import { fromSettings, toSettings, type Settings } from './settings.ts';

const accept: Accept = { in: 'query', default: undefined, formats: ['application/json', 'image/png'] };
const file = new File(['x'], 'x.png');
const whole = makeArg({ kind: 'integer' });
const text = makeArg({});

/** Of one argument called `a`. */
function written(arg: Partial<Arg>, value: ArgValue, which?: 'changed' | 'all'): Omit<Settings, 'format'> {
  const args = [makeArg(arg)];
  return toSettings({ args }, { valueOf: () => value }, which);
}

function read(arg: Partial<Arg>, value: Json): ArgValue | string {
  const given = makeArg(arg);
  const { values, problems } = fromSettings({ args: [given] }, { values: { a: value } });
  return problems[0]?.message ?? values.get(given);
}

describe('what is written', () => {
  test.each<[string, Partial<Arg>, ArgValue, object]>([
    ['nothing', {}, undefined, { values: {}, unset: [] }],
    ['a default', { default: 'x' }, 'x', { values: {}, unset: [] }],
    ['zero', { kind: 'integer', default: 5 }, 0, { values: { a: 0 }, unset: [] }],
    ['false', { kind: 'boolean', default: true }, false, { values: { a: false }, unset: [] }],
    ['an empty text', { default: 'x' }, '', { values: { a: '' }, unset: [] }],
    ['an emptied default', { default: 'x' }, undefined, { values: {}, unset: ['a'] }],
    ['null', { kind: 'object', nullable: true }, null, { values: { a: null }, unset: [] }],
    ['an emptied list', { kind: 'array', default: [1] }, [], { values: { a: [] }, unset: [] }],
    ['a whole number above 2^53', { kind: 'integer' }, 2n ** 60n, { values: { a: '1152921504606846976' }, unset: [] }],
    ['half a number', { kind: 'number' }, new Draft('-', 'Enter a number.'), { values: {}, unset: [] }],
    ['a list with half a number', { kind: 'array' }, [1, new Draft('-', '')], { values: { a: [1] }, unset: [] }],
    ['a list of half a number', { kind: 'array' }, [new Draft('-', '')], { values: {}, unset: [] }],
    ['a file', { kind: 'file' }, file, { values: {}, unset: [] }],
    ['files', { kind: 'file', multiple: true }, [file], { values: {}, unset: [] }],
    ['a secret', { format: 'password' }, 'hunter2', { values: {}, unset: [] }],
    ['a list of secrets', { kind: 'array', items: makeArg({ format: 'password' }) }, ['hunter2'], { values: {}, unset: [] }],
    [
      'an object with one',
      { kind: 'object', properties: [makeArg({ name: 'key', format: 'password' })] },
      { key: 'hunter2' },
      { values: {}, unset: [] },
    ],
    ['an emptied secret', { format: 'password', default: 'x' }, undefined, { values: {}, unset: [] }],
  ])('%s', (_, arg, value, expected) => {
    expect(written(arg, value)).toEqual(expected);
  });

  test('a record keeps what is set, defaults included', () => {
    expect(written({ default: 'x' }, 'x', 'all')).toEqual({ values: { a: 'x' }, unset: [] });
    expect(written({}, undefined, 'all')).toEqual({ values: {}, unset: [] });
  });

  test('the result format, when it is another one than the first', () => {
    const format = (chosen: string, which?: 'all') => toSettings({ args: [], accept }, { valueOf: () => 0, format: chosen }, which).format;
    expect([format('application/json'), format('application/json', 'all'), format('image/png')]).toEqual([
      undefined,
      'application/json',
      'image/png',
    ]);
  });
});

describe('what is read', () => {
  test.each<[string, Partial<Arg>, Json, ArgValue]>([
    ['a text, verbatim', {}, ' {"a": 1} ', ' {"a": 1} '],
    ['a number for a text', {}, 5, '5'],
    ['a text for a number', { kind: 'number' }, '0.5', 0.5],
    ['a text for a boolean', { kind: 'boolean' }, 'false', false],
    ['digits above 2^53', { kind: 'integer' }, '9007199254740993', 9007199254740993n],
    ['digits above 2^53 in a list', { kind: 'array', items: whole }, ['9007199254740993', 1], [9007199254740993n, 1]],
    ['digits above 2^53 in an object', { kind: 'object' }, '{"b":[9007199254740993]}', { b: [9007199254740993n] }],
    ['a list whose items have no type', { kind: 'array' }, ['1', 1, [2]], ['1', 1, [2]]],
    ['an argument without a type', { kind: 'any' }, '1', '1'],
    ['a value outside the choices, which the server may accept', { choices: ['a'] }, 'zzz', 'zzz'],
    ['a value outside the bounds, which the form shows', { kind: 'integer', maximum: 1 }, 7, 7],
  ])('%s', (_, arg, value, expected) => {
    expect(read(arg, value)).toEqual(expected);
  });

  test.each<[string, Partial<Arg>, Json, string]>([
    ['a word for a number', { kind: 'number' }, 'warm', '“a” must be a number, and is "warm".'],
    ['a fraction for a whole number', { kind: 'integer' }, 1.5, '“a” must be a whole number, and is 1.5.'],
    ['an object for a text', {}, { b: 1 }, '“a” must be a text, and is {"b":1}.'],
    ['a text for a list', { kind: 'array', items: text }, 'x', '“a” must be a list, and is "x".'],
    ['a list for an object', { kind: 'object' }, [], '“a” must be an object, and is [].'],
    ['one wrong entry', { kind: 'array', items: whole }, [1, 'x'], '“a” has an entry 2 that isn’t a whole number: "x".'],
    ['null where it is no value', { kind: 'integer' }, null, '“a” must be a whole number, and is null.'],
    ['a file', { kind: 'file' }, 'x.png', '“a” is a file, which must be chosen again.'],
    ['a secret', { format: 'password' }, 'x', '“a” is a secret and must be entered again.'],
  ])('not %s', (_, arg, value, message) => {
    expect(read(arg, value)).toBe(message);
  });

  test('not values that are nested without end', () => {
    const deep = JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`) as Json;
    expect(read({ kind: 'array' }, deep)).toBe('“a” is nested too deeply.');
  });

  test('what is unknown or wrong loses nothing else', () => {
    const [a, b] = [makeArg({ name: 'a', default: 'x' }), makeArg({ name: 'b', kind: 'integer' })];
    const settings = { format: 'image/gif', values: { gone: 1, b: 'x', a: 'kept' }, unset: ['away'], more: true };
    expect(fromSettings({ args: [a, b], accept }, settings)).toEqual({
      values: new Map([[a, 'kept']]),
      format: undefined,
      problems: [
        { name: 'gone', message: '“gone” is no argument of this model.' },
        { name: 'b', message: '“b” must be a whole number, and is "x".' },
        { name: 'away', message: '“away” is no argument of this model.' },
        { name: 'accept', message: 'The result format “image/gif” isn’t offered.' },
      ],
    });
  });

  test('two arguments of one name in two places', () => {
    const args = [makeArg({ name: 'n' }), makeArg({ name: 'n', in: 'header' })];
    const settings = toSettings({ args }, { valueOf: (arg) => arg.in });
    expect(settings.values).toEqual({ n: 'query', 'header n': 'header' });
    expect([...fromSettings({ args }, settings).values.values()]).toEqual(['query', 'header']);
  });
});

/** An argument and a value that the form may hold for it. */
const filled: fc.Arbitrary<[Partial<Arg>, ArgValue]> = fc.oneof(
  ofArg({}, fc.string({ unit: 'binary' })),
  ofArg({ default: 'x' }, fc.constantFrom('', undefined, 'x', 'null', '{}')),
  ofArg({ kind: 'boolean', default: true }, fc.constantFrom(true, false, undefined)),
  ofArg({ kind: 'number', default: 1 }, finite()),
  ofArg(
    { kind: 'integer' },
    fc.oneof(
      fc.maxSafeInteger(),
      fc.bigInt({ min: 2n ** 53n }).map((number) => number | 1n),
    ),
  ),
  ofArg({ kind: 'array', items: whole }, fc.array(fc.oneof(fc.integer(), fc.constant(2n ** 70n)))),
  ofArg({ kind: 'array', items: text, default: ['x'] }, fc.array(fc.string())),
  ofArg({ kind: 'array' }, fc.array(json())),
  ofArg({ kind: 'object', nullable: true }, fc.oneof(fc.constant(null), fc.dictionary(fc.string(), json()))),
  ofArg({ kind: 'any' }, json()),
);

function ofArg(arg: Partial<Arg>, value: fc.Arbitrary<ArgValue>): fc.Arbitrary<[Partial<Arg>, ArgValue]> {
  return value.map((one) => [arg, one]);
}

function finite(): fc.Arbitrary<number> {
  return fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0);
}

function json(): fc.Arbitrary<Json> {
  return fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.parse(JSON.stringify(value)) as Json);
}

test('whatever a form holds comes back from its JSON text', () => {
  fc.assert(
    fc.property(fc.array(filled, { maxLength: 6 }), fc.constantFrom('changed' as const, 'all' as const), (fields, which) => {
      const args = fields.map(([arg], index) => makeArg({ ...arg, name: index === 0 ? '__proto__' : `arg ${index}` }));
      const valueOf = (arg: Arg) => fields[args.indexOf(arg)]?.[1];
      const { values, problems } = fromSettings({ args }, JSON.parse(JSON.stringify(toSettings({ args }, { valueOf }, which))));
      expect(problems).toEqual([]);
      for (const arg of args) expect(values.has(arg) ? values.get(arg) : arg.default).toEqual(valueOf(arg));
    }),
  );
});

test('anything at all is read without a throw, and what is wrong is named', () => {
  const anyArg = fc.constantFrom<Partial<Arg>>(
    {},
    { kind: 'integer' },
    { kind: 'array', items: whole },
    { kind: 'object' },
    { kind: 'file' },
  );
  fc.assert(
    fc.property(
      fc.oneof(fc.anything(), fc.record({ values: fc.anything(), unset: fc.anything(), format: fc.anything() })),
      anyArg,
      (found, arg) => {
        for (const { name, message } of fromSettings({ args: [makeArg(arg)], accept }, found).problems) {
          expect([typeof name, message.endsWith('.')]).toEqual(['string', true]);
        }
      },
    ),
  );
});
