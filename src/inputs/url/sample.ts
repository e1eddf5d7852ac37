import { FORMATS } from '../../spec/formats.ts';
import type { Sample } from '../testSamples.ts';

export default {
  arg: { format: 'url', description: 'Help' },
  value: FORMATS.url.example,
  other: '',
  keys: FORMATS.url.example,
  sent: [FORMATS.url.example],
  leads: [
    { when: 'a url', arg: { format: 'url' }, because: 'a string of format url' },
    { when: 'a uri', arg: { format: 'uri' }, because: 'a string of format uri' },
  ],
} satisfies Sample;
