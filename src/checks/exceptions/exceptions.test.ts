import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../rules/rule.ts';
import { allowedRules, ExceptionsError, excuseOf, readExceptions, unusedOf } from './exceptions.ts';

const finding = (rule: Finding['rule'], place: Finding['place'], model = 'm'): Finding => ({
  rule,
  severity: 'warning',
  model,
  place,
  text: '',
});
const size = { at: 'argument', name: 'size' } as const;
const reading = (...allow: unknown[]) => readExceptions(JSON.stringify({ allow }));

describe('an exception', () => {
  const found = [
    finding('TM107', size),
    finding('TM107', { at: 'argument', name: 'top k' }),
    finding('TM205', { at: 'response', name: 'a.b' }),
    finding('TM201', { at: 'model' }, 'n'),
  ];
  test.each<[string, object, readonly boolean[]]>([
    ['of a rule, everywhere', { rule: 'TM107' }, [true, true, false, false]],
    ['by name', { rule: 'No-Bounds' }, [true, true, false, false]],
    ['at an argument', { rule: 'TM107', where: 'argument size' }, [true, false, false, false]],
    ['at an argument with a blank', { rule: 'TM107', where: 'argument top k' }, [false, true, false, false]],
    ['at a member', { rule: 'no-type', where: 'response a.b' }, [false, false, true, false]],
    ['at the model', { rule: 'TM201', where: 'model' }, [false, false, false, true]],
    ['of one model', { rule: 'TM201', model: 'm' }, [false, false, false, false]],
    ['of the other', { rule: 'TM201', model: 'n' }, [false, false, false, true]],
  ])('%s', (_, entry, expected) => {
    const excuse = excuseOf(reading({ ...entry, reason: 'Because.' }));
    expect(found.map((one) => excuse(one)?.reason === 'Because.')).toEqual(expected);
  });

  test('that nothing needed is told, unless its rule wasn’t looked at', () => {
    const exceptions = [
      ...reading({ rule: 'TM107', where: 'argument size', reason: 'a' }, { rule: 'TM104', reason: 'b' }, { rule: 'TM401', reason: 'c' }),
      ...allowedRules(['TM110']),
    ];
    const unused = unusedOf(exceptions, [finding('TM107', size)], (id) => !id.startsWith('TM4'));
    expect(unused.map(({ reason }) => reason)).toEqual(['b']);
  });

  test('on the command line has no reason', () => {
    expect(allowedRules(['TM101, no-schema', 'several-media']).map(({ rules }) => rules)).toEqual([
      ['TM101'],
      ['TM201'],
      ['TM102', 'TM202'],
    ]);
    expect(() => allowedRules(['no-schemas'])).toThrow('there is no rule "no-schemas"; is no-schema meant?');
  });
});

describe('a file', () => {
  test.each<[string, string, string]>([
    ['nothing', '', 'it is no JSON: '],
    ['half of one', '{"allow": [', 'it is no JSON: '],
    ['a list', '[]', 'an object is expected, such as {"allow": '],
    ['null', 'null', 'an object is expected, such as {"allow": '],
    ['a mistyped member', '{"allows": []}', 'there is no "allows"; is "allow" meant?'],
    ['a member of all objects', '{"__proto__": 1, "toString": 2}', 'there is no "__proto__"'],
    ['no list', '{"allow": {}}', 'allow is a list of exceptions'],
    ['a word', '{"allow": ["TM101"]}', 'exception 1: an object with rule and reason is expected'],
    ['no rule', '{"allow": [{"reason": "x"}]}', 'exception 1: rule is a text that isn’t empty'],
    ['no reason', '{"allow": [{"rule": "TM101"}]}', 'exception 1: a reason is required: it is for whoever reads this after you'],
    ['an empty reason', '{"allow": [{"rule": "TM101", "reason": " "}]}', 'exception 1: reason is a text that isn’t empty'],
    [
      'a mistyped name',
      '{"allow": [{"rule": "no-bound", "reason": "x"}]}',
      'exception 1: there is no rule "no-bound"; is no-bounds meant?',
    ],
    ['a number that isn’t given', '{"allow": [{"rule": "tm999", "reason": "x"}]}', 'exception 1: there is no rule "tm999"'],
    [
      'a place that is none',
      '{"allow": [{"rule": "TM101", "where": "data", "reason": "x"}]}',
      'exception 1: where is "model", "argument" and',
    ],
    ['the second', '{"allow": [{"rule": "TM101", "reason": "x"}, 1]}', 'exception 2: '],
    ['thousands', JSON.stringify({ allow: Array.from({ length: 1001 }, () => ({ rule: 'TM101', reason: 'x' })) }), 'more than 1000'],
    ['a megabyte', `{"allow": "${'x'.repeat(1_000_000)}"}`, 'it is larger than 1000000 bytes'],
  ])('%s', (_, text, message) => {
    expect(() => readExceptions(text)).toThrow(ExceptionsError);
    expect(() => readExceptions(text)).toThrow(message);
  });

  test('for editors, by those of Windows too', () => {
    expect(readExceptions('\u{feff}{"$schema": "https://x.example/s.json"}')).toEqual([]);
  });

  test('whatever it holds, it is read or refused in one line', () => {
    const entries = fc.array(fc.record({ rule: fc.oneof(fc.string(), fc.constant('TM101')), reason: fc.anything(), where: fc.anything() }));
    const texts = fc.oneof(
      fc.string(),
      fc.json(),
      entries.map((allow) => JSON.stringify({ allow }) ?? ''),
    );
    fc.assert(
      fc.property(texts, (text) => {
        try {
          readExceptions(text);
        } catch (error) {
          expect(error).toBeInstanceOf(ExceptionsError);
          expect((error as Error).message).not.toContain('\n');
        }
      }),
    );
  });
});
