import { defineOutput } from '../define.ts';
import { lazyPart } from '../../ui/lazyPart.ts';
import type { JsonProps } from './props.ts';
import * as words from './ruleWords.ts';

/** Accepts everything, so that nothing is ever blank. */
export const json = defineOutput<JsonProps>({
  id: 'json',
  match: (part) => (part.from === 'json' ? { value: part.value ?? null, ...(part.large && { large: part.large }) } : { value: part.key }),
  expect: (property) => (property.kind === 'any' ? words.untyped : words.nothingElse(property.kind)),
  View: lazyPart(() => import('./JsonPart.tsx')),
  readsLarge: true,
  shownAs: words.shownAs,
  // Whatever else is known about two values, what differs in them can be told.
  compare: {
    read: (part) => (part.from === 'json' && part.value !== undefined ? { value: part.value } : undefined),
    View: lazyPart(() => import('./Differences.tsx')),
  },
});
