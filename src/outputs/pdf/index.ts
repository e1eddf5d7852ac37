import { defineOutput } from '../define.ts';
import { wantedAs } from '../../answers/embedded.ts';
import type { FileData } from '../../answers/part.ts';
import { lazyPart } from '../../ui/lazyPart.ts';
import { MIME } from '../../files/kinds.ts';

export const pdf = defineOutput<FileData>({
  id: 'pdf',
  match(part) {
    if (part.from !== 'bytes' || part.type.mime !== MIME.pdf || wantedAs(part.shape) === 'file') return undefined;
    const { blob, type, fileName } = part;
    return { blob, type, fileName };
  },
  expect: () => undefined,
  View: lazyPart(() => import('./PdfView.tsx')),
  tab: { rank: 90, name: 'PDF' },
});
