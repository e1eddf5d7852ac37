import type { Sample } from '../testSamples.ts';

export default {
  arg: { choices: ['a', 'b', ''], description: 'Help' },
  value: 'a',
  other: '',
  keys: '{Enter}{ArrowDown}{Enter}',
  sent: ['a'],
  leads: [
    { when: 'a string with one choice', arg: { choices: ['seg'] }, because: 'has 1 choice' },
    { when: 'a string with 89 choices', arg: { choices: Array.from({ length: 89 }, String) }, because: 'has 89 choices' },
    {
      when: 'a string whose choices were booleans',
      arg: { choices: ['False', 'True'], default: 'False' },
      because: 'has 2 choices',
    },
    {
      when: 'an integer with bounds and choices',
      arg: { kind: 'integer', choices: [1, 3, 5], minimum: 1, maximum: 5 },
      because: 'has 3 choices',
    },
    { when: 'a password with choices', arg: { format: 'password', choices: ['a'] }, because: 'has 1 choice' },
    { when: 'no type but choices', arg: { kind: 'any', choices: ['a', 1] }, because: 'has 2 choices' },
  ],
} satisfies Sample;
