import type { Sample } from '../testSamples.ts';

export default {
  arg: { kind: 'boolean', description: 'Help' },
  value: false,
  other: true,
  keys: '{ArrowLeft}',
  sent: ['false'],
  leads: [
    { when: 'a boolean with a default', arg: { kind: 'boolean', default: false }, because: 'a boolean' },
    {
      when: 'a boolean with choices',
      arg: { kind: 'boolean', choices: [false, true], default: true },
      because: 'a boolean',
    },
    {
      when: 'a boolean without a default',
      arg: { kind: 'boolean' },
      because: 'a boolean without a default, so "not set" is a third state',
    },
  ],
} satisfies Sample;
