import type { Sample } from '../testSamples.ts';

export default {
  arg: { description: 'Help' },
  value: ' 0 ',
  other: '',
  keys: ' 0 ',
  sent: [' 0 '],
  leads: [
    { when: 'a string with an empty list of choices', arg: { choices: [] }, because: 'a string' },
    { when: 'a default of 80 characters', arg: { default: 'x'.repeat(80) }, because: 'a string' },
    { when: 'a string', arg: {}, because: 'a string' },
    { when: 'a string described as an image', arg: { description: 'path of an image file' }, because: 'a string' },
    { when: 'a string of an unknown format', arg: { format: 'email' }, because: 'a string' },
    { when: 'JSON text as the default', arg: { default: '[2000, 2001]' }, because: 'a string' },
    { when: 'a number as text', arg: { default: '0.8' }, because: 'a string' },
    { when: 'no type', arg: { kind: 'any' }, because: 'its type is not stated' },
    { when: 'no type but a long default', arg: { kind: 'any', default: 'a\nb' }, because: 'its type is not stated' },
  ],
} satisfies Sample;
