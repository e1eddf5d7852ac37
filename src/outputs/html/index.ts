import { lazyPart } from '../../ui/lazyPart.ts';
import { defineOutput } from '../define.ts';
import { fileIn } from '../../answers/embedded.ts';
import type { FileData } from '../../answers/part.ts';
import { MIME } from '../../files/kinds.ts';

export const html = defineOutput<FileData>({
  id: 'html',
  match: (part) => fileIn(part, ({ mime }) => mime === MIME.html),
  expect: () => undefined,
  View: lazyPart(() => import('./HtmlView.tsx')),
});
