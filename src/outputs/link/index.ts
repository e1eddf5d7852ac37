import { defineOutput } from '../define.ts';
import { partValue } from '../../answers/part.ts';
import { hasFormat } from '../../spec/formats.ts';
import { lazyPart } from '../../ui/lazyPart.ts';
import type { LinkProps } from './props.ts';
import * as words from './ruleWords.ts';

export const link = defineOutput<LinkProps>({
  id: 'link',
  match(part) {
    const value = partValue(part);
    if (typeof value !== 'string' || value.length > 4096 || !/^https?:\/\/[^\s<>"]+$/i.test(value.trim())) return undefined;
    const href = value.trim();
    return URL.canParse(href) ? { href, host: new URL(href).host } : undefined;
  },
  expect: (property) =>
    property.kind === 'string' && hasFormat(property, 'url', 'uri') ? words.declared(property.format ?? '') : undefined,
  View: lazyPart(() => import('./LinkView.tsx')),
  sketch: 'value',
  isLine: () => true,
  tab: { rank: 120, name: words.tab, aside: true },
});
