import { defineOutput } from '../define.ts';
import { expectedAs, wantedAs } from '../../answers/embedded.ts';
import type { FileData } from '../../answers/part.ts';
import { lazyPart } from '../../ui/lazyPart.ts';
import * as words from './ruleWords.ts';

export const audio = defineOutput<FileData>({
  id: 'audio',
  match(part) {
    if (part.from !== 'bytes' || wantedAs(part.shape) === 'file' || part.type.medium !== 'audio') return undefined;
    const { blob, type, fileName } = part;
    return { blob, type, fileName };
  },
  expect(property) {
    if (expectedAs(property) !== 'audio') return undefined;
    if (property.kind === 'array') return words.eachSaid;
    return words.said;
  },
  View: lazyPart(() => import('./AudioView.tsx')),
  rank: 70,
  tab: { rank: 40, name: words.tab },
});
