import { defineOutput } from '../define.ts';
import { expectedAs, fileIn } from '../../answers/embedded.ts';
import { partValue } from '../../answers/part.ts';
import { isTextMime } from '../../files/kinds.ts';
import { isMarkdown } from './isMarkdown.ts';
import { readAhead } from '../../ui/useRead.ts';
import { readText } from './readText.ts';
import { lazyPart } from '../../ui/lazyPart.ts';
import type { TextProps } from './props.ts';
import * as words from './ruleWords.ts';

/** Bytes that are read before anything is shown. */
const AT_ONCE = 1_000_000;

/** Characters of a text that is read at a glance. */
const LINE = 120;

function isBrief(content: string): boolean {
  return content.length <= LINE && !/\n/.test(content) && !isMarkdown(content, undefined);
}

export const text = defineOutput<TextProps>({
  id: 'text',
  match(part) {
    const file = fileIn(part, ({ mime }) => isTextMime(mime));
    if (file !== undefined) return { text: file.blob, file };
    const value = partValue(part);
    if (part.from !== 'json' || part.verbatim === true || (value !== undefined && value !== null && typeof value !== 'string'))
      return undefined;
    return { text: value, file: part.file };
  },
  expect: (property) => (property.kind === 'string' && expectedAs(property) === undefined ? words.declared : undefined),
  View: lazyPart(() => import('./TextView.tsx')),
  sketch: 'value',
  ahead: (said) => (said.text instanceof Blob && said.text.size <= AT_ONCE ? [readAhead(said.text, readText)] : []),
  isLine: (said) => said.file === undefined && typeof said.text === 'string' && isBrief(said.text),
  rank: 80,
  tab: { rank: 140, name: words.tab, aside: true },
});
