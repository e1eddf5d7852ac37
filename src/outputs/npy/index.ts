import { lazyPart } from '../../ui/lazyPart.ts';
import { defineOutput } from '../define.ts';
import type { FileData } from '../../answers/part.ts';
import { MIME } from '../../files/kinds.ts';
import * as words from './ruleWords.ts';

export const npy = defineOutput<FileData>({
  id: 'npy',
  match(part) {
    if (part.from !== 'bytes' || part.type.mime !== MIME.npy) return undefined;
    const { blob, type, fileName } = part;
    return { blob, type, fileName };
  },
  // No schema announces it.
  expect: () => undefined,
  View: lazyPart(() => import('./NpyView.tsx')),
  sketch: 'picture',
  tab: { rank: 70, name: words.tab },
});
