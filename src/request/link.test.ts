import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Accept, Arg, Json } from '../spec/model.ts';
import { makeArg } from '../spec/testing.ts';
import type { ArgValue } from '../spec/value.ts';
import { readLink, writeLink } from './link.ts';
import { toSettings } from './settings.ts';

const accept: Accept = { in: 'query', default: undefined, formats: ['application/json', 'image/png'] };
const whole = makeArg({ kind: 'integer' });
const text = makeArg({});

function linkTo(arg: Partial<Arg>, value: ArgValue): string {
  const operation = { args: [makeArg(arg)] };
  return writeLink(operation, toSettings(operation, { valueOf: () => value }));
}

describe('a link reads well', () => {
  test.each<[string, Partial<Arg>, ArgValue, string]>([
    ['a default', { default: 'x' }, 'x', ''],
    ['a text', {}, 'a red fox, at 10:00', 'a=a%20red%20fox,%20at%2010:00'],
    ['an empty text', { default: 'x' }, '', 'a='],
    ['an empty text that was asked for', {}, '', 'a:=%22%22'],
    ['a list of one empty text', { kind: 'array', items: text }, [''], 'a:=%5B%22%22%5D'],
    ['not set', { default: 'x' }, undefined, 'a'],
    ['zero', { kind: 'number', default: 1 }, 0, 'a=0'],
    ['false', { kind: 'boolean', default: true }, false, 'a=false'],
    ['a list', { kind: 'array', items: whole }, [1, 2n ** 60n], 'a=1&a=1152921504606846976'],
    ['a list of one text', { kind: 'array', items: text }, ['[]'], 'a=%5B%5D'],
    ['an empty list', { kind: 'array', items: text, default: ['x'] }, [], 'a:=%5B%5D'],
    ['an object', { kind: 'object' }, { b: 1 }, 'a=%7B%22b%22:1%7D'],
    ['null', { kind: 'object', nullable: true }, null, 'a:=null'],
    ['an untyped number', { kind: 'any' }, 5, 'a:=5'],
    ['an address', {}, 'https://x.org/?a=1&b=2#c', 'a=https://x.org/%3Fa%3D1%26b%3D2%23c'],
    ['a full stop at the end, which programs cut off', {}, 'Hello.', 'a=Hello%2E'],
    ['names that look like marks', { name: 'a:=(b)' }, 'x', 'a:%3D%28b%29=x'],
    ['a name that ends with a colon', { name: 'a:' }, 'x', 'a%3A=x'],
  ])('%s', (_, arg, value, expected) => {
    expect(linkTo(arg, value)).toBe(expected);
  });

  test('the result format', () => {
    const operation = { args: [], accept };
    const link = writeLink(operation, toSettings(operation, { valueOf: () => undefined, format: 'image/png' }));
    expect([link, readLink(operation, link).format]).toEqual(['accept=image/png', 'image/png']);
  });
});

describe('a link that somebody wrote', () => {
  const args = [makeArg({ name: 's' }), makeArg({ name: 'n', kind: 'integer' }), makeArg({ name: 'o', kind: 'object' })];
  const read = (query: string) => {
    const { values, problems } = readLink({ args, accept }, query);
    return {
      values: Object.fromEntries([...values].map(([{ name }, value]) => [name, value])),
      problems: problems.map(({ message }) => message),
    };
  };
  test.each<[string, string, Record<string, ArgValue>, string[]]>([
    ['nothing', '', {}, []],
    ['the same twice: the last one counts', 'n=1&n=2', { n: 2 }, []],
    ['a name without a text, as an emptied field', 's=&n=', { s: undefined, n: undefined }, []],
    ['an empty text that is meant', 's:=%22%22', { s: '' }, []],
    ['an unknown name', 'gone=1&n=2', { n: 2 }, ['“gone” is no argument of this model.']],
    ['a broken escape', 's=%E0%A4%A&n=2', { n: 2 }, ['“s=%E0%A4%A” can’t be decoded.']],
    ['JSON that ends early', 'o={"a":&n=2', { n: 2 }, ['“o” isn’t valid JSON.']],
    ['a word for a number', 'n=two&s=x', { s: 'x' }, ['“n” must be a whole number, and is "two".']],
    ['a format that isn’t offered', 'accept=image/gif&s=x', { s: 'x' }, ['The result format “image/gif” isn’t offered.']],
    ['equals signs and question marks in a value', 's=a=b?c', { s: 'a=b?c' }, []],
    [
      'names that every object has',
      '__proto__=1&constructor=2&s=x',
      { s: 'x' },
      ['“__proto__” is no argument of this model.', '“constructor” is no argument of this model.'],
    ],
  ])('%s', (_, query, values, problems) => {
    expect(read(query)).toEqual({ values, problems });
  });
});

const json: fc.Arbitrary<Json> = fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.parse(JSON.stringify(value)) as Json);
/** Odd, so that no double is the same. */
const rounded = fc.bigInt({ min: 2n ** 53n }).map((number) => number | 1n);
const wellFormed = fc.string({ unit: 'grapheme' });

test.each<[string, Partial<Arg>, fc.Arbitrary<ArgValue>]>([
  ['texts', { default: 'x' }, fc.oneof(wellFormed, fc.constant(undefined))],
  ['numbers', { kind: 'number' }, fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0)],
  ['whole numbers', { kind: 'integer' }, fc.oneof(fc.maxSafeInteger(), fc.constant(1e300), rounded)],
  ['booleans', { kind: 'boolean', default: true }, fc.constantFrom(true, false, undefined)],
  ['lists of texts', { kind: 'array', items: text }, fc.array(wellFormed)],
  ['lists of whole numbers', { kind: 'array', items: whole, default: [1] }, fc.oneof(fc.array(fc.integer()), fc.constant(undefined))],
  ['lists of anything', { kind: 'array' }, fc.array(json)],
  ['objects', { kind: 'object', nullable: true }, fc.oneof(fc.dictionary(wellFormed, json), fc.constant(null))],
  ['objects with digits above 2^53', { kind: 'object' }, fc.dictionary(wellFormed, fc.oneof(json, rounded))],
  ['lists of such', { kind: 'array' }, fc.array(fc.oneof(json, rounded))],
  ['anything', { kind: 'any' }, json],
])('%s come back from their link, in the address of a real URL', (_, arg, value) => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), value, (name, held) => {
      const given = makeArg({ ...arg, name });
      const operation = { args: [given, makeArg({ name: `${name}2` })] };
      const link = writeLink(operation, toSettings(operation, { valueOf: (one) => (one === given ? held : undefined) }));
      const { hash } = new URL(`http://host/#/models/m?${link}`);
      const { values, problems } = readLink(operation, hash.slice(hash.indexOf('?') + 1));
      expect(problems).toEqual([]);
      expect(values.has(given) ? values.get(given) : given.default).toEqual(held);
    }),
  );
});

test('any text at all is read without a throw', () => {
  const operation = {
    args: [makeArg({ name: 'a' }), makeArg({ name: 'b', kind: 'object' }), makeArg({ name: 'c', kind: 'array', items: whole })],
    accept,
  };
  const piece = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('a', 'b', 'c', '=', ':=', '&', '%', '{}', '[1]', 'accept'));
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      expect(readLink(operation, pieces.join('')).values.size).toBeLessThan(4);
    }),
  );
});
