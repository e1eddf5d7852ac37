import type { Sample } from '../testSamples.ts';

export default {
  arg: { format: 'password', description: 'Help' },
  value: 'se cret',
  other: '',
  keys: 'se cret',
  sent: ['"se cret"'],
  leads: [{ when: 'a password', arg: { format: 'password' }, because: 'a string of format password' }],
} satisfies Sample;
