import type { Sample } from '../testSamples.ts';

export default {
  arg: { kind: 'integer', minimum: -5, maximum: 5, description: 'Help' },
  value: 0,
  other: -5,
  keys: '{Tab}0',
  sent: ['0'],
  leads: [
    {
      when: 'an integer with both bounds',
      arg: { kind: 'integer', minimum: 1, maximum: 100 },
      because: 'an integer with both bounds, 1 and 100',
    },
    {
      when: 'a number from zero to one',
      arg: { kind: 'number', minimum: 0, maximum: 1 },
      because: 'a number with both bounds, 0 and 1',
    },
    {
      when: 'a number with exclusive bounds',
      arg: { kind: 'number', exclusiveMinimum: 0, maximum: 1 },
      because: 'a number with both bounds, 0 and 1',
    },
  ],
} satisfies Sample;
