import type { Sample } from '../testSamples.ts';

export default {
  arg: { kind: 'number', description: 'Help' },
  value: 0,
  other: 1e-7,
  keys: '0',
  sent: ['0'],
  leads: [
    { when: 'an integer with one bound', arg: { kind: 'integer', minimum: 1 }, because: 'an integer without two bounds' },
    {
      when: 'a number with an infinite bound',
      arg: { kind: 'number', minimum: 0, maximum: Infinity },
      because: 'a number without two bounds',
    },
    { when: 'a number', arg: { kind: 'number' }, because: 'a number without two bounds' },
  ],
} satisfies Sample;
