import { defineOutput } from '../define.ts';
import type { ErrorReport } from '../../answers/report.ts';
import { lazyPart } from '../../ui/lazyPart.ts';

export const error = defineOutput<{ readonly report: ErrorReport }>({
  id: 'error',
  match: (part) => (part.from === 'error' ? { report: part.report } : undefined),
  expect: () => undefined,
  View: lazyPart(() => import('./ErrorView.tsx')),
});
