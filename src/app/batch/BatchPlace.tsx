import Box from '@mui/material/Box';
import { lazy, Suspense } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { recall } from '../storage.ts';
import type { BatchProps } from './BatchSection.tsx';

const BatchSection = lazy(() => import('./BatchSection.tsx'));

/** Where a batch is shown: one that has just been asked for, or one that was kept from before a reload. */
export function BatchPlace(props: BatchProps) {
  if (props.wanted === undefined && recall(`batch:${props.shelf}`) === undefined) return null;
  return (
    <Box sx={{ gridColumn: '1 / -1', minWidth: 0 }}>
      <ErrorBoundary fallback={null}>
        <Suspense fallback={null}>
          <BatchSection {...props} />
        </Suspense>
      </ErrorBoundary>
    </Box>
  );
}
