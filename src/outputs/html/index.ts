import { readAhead } from '../../ui/useRead.ts';
import { readText } from '../text/readText.ts';
import { lazyPart } from '../../ui/lazyPart.ts';
import { defineOutput } from '../define.ts';
import { fileIn } from '../../answers/embedded.ts';
import type { FileData } from '../../answers/part.ts';
import { MIME } from '../../files/kinds.ts';

/** Bytes that are read before anything is shown. */
const AT_ONCE = 1_000_000;

export const html = defineOutput<FileData>({
  id: 'html',
  match: (part) => fileIn(part, ({ mime }) => mime === MIME.html),
  expect: () => undefined,
  View: lazyPart(() => import('./HtmlView.tsx')),
  ahead: ({ blob }) => (blob.size <= AT_ONCE ? [readAhead(blob, readText)] : []),
});
