import { lazy } from 'react';
import { defineOutput } from '../define.ts';
import type { ErrorReport } from './report.ts';

export const error = defineOutput<{ readonly report: ErrorReport }>({
  id: 'error',
  match: (part) => (part.from === 'error' ? { report: part.report } : undefined),
  expect: () => undefined,
  View: lazy(() => import('./ErrorView.tsx')),
});
