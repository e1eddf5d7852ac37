import { expect, test } from 'vitest';
import { Draft } from '../spec/value.ts';
import { asText, asJson } from './asText.ts';

const file = new File(['a'], 'a');

test('anything can be written as text', () => {
  expect(asJson({ a: [1n, new Draft('-', 'x'), file] })).toBe('{"a":[1,"-",null]}');
  expect(asText([9007199254740993n, '1'])).toBe('[9007199254740993,"1"]');
  expect(asText([1, 2])).toBe('[1,2]');
  expect(asText(null)).toBe('');
});
