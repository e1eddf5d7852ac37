import { defineOutput } from '../define.ts';
import { expectedAs } from '../embedded.ts';
import { isScalar, type JsonScalar } from '../isObject.ts';
import { valueOf } from '../part.ts';
import { lazyPart } from '../../ui/lazyPart.ts';

const SCALAR_KINDS: ReadonlySet<string> = new Set(['string', 'number', 'integer', 'boolean']);

export const list = defineOutput<{ readonly items: readonly JsonScalar[] }>({
  id: 'list',
  match(part) {
    const value = valueOf(part);
    return Array.isArray(value) && value.every(isScalar) ? { items: value } : undefined;
  },
  expect(property) {
    if (property.kind !== 'array' || expectedAs(property) !== undefined) return undefined;
    if (property.items === undefined) return 'the schema declares a list and doesn’t say of what';
    return SCALAR_KINDS.has(property.items.kind) ? 'the schema declares a list of single values' : undefined;
  },
  View: lazyPart(() => import('./ListView.tsx')),
});
