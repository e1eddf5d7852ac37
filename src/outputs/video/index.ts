import { defineOutput } from '../define.ts';
import { expectedAs, wantedAs } from '../../answers/embedded.ts';
import type { FileData } from '../../answers/part.ts';
import { lazyPart } from '../../ui/lazyPart.ts';
import * as words from './ruleWords.ts';

export const video = defineOutput<FileData>({
  id: 'video',
  match(part) {
    if (part.from !== 'bytes' || wantedAs(part.shape) === 'file' || part.type.medium !== 'video') return undefined;
    const { blob, type, fileName } = part;
    return { blob, type, fileName };
  },
  expect(property) {
    if (expectedAs(property) !== 'video') return undefined;
    if (property.kind === 'array') return words.eachSaid;
    return words.said;
  },
  View: lazyPart(() => import('./VideoView.tsx')),
  tab: { rank: 30, name: words.tab },
});
