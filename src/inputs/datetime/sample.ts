import { FORMATS } from '../../spec/formats.ts';
import type { Sample } from '../testSamples.ts';

export default {
  arg: { format: 'date-time', description: 'Help' },
  value: FORMATS['date-time'].example,
  other: `${FORMATS['date-time'].example}+00:00`,
  sent: [FORMATS['date-time'].example],
  leads: [{ when: 'a date and time', arg: { format: 'date-time' }, because: 'a string of format date-time' }],
} satisfies Sample;
