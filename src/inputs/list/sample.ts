import { testItems } from '../testArg.ts';
import type { Sample } from '../testSamples.ts';
import { readTyped } from './entries.ts';

export default {
  arg: { kind: 'array', items: testItems({ kind: 'number' }), description: 'Help' },
  value: [0],
  other: [1, 2, 0],
  half: readTyped('1, 2, -', 'number'),
  keys: '0{Enter}',
  sent: ['0'],
  leads: [
    { when: 'a list of strings', arg: { kind: 'array', items: testItems({ kind: 'string' }) }, because: 'a list of texts' },
    { when: 'a list of integers', arg: { kind: 'array', items: testItems({ kind: 'integer' }) }, because: 'a list of integers' },
    {
      when: 'a list of numbers',
      arg: { kind: 'array', items: testItems({ kind: 'number' }), minItems: 4, maxItems: 4 },
      because: 'a list of numbers',
    },
    { when: 'a list of booleans', arg: { kind: 'array', items: testItems({ kind: 'boolean' }) }, because: 'a list of booleans' },
  ],
} satisfies Sample;
