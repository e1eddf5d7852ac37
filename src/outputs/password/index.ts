import { isPassword } from '../../spec/secret.ts';
import { defineOutput } from '../define.ts';
import { lazyPart } from '../../ui/lazyPart.ts';
import type { PasswordProps } from './props.ts';
import * as words from './ruleWords.ts';

export const password = defineOutput<PasswordProps>({
  id: 'password',
  match(part) {
    if (part.from !== 'json' || part.verbatim === true || part.also !== undefined || !isPassword(part.shape)) return undefined;
    return part.value === undefined || part.value === null ? undefined : { clear: part.clear };
  },
  expect: (property) => (isPassword(property) ? words.declared : undefined),
  View: lazyPart(() => import('./PasswordView.tsx')),
  sketch: 'value',
  isLine: () => true,
});
