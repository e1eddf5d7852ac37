import { defineOutput } from '../define.ts';
import { pairByName } from '../../answers/shapes/classes/rows.ts';
import { expectedAs } from '../../answers/embedded.ts';
import { isScalar, type JsonScalar } from '../../answers/isObject.ts';
import { partValue } from '../../answers/part.ts';
import { lazyPart } from '../../ui/lazyPart.ts';
import * as words from './ruleWords.ts';

const SCALAR_KINDS: ReadonlySet<string> = new Set(['string', 'number', 'integer', 'boolean']);

export const list = defineOutput<{ readonly items: readonly JsonScalar[] }>({
  id: 'list',
  match(part) {
    const value = partValue(part);
    return Array.isArray(value) && value.every(isScalar) ? { items: value } : undefined;
  },
  expect(property, siblings) {
    if (property.kind !== 'array' || expectedAs(property) !== undefined) return undefined;
    if (property.items === undefined) return words.declared;
    if (!SCALAR_KINDS.has(property.items.kind)) return undefined;
    const pair = pairByName(siblings.filter(({ kind }) => kind === 'array').map(({ name }) => name));
    return pair === undefined ? words.declaredSingle : words.declaredBeside(pair.labels, pair.scores);
  },
  View: lazyPart(() => import('./ListView.tsx')),
  sketch: 'rows',
  shownAs: words.shownAs,
  rank: 90,
  tab: { rank: 100, name: words.tab },
});
