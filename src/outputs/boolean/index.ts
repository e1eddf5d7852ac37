import { defineOutput } from '../define.ts';
import { partValue } from '../../answers/part.ts';
import { lazyPart } from '../../ui/lazyPart.ts';
import * as words from './ruleWords.ts';

export const boolean = defineOutput<{ readonly value: boolean }>({
  id: 'boolean',
  match(part) {
    const value = partValue(part);
    return typeof value === 'boolean' ? { value } : undefined;
  },
  expect: (property) => (property.kind === 'boolean' ? words.declared : undefined),
  View: lazyPart(() => import('./BooleanView.tsx')),
  sketch: 'value',
  isLine: () => true,
  rank: 50,
});
