import { defineOutput } from '../define.ts';
import { expectedAs, fileIn } from '../../answers/embedded.ts';
import type { FileData } from '../../answers/part.ts';
import { lazyPart } from '../../ui/lazyPart.ts';
import { beginSoundAhead } from '../beginAhead.ts';
import * as words from './ruleWords.ts';

export const audio = defineOutput<FileData>({
  id: 'audio',
  match: (part) => fileIn(part, ({ medium }) => medium === 'audio'),
  expect(property) {
    if (expectedAs(property) !== 'audio') return undefined;
    if (property.kind === 'array') return words.eachSaid;
    return words.said;
  },
  View: lazyPart(() => import('./AudioView.tsx')),
  sketch: 'sound',
  ahead({ blob }) {
    beginSoundAhead(blob);
    return [];
  },
  isMedium: true,
  rank: 70,
  tab: { rank: 40, name: words.tab },
});
