import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseExact } from '../exactJson.ts';
import { makeArg } from '../testing.ts';
import { withJsonTexts } from './family.ts';
import { insideOf, textFor } from './inside.ts';
import { parseWritten, writtenJson } from './written.ts';

/** What is sent when somebody changes a piece of the text that is shown for what the text holds. */
function edited(text: string, from: string, to: string): unknown {
  const [arg] = withJsonTexts([makeArg({ default: text, description: 'Help.\n\n<font> Group name: **g**\nType: dict</font>' })]);
  const value = arg && insideOf(arg, text)?.value;
  const shown = writtenJson(value as never, 2);
  expect(shown.split(from), 'it stands there once').toHaveLength(2);
  return arg && textFor(arg, parseWritten(shown.replace(from, () => to)));
}

test.each<[string, string, string, string, string]>([
  ['the first of two keys', '{"10": 1.0, "2": 0.5}', '1.0', '3', '{"10": 3.0, "2": 0.5}'],
  ['the second', '{"10": 1.0, "2": 0.5}', '0.5', '0.25', '{"10": 1.0, "2": 0.25}'],
  ['a new key', '{"10": 1, "2": 2}', '"10"', '"3": 3, "10"', '{"3": 3, "10": 1, "2": 2}'],
  ['a name of a key', '{"10": 1, "2": 2}', '"2"', '"0"', '{"10": 1, "0": 2}'],
  ['words among them', '{"b": 1, "10": 2, "a": 3, "2": 4}', '3', '5', '{"b": 1, "10": 2, "a": 5, "2": 4}'],
  ['inside of a member', '{"a": {"10": 1, "2": 2}, "b": 7}', '7', '8', '{"a": {"10": 1, "2": 2}, "b": 8}'],
  ['inside of a list', '{"a": [{"10": 1, "2": 2}], "b": 7}', '7', '8', '{"a": [{"10": 1, "2": 2}], "b": 8}'],
  ['floats among whole numbers', '{"a": [1, 2.0], "b": 7}', '7', '8', '{"a": [1, 2.0], "b": 8}'],
  ['an exponent', '{"a": 1E5, "b": 7}', '7', '8', '{"a": 1E5, "b": 8}'],
  ['many digits', '{"10": 12345678901234567890, "2": true}', 'true', 'null', '{"10": 12345678901234567890, "2": null}'],
  ['keys that aren’t numbers after all', '{"01": 1, "1.5": 2, "-1": 7}', '7', '8', '{"01": 1, "1.5": 2, "-1": 8}'],
  [
    'a member of every object',
    '{"10": 1, "__proto__": {"3": 1, "1": 2}, "2": 7}',
    '7',
    '8',
    '{"10": 1, "__proto__": {"3": 1, "1": 2}, "2": 8}',
  ],
  ['numbers in texts', '{"10": "\\"2\\": 1.0", "2": 7}', '7', '8', '{"10": "\\"2\\": 1.0", "2": 8}'],
  ['an escaped key', '{"\\u0031\\u0030": 1, "2": 7}', '7', '8', '{"10": 1, "2": 8}'],
])('%s', (_, text, from, to, expected) => {
  expect(edited(text, from, to)).toBe(expected);
});

test('of a key that stands twice the last counts, as everywhere', () => {
  expect(writtenJson(parseWritten('{"10": {"3": 1.0}, "2": 2, "10": 5}'), 0, ' ')).toBe('{ "10": 5, "2": 2 }');
});

type Tree = string | { readonly list: readonly Tree[] } | { readonly members: readonly (readonly [string, Tree])[] };

/** As Python writes it. */
function dumped(tree: Tree): string {
  if (typeof tree === 'string') return tree;
  if ('list' in tree) return `[${tree.list.map(dumped).join(', ')}]`;
  return `{${tree.members.map(([key, member]) => `${JSON.stringify(key)}: ${dumped(member)}`).join(', ')}}`;
}

const KEYS = fc.oneof(fc.nat(30).map(String), fc.constantFrom('a', 'b', '01', '-1', '__proto__', 'constructor', 'k', 'n1'));
const { tree: TREES } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('1', '1.0', '-0.0', '1e-05', '0.5', 'true', 'null', '"n1"', '"\\u00e9 \\"2\\": 3"', '123456789012345678901'),
    fc.record({ list: fc.array(tie('tree'), { maxLength: 4 }) }),
    fc.record({ members: fc.uniqueArray(fc.tuple(KEYS, tie('tree')), { maxLength: 5, selector: ([key]) => key }) }),
  ),
}));

test('whatever stands around a value that is changed, it stays as it was', () => {
  fc.assert(
    fc.property(TREES, TREES, (before, after) => {
      const around = (leaf: string) =>
        dumped({
          members: [
            ['10', before],
            ['changed', leaf],
            ['2', after],
          ],
        });
      expect(edited(around('"before"'), '"before"', '"after"')).toBe(around('"after"'));
    }),
  );
});

test('the values are those that are read without it', () => {
  fc.assert(
    fc.property(TREES, fc.jsonValue(), (tree, value) => {
      for (const text of [`[${dumped(tree)}]`, JSON.stringify([value])]) {
        expect(parseWritten(text)).toEqual(parseExact(text));
        expect(parseExact(writtenJson(parseWritten(text), 2))).toEqual(parseExact(text));
      }
    }),
  );
});
