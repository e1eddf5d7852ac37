import { defineComparison, defineOutput } from '../define.ts';
import { isNumber } from '../../answers/isObject.ts';
import { partValue } from '../../answers/part.ts';
import { lazyPart } from '../../ui/lazyPart.ts';
import * as words from './ruleWords.ts';

interface NumberProps {
  readonly value: number | bigint;
}

export const number = defineOutput<NumberProps>({
  id: 'number',
  match(part) {
    const value = partValue(part);
    return isNumber(value) ? { value } : undefined;
  },
  expect: (property) => (property.kind === 'number' || property.kind === 'integer' ? words.declared[property.kind] : undefined),
  View: lazyPart(() => import('./NumberView.tsx')),
  sketch: 'value',
  isLine: () => true,
  rank: 40,
  tab: { rank: 130, name: words.tab, aside: true },
  // Whole numbers beyond 2^53 have no difference that could be told in few digits; they are compared as JSON.
  compare: defineComparison<NumberProps, { readonly value: number }>({
    read: (_, { own }) => (typeof own?.value === 'number' ? { value: own.value } : undefined),
    View: lazyPart(() => import('./CompareNumbers.tsx')),
  }),
});
