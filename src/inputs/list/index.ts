import { lazy } from 'react';
import type { InputRule } from '../define.ts';
import { listWords } from '../words.ts';

const SCALARS: ReadonlySet<string | undefined> = new Set(['string', 'integer', 'number', 'boolean']);

export const list: InputRule = {
  id: 'list',
  accepts: (arg) => arg.kind === 'array' && SCALARS.has(arg.items?.kind),
  because: (arg) => `a ${listWords(arg)}`,
  Component: lazy(() => import('./List.tsx')),
  height: 40,
  unsetBy: 'frame',
};
