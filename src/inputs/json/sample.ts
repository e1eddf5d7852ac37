import { testItems } from '../testArg.ts';
import type { Sample } from '../testSamples.ts';
import { readJson } from './readJson.ts';

export default {
  arg: { kind: 'object', description: 'Help' },
  value: {},
  other: { a: [1, { b: null }] },
  half: readJson('{"a": ', testItems({ kind: 'object' })),
  keys: '{{}',
  sent: ['{}'],
  leads: [
    { when: 'a list whose items have no type', arg: { kind: 'array' }, because: 'a list whose items have no type' },
    { when: 'a list of anything', arg: { kind: 'array', items: testItems({ kind: 'any' }) }, because: 'a list whose items have no type' },
    { when: 'a list of objects', arg: { kind: 'array', items: testItems({ kind: 'object' }) }, because: 'a list of objects' },
    { when: 'a list of lists', arg: { kind: 'array', items: testItems({ kind: 'array' }) }, because: 'a list of lists' },
    { when: 'an object', arg: { kind: 'object' }, because: 'an object' },
  ],
} satisfies Sample;
