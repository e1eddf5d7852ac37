import type { Arg } from '../../spec/model.ts';
import { testItems } from '../testArg.ts';
import type { Sample } from '../testSamples.ts';

const holding = (inner: Parameters<typeof testItems>[0]): Partial<Arg> => ({
  inner: testItems(inner),
  holdsJson: true,
  jsonMark: 'default',
});

export default {
  arg: { ...holding({ kind: 'array', items: testItems({ kind: 'number' }) }), description: 'Help' },
  value: '[0.5, 2]',
  other: '[1, 0.25]',
  keys: '0.5{Enter}2{Enter}',
  sent: ['[0.5, 2]'],
  leads: [
    {
      when: 'a text in quotes as the default of a string',
      arg: { ...holding({ kind: 'string' }), default: '"a"' },
      because: 'its default is a text in quotes: a text that holds JSON, a text',
    },
    {
      when: 'choices in quotes',
      arg: { ...holding({ kind: 'string', choices: ['a', 'b'] }), jsonMark: 'choices', choices: ['"a"', '"b"'] },
      because: 'its choices are texts in quotes: a text that holds JSON, a text',
    },
    {
      when: 'a string whose description ends with a template’s type',
      arg: { ...holding({ kind: 'integer' }), jsonMark: 'tail' },
      because: 'its description ends with a type, as in modules that decode their texts: a text that holds JSON, an integer',
    },
    {
      when: 'JSON as the default of a sibling of those',
      arg: { ...holding({ kind: 'boolean' }), jsonMark: 'sibling', default: 'true' },
      because: 'its default is JSON, and a sibling’s is a text in quotes: a text that holds JSON, a boolean',
    },
  ],
} satisfies Sample;
