import { defineOutput } from '../define.ts';
import { fileIn } from '../../answers/embedded.ts';
import type { FileData } from '../../answers/part.ts';
import { lazyPart } from '../../ui/lazyPart.ts';
import { MIME } from '../../files/kinds.ts';

export const pdf = defineOutput<FileData>({
  id: 'pdf',
  match: (part) => fileIn(part, ({ mime }) => mime === MIME.pdf),
  expect: () => undefined,
  View: lazyPart(() => import('./PdfView.tsx')),
  sketch: 'picture',
  tab: { rank: 90, name: 'PDF' },
});
