import { defineOutput } from '../define.ts';
import { expectedAs } from '../../answers/embedded.ts';
import type { FileData } from '../../answers/part.ts';
import { lazyPart } from '../../ui/lazyPart.ts';
import * as words from './ruleWords.ts';

export const file = defineOutput<{ readonly file: FileData }>({
  id: 'file',
  match(part) {
    if (part.from !== 'bytes') return undefined;
    const { blob, type, fileName } = part;
    return { file: { blob, type, fileName } };
  },
  expect(property) {
    if (expectedAs(property) !== 'file') return undefined;
    if (property.hints.noparse) return words.saysNoparse;
    if (property.hints.media.length > 1) return words.saysSeveral(property.hints.media);
    return property.hints.file ? words.saysFile : words.declaredBinary;
  },
  View: lazyPart(() => import('./FileView.tsx')),
  tab: { rank: 110, name: words.tab },
  // Pictures of a format that this page doesn't show, or that a schema calls a file: the browser may know how to read them.
  thumbnail: ({ file: { blob, type } }) => (type.medium === 'image' ? blob : undefined),
});
