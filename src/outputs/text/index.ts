import { defineOutput } from '../define.ts';
import { expectedAs, wantedAs } from '../../answers/embedded.ts';
import { partValue, type FileData } from '../../answers/part.ts';
import { isTextMime } from '../../files/sniff.ts';
import { lazyPart } from '../../ui/lazyPart.ts';
import type { TextProps } from './props.ts';
import * as words from './ruleWords.ts';

export const text = defineOutput<TextProps>({
  id: 'text',
  match(part) {
    if (part.from === 'bytes')
      return isTextMime(part.type.mime) && wantedAs(part.shape) !== 'file' ? { text: part.blob, file: asFile(part) } : undefined;
    const value = partValue(part);
    if (part.from !== 'json' || part.verbatim === true || (value !== undefined && value !== null && typeof value !== 'string'))
      return undefined;
    return { text: value, file: part.file };
  },
  expect: (property) => (property.kind === 'string' && expectedAs(property) === undefined ? words.declared : undefined),
  View: lazyPart(() => import('./TextView.tsx')),
  rank: 80,
  tab: { rank: 140, name: words.tab, aside: true },
});

function asFile({ blob, type, fileName }: FileData): FileData {
  return { blob, type, fileName };
}
