import { fileIn } from '../../answers/embedded.ts';
import type { FileData } from '../../answers/part.ts';
import { MIME } from '../../files/kinds.ts';
import { lazyPart } from '../../ui/lazyPart.ts';
import { defineOutput } from '../define.ts';
import * as words from './ruleWords.ts';

const READ: ReadonlySet<string> = new Set([MIME.netcdf, MIME.hdf5]);

export const variables = defineOutput<FileData>({
  id: 'variables',
  match: (part) => fileIn(part, ({ mime }) => READ.has(mime)),
  // No schema announces it.
  expect: () => undefined,
  View: lazyPart(() => import('./VariablesView.tsx')),
  sketch: 'picture',
  rank: 71,
  tab: { rank: 71, name: words.tab },
});
