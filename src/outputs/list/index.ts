import { defineOutput } from '../define.ts';
import { pairByName } from '../../answers/shapes/classes/rows.ts';
import { expectedAs } from '../../answers/embedded.ts';
import { isScalar, type JsonScalar } from '../../answers/isObject.ts';
import { partValue } from '../../answers/part.ts';
import { lazyPart } from '../../ui/lazyPart.ts';

const SCALAR_KINDS: ReadonlySet<string> = new Set(['string', 'number', 'integer', 'boolean']);

export const list = defineOutput<{ readonly items: readonly JsonScalar[] }>({
  id: 'list',
  match(part) {
    const value = partValue(part);
    return Array.isArray(value) && value.every(isScalar) ? { items: value } : undefined;
  },
  expect(property, siblings) {
    if (property.kind !== 'array' || expectedAs(property) !== undefined) return undefined;
    if (property.items === undefined) return 'the schema declares a list and doesn’t say of what';
    if (!SCALAR_KINDS.has(property.items.kind)) return undefined;
    const pair = pairByName(siblings.filter(({ kind }) => kind === 'array').map(({ name }) => name));
    const beside = pair === undefined ? '' : `; as long as “${pair.labels}” and “${pair.scores}”, it is a column beside them`;
    return `the schema declares a list of single values${beside}`;
  },
  View: lazyPart(() => import('./ListView.tsx')),
  shownAs: 'a list',
  rank: 90,
  tab: { rank: 100, name: 'List' },
});
