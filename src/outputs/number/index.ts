import { defineOutput } from '../define.ts';
import { isNumber } from '../../answers/isObject.ts';
import { valueOf } from '../../answers/part.ts';
import { lazyPart } from '../../ui/lazyPart.ts';

export const number = defineOutput<{ readonly value: number | bigint }>({
  id: 'number',
  match(part) {
    const value = valueOf(part);
    return isNumber(value) ? { value } : undefined;
  },
  expect: (property) =>
    property.kind === 'number' || property.kind === 'integer'
      ? `the schema declares ${property.kind === 'integer' ? 'an integer' : 'a number'}`
      : undefined,
  View: lazyPart(() => import('./NumberView.tsx')),
});
