import { describe, expect, test } from 'vitest';
import type { CheckedModel, CheckedRule, CheckFacts, CheckResult } from './result.ts';
import { allHeld, brokenRules, answerSizes, tallyOf, answerTimes } from './tally.ts';
import { RESULT } from './testResult.ts';
import * as words from './words.ts';

const [plants, echo] = RESULT.models as [CheckedModel, CheckedModel];
const only = (...rules: readonly CheckedRule[]): CheckResult => ({ ...RESULT, models: [{ ...plants, rules }] });
const ruleOf = (id: string): CheckedRule => plants.rules.find((rule) => rule.id === id) as CheckedRule;

test('findings are counted by their own severity, rules by what came of them', () => {
  expect(tallyOf(plants.rules)).toEqual({ errors: 2, warnings: 1, tips: 1, excepted: 2, held: 2, untold: 1 });
});

test('errors come first, then warnings, then tips', () => {
  expect(brokenRules(plants).map(({ id }) => id)).toEqual(['TM401', 'TM101', 'TM107']);
});

test.each([
  ['an error', only(ruleOf('TM401')), false, '2 errors.'],
  ['a warning', only(ruleOf('TM101'), ruleOf('TM402')), false, '1 warning.'],
  ['both', RESULT, false, '2 errors and 1 warning.'],
  ['a tip breaks nothing', only(ruleOf('TM107'), ruleOf('TM402')), true, 'All holds.'],
  ['an exception breaks nothing', only(ruleOf('TM301'), ruleOf('TM402')), true, 'All holds.'],
  ['what could not be told', only(ruleOf('TM402'), ruleOf('TM501')), true, 'All that could be told holds.'],
  ['what does not apply', only(ruleOf('TM402'), ruleOf('TM603')), true, 'All holds.'],
  ['nothing told', only(ruleOf('TM501')), true, 'Nothing could be told.'],
  ['stopped', { ...only(ruleOf('TM402')), stopped: true }, true, 'Stopped; nothing is broken as far as it went.'],
  ['no model', { ...RESULT, models: [] }, true, 'There is no model to check.'],
] as const)('%s', (_, result, held, verdict) => {
  expect(allHeld(result)).toBe(held);
  expect(words.verdict(result, tallyOf(result.models.flatMap(({ rules }) => rules)))).toBe(verdict);
});

describe('times and sizes', () => {
  const facts = (...answers: [took: number, size: number][]): CheckFacts => ({
    requests: answers.length,
    answers: answers.map(([took, size]) => ({ asked: 'x', format: undefined, status: 200, took, size })),
  });
  test.each([
    ['no answer', facts(), undefined, undefined],
    ['one', facts([5, 7]), { first: 5, slowStart: false, later: undefined }, { smallest: 7, largest: 7 }],
    [
      'an even number of later ones',
      facts([9000, 7], [4, 9], [1, 3]),
      { first: 9000, slowStart: true, later: { count: 2, median: 2.5, longest: 4 } },
      { smallest: 3, largest: 9 },
    ],
    [
      'an odd number',
      facts([5, 1], [9, 1], [1, 1], [3, 1]),
      { first: 5, slowStart: false, later: { count: 3, median: 3, longest: 9 } },
      { smallest: 1, largest: 1 },
    ],
  ])('%s', (_, noted, times, sizes) => {
    expect(answerTimes(noted)).toEqual(times);
    expect(answerSizes(noted)).toEqual(sizes);
  });

  test('in words', () => {
    expect(words.facts(plants).map(words.fact)).toEqual([
      'First answer 4.2 s (the model was loaded for it, it seems)',
      'Later answers 320 ms (median of 2, longest 331 ms)',
      'Size of answers 1.9 kB to 1.3 MB',
      'Predictions asked for 23',
    ]);
    expect(words.facts(echo).map(words.fact)).toEqual(['First answer 13 ms', 'Size of answers 31 B', 'Predictions asked for 2']);
  });
});

test.each([
  ['One. Two.', 'One.'],
  ['Say e.g. this. Then that.', 'Say e.g. this.'],
  ['Write `a.b`. Then', 'Write `a.b`.'],
  ['No stop', 'No stop'],
  ['Over\nlines, still one.\n\nNext paragraph.', 'Over lines, still one.'],
  ['', ''],
])('the first sentence of %j is %j', (text, sentence) => {
  expect(words.firstSentence(text)).toBe(sentence);
});
