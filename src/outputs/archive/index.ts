import { lazyPart } from '../../ui/lazyPart.ts';
import { defineOutput } from '../define.ts';
import { wantedAs } from '../../answers/embedded.ts';
import type { FileData } from '../../answers/part.ts';
import { MIME } from '../../files/kinds.ts';
import * as words from './ruleWords.ts';

const OPENED: ReadonlySet<string> = new Set([MIME.zip, MIME.gzip, MIME.tar]);

export const archive = defineOutput<FileData>({
  id: 'archive',
  match(part) {
    if (part.from !== 'bytes' || !OPENED.has(part.type.mime) || wantedAs(part.shape) === 'file') return undefined;
    const { blob, type, fileName } = part;
    return { blob, type, fileName };
  },
  expect: () => undefined,
  View: lazyPart(() => import('./ArchiveView.tsx')),
  tab: { rank: 80, name: words.tab },
});
