import { fileIn } from '../../answers/embedded.ts';
import type { FileData } from '../../answers/part.ts';
import { MIME } from '../../files/kinds.ts';
import { lazyPart } from '../../ui/lazyPart.ts';
import { defineOutput } from '../define.ts';
import * as words from './ruleWords.ts';

/** Of the older workbooks it is said what they are. */
const READ: ReadonlySet<string> = new Set([MIME.xlsx, MIME.xls, MIME.ods, MIME.parquet]);

export const sheets = defineOutput<FileData>({
  id: 'sheets',
  match: (part) => fileIn(part, ({ mime }) => READ.has(mime)),
  // No schema announces it.
  expect: () => undefined,
  View: lazyPart(() => import('./SheetsView.tsx')),
  sketch: 'rows',
  rank: 61,
  tab: { rank: 61, name: words.tab },
});
