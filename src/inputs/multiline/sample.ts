import type { Sample } from '../testSamples.ts';

export default {
  arg: { default: 'a\nb', description: 'Help' },
  value: 'a\nb',
  other: ' c\n\n',
  sent: ['a\nb'],
  leads: [
    { when: 'a default with a line break', arg: { default: 'a\nb' }, because: 'a string whose default has line breaks' },
    {
      when: 'a default of 81 characters',
      arg: { default: 'x'.repeat(81) },
      because: 'a string whose default has more than 80 characters',
    },
  ],
} satisfies Sample;
