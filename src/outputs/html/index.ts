import { lazyPart } from '../../ui/lazyPart.ts';
import { defineOutput } from '../define.ts';
import { wantedAs } from '../../answers/embedded.ts';
import type { FileData } from '../../answers/part.ts';
import { MIME } from '../../files/kinds.ts';

export const html = defineOutput<FileData>({
  id: 'html',
  match(part) {
    if (part.from !== 'bytes' || part.type.mime !== MIME.html || wantedAs(part.shape) === 'file') return undefined;
    const { blob, type, fileName } = part;
    return { blob, type, fileName };
  },
  expect: () => undefined,
  View: lazyPart(() => import('./HtmlView.tsx')),
});
