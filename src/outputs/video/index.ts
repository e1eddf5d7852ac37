import { defineOutput } from '../define.ts';
import { expectedAs, fileIn } from '../../answers/embedded.ts';
import type { FileData } from '../../answers/part.ts';
import { readAhead } from '../../ui/useRead.ts';
import { filmSizeOf } from './filmSize.ts';
import { lazyPart } from '../../ui/lazyPart.ts';
import * as words from './ruleWords.ts';

export const video = defineOutput<FileData>({
  id: 'video',
  match: (part) => fileIn(part, ({ medium }) => medium === 'video'),
  expect(property) {
    if (expectedAs(property) !== 'video') return undefined;
    if (property.kind === 'array') return words.eachSaid;
    return words.said;
  },
  View: lazyPart(() => import('./VideoView.tsx')),
  sketch: 'picture',
  ahead: ({ blob }) => [readAhead(blob, filmSizeOf)],
  isMedium: true,
  tab: { rank: 30, name: words.tab },
});
