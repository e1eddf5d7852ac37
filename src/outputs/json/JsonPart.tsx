import { useMemo } from 'react';
import { JsonView } from '../../ui/json/JsonView.tsx';
import { JsonSession } from '../../files/json/session.ts';
import { decodeFile } from '../../answers/embedded.ts';
import type { JsonProps } from './props.ts';

export default function JsonPart({ value, large }: JsonProps) {
  const source = useMemo(() => large?.document.tree(large.index) ?? new JsonSession(value, decodeFile), [value, large]);
  // A new document starts with its own open lines.
  return <JsonView key={keyOf(source)} source={source} />;
}

const keys = new WeakMap<object, number>();
let lastKey = 0;

function keyOf(source: object): number {
  const key = keys.get(source) ?? ++lastKey;
  keys.set(source, key);
  return key;
}
