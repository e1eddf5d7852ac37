import { defineOutput } from '../define.ts';
import { lazyPart } from '../../ui/lazyPart.ts';
import type { PasswordProps } from './props.ts';

export const password = defineOutput<PasswordProps>({
  id: 'password',
  match(part) {
    if (part.from !== 'json' || part.verbatim === true || part.also !== undefined || part.shape?.format !== 'password') return undefined;
    return part.value === undefined || part.value === null ? undefined : { clear: part.clear };
  },
  expect: (property) => (property.format === 'password' ? 'the schema declares format password' : undefined),
  View: lazyPart(() => import('./PasswordView.tsx')),
});
