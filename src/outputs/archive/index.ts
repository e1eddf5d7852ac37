import { readAhead } from '../../ui/useRead.ts';
import { archiveOf, listingOf } from './listing.ts';
import { lazyPart } from '../../ui/lazyPart.ts';
import { defineOutput } from '../define.ts';
import { fileIn } from '../../answers/embedded.ts';
import type { FileData } from '../../answers/part.ts';
import { MIME } from '../../files/kinds.ts';
import * as words from './ruleWords.ts';

const OPENED: ReadonlySet<string> = new Set([MIME.zip, MIME.gzip, MIME.tar]);

export const archive = defineOutput<FileData>({
  id: 'archive',
  match: (part) => fileIn(part, ({ mime }) => OPENED.has(mime)),
  expect: () => undefined,
  View: lazyPart(() => import('./ArchiveView.tsx')),
  ahead: (file) => [readAhead(archiveOf(file), listingOf)],
  tab: { rank: 80, name: words.tab },
});
