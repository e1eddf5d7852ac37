import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromSettings } from '../../request/settings.ts';
import { makeArg } from '../../spec/testing.ts';
import { defaultValues, fieldKey, hold, restoredValues, splitArgs, valueOf } from './form.ts';

test('keys are never paths, and different names have different keys', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
      const [left, right] = [fieldKey(makeArg({ name: a })), fieldKey(makeArg({ name: b }))];
      expect(left).toMatch(/^\w+$/);
      expect(left === right).toBe(a === b);
    }),
  );
});

test('unset is a value of its own, and so is an object with a target', () => {
  const args = [makeArg({ name: 'n', default: 1 }), makeArg({ name: 'o', kind: 'object' })] as const;
  const values = { ...defaultValues(args), [fieldKey(args[0])]: hold(undefined), [fieldKey(args[1])]: hold({ target: { value: 7 } }) };
  expect(valueOf(values, args[0])).toBeUndefined();
  expect(valueOf(values, args[1])).toEqual({ target: { value: 7 } });
  expect(valueOf({}, args[0])).toBe(1);
});

test('settings replace every value but files and secrets', () => {
  const args = [
    makeArg({ name: 'named', default: 'x' }),
    makeArg({ name: 'emptied', default: 'x' }),
    makeArg({ name: 'unnamed', default: 'x' }),
    makeArg({ name: 'token', format: 'password' }),
    makeArg({ name: 'f', kind: 'file' }),
  ] as const;
  const file = new File([], 'a');
  const current = Object.fromEntries(args.map((arg) => [fieldKey(arg), hold(arg.kind === 'file' ? file : 'typed')]));
  const restored = restoredValues(args, fromSettings({ args }, { values: { named: '' }, unset: ['emptied'] }), current);
  expect(args.map((arg) => valueOf(restored, arg))).toEqual(['', undefined, 'x', 'typed', file]);
});

test('files come first, then what is required, each in document order', () => {
  const args = [
    makeArg({ name: 'a' }),
    makeArg({ name: 'b', required: true }),
    makeArg({ name: 'f', kind: 'file' }),
    makeArg({ name: 'g', kind: 'file', required: true }),
    makeArg({ name: 'h', required: true }),
    makeArg({ name: 'c' }),
  ];
  const { main, options } = splitArgs(args);
  expect([main.map(({ name }) => name), options.map(({ name }) => name)]).toEqual([
    ['g', 'f', 'b', 'h'],
    ['a', 'c'],
  ]);
});
