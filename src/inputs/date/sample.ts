import { FORMATS } from '../../spec/formats.ts';
import type { Sample } from '../testSamples.ts';

export default {
  arg: { format: 'date', description: 'Help' },
  value: FORMATS.date.example,
  other: '22 November',
  keys: FORMATS.date.example,
  sent: [FORMATS.date.example],
  leads: [{ when: 'a date', arg: { format: 'date' }, because: 'a string of format date' }],
} satisfies Sample;
