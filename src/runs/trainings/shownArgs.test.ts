import { expect, test } from 'vitest';
import type { Arg, Json } from '../../spec/model.ts';
import { withJsonTexts } from '../../spec/jsonText/family.ts';
import { makeArg } from '../../spec/testing.ts';
import { shownArgs } from './shownArgs.ts';

const inText = (text: string, type: string): Partial<Arg> => ({
  default: text,
  description: `Help.\n\n<font> Group name: **g**\nType: ${type}</font>`,
});

test.each<[string, Partial<Arg>, Json, string, changed: boolean]>([
  ['a text in quotes', inText('"a"', 'str'), '"b c"', 'b c', true],
  ['the default of it', inText('"a"', 'str'), '"a"', 'a', false],
  ['the same, written otherwise', inText('[0.5, 1.0]', 'list'), '[0.5,1]', '[0.5, 1]', false],
  ['an empty text in quotes', inText('"a"', 'str'), '""', '(empty)', true],
  ['null', inText('null', 'int'), 'null', 'not set', false],
  ['null in the place of a default', inText('3', 'int or None'), 'null', 'not set', true],
  ['a number', inText('3', 'int'), '12345678901234567890', '12345678901234567890', true],
  ['what isn’t of its type', inText('3', 'int'), 'many', 'many', true],
  ['a plain text', { default: 'adam' }, 'sgd', 'sgd', true],
  ['a plain number', { kind: 'number', default: 0.1 }, 0.1, '0.1', false],
  ['nothing', {}, null, 'not set', false],
  ['nothing in the place of a default', { default: 'a' }, null, 'not set', true],
  ['a file', { kind: 'file' }, ['data', 'image/png', 'a.png'], 'a.png', true],
  ['a list that looks a little like one', { kind: 'array' }, ['data', 'image', 'a.png'], '["data", "image", "a.png"]', true],
  ['a long text', {}, 'x'.repeat(300), `${'x'.repeat(200)}…`, true],
])('%s', (_, arg, value, text, changed) => {
  const shown = { name: 'a', text };
  expect(shownArgs({ a: value }, withJsonTexts([makeArg({ name: 'a', ...arg })]))).toEqual(
    changed ? { changed: [shown], others: [] } : { changed: [], others: [shown] },
  );
});

test('what the model doesn’t know is among what was set', () => {
  expect(shownArgs({ b: 1, a: 2 }, [])).toEqual({
    changed: [
      { name: 'b', text: '1' },
      { name: 'a', text: '2' },
    ],
    others: [],
  });
});
