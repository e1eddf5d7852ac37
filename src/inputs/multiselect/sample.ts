import { testItems } from '../testArg.ts';
import type { Sample } from '../testSamples.ts';

export default {
  arg: { kind: 'array', items: testItems({}), choices: ['a', 'b', 'c'], description: 'Help' },
  value: ['a'],
  other: ['c', 'a'],
  keys: '{ArrowDown}{Enter}{Escape}',
  sent: ['a'],
  leads: [
    {
      when: 'a list with choices beside its items',
      arg: { kind: 'array', choices: ['x', 'y'], items: testItems({ kind: 'string' }) },
      because: 'a list whose items have 2 choices',
    },
    {
      when: 'a list with choices inside its items',
      arg: { kind: 'array', items: testItems({ kind: 'integer', choices: [0, 1, 2] }) },
      because: 'a list whose items have 3 choices',
    },
    {
      when: 'an untyped list with choices',
      arg: { kind: 'array', choices: ['x'] },
      because: 'a list whose items have 1 choice',
    },
  ],
} satisfies Sample;
