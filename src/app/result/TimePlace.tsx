import Box from '@mui/material/Box';
import { Suspense } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { AfterPaint } from '../../ui/AfterPaint.tsx';
import { LazyTimeHint } from './lazyViews.ts';
import type { Waited } from './waiting/waited.ts';

/** Where it is said how long a run will take; nothing moves when that is known. */
export function TimePlace({ about: { place, server, examples } }: { about: Waited }) {
  return (
    <Box sx={{ flex: '1 1 140px', minWidth: 0 }}>
      <ErrorBoundary fallback={null}>
        <AfterPaint>
          <Suspense fallback={null}>
            <LazyTimeHint place={place} server={server} examples={examples} />
          </Suspense>
        </AfterPaint>
      </ErrorBoundary>
    </Box>
  );
}
