import { lazyPart } from '../../ui/lazyPart.ts';
import { defineOutput } from '../define.ts';
import { hintsOf } from '../labels/hints.ts';
import type { NpyProps } from './props.ts';
import { MIME } from '../../files/kinds.ts';
import * as words from './ruleWords.ts';

export const npy = defineOutput<NpyProps>({
  id: 'npy',
  match(part) {
    if (part.from !== 'bytes' || part.type.mime !== MIME.npy) return undefined;
    const { blob, type, fileName } = part;
    return { blob, type, fileName, hints: hintsOf(part) };
  },
  // No schema announces it.
  expect: () => undefined,
  View: lazyPart(() => import('./NpyView.tsx')),
  sketch: 'picture',
  tab: { rank: 70, name: words.tab },
});
