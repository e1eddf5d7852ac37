import { defineOutput } from '../define.ts';
import { expectedAs } from '../../answers/embedded.ts';
import type { FileData } from '../../answers/part.ts';
import { lazyPart } from '../../ui/lazyPart.ts';

export const file = defineOutput<{ readonly file: FileData }>({
  id: 'file',
  match(part) {
    if (part.from !== 'bytes') return undefined;
    const { blob, type, fileName } = part;
    return { file: { blob, type, fileName } };
  },
  expect(property) {
    if (expectedAs(property) !== 'file') return undefined;
    if (property.hints.noparse) return 'the description says #noparse';
    if (property.hints.media.length > 1) return `the description names several media (${property.hints.media.join(', ')})`;
    return property.hints.file ? 'the description says “file”' : 'the schema declares binary data';
  },
  View: lazyPart(() => import('./FileView.tsx')),
  tab: { rank: 110, name: 'File' },
  // Pictures of a format that this page doesn't show, or that a schema calls a file: the browser may know how to read them.
  thumbnail: ({ file: { blob, type } }) => (type.mime.startsWith('image/') ? blob : undefined),
});
