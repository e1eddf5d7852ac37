import type { Json } from '../../spec/model.ts';
import { defineOutput } from '../define.ts';
import { lazyPart } from '../../ui/lazyPart.ts';

/** Accepts everything, so that nothing is ever blank. */
export const json = defineOutput<{ readonly value: Json }>({
  id: 'json',
  match: (part) => ({ value: part.from === 'json' ? (part.value ?? null) : part.key }),
  expect: (property) =>
    property.kind === 'any' ? 'the schema names no type: the value decides' : `no renderer is more specific for ${property.kind}`,
  View: lazyPart(() => import('../../ui/JsonView.tsx')),
});
