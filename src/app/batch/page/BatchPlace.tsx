import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Suspense, useSyncExternalStore } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { lazyPart } from '../../../ui/lazyPart.ts';
import { arrivals, onArrival } from '../../../runs/session/arrivals.ts';
import { recall } from '../../../runs/storage.ts';
import type { BatchProps } from '../batchProps.ts';
import * as words from './words.ts';

const BatchSection = lazyPart(() => import('../BatchSection.tsx'));

/** Where a batch is shown: one that has just been asked for, or one that was kept from before a reload. */
export function BatchPlace(props: BatchProps) {
  useSyncExternalStore(onArrival, arrivals);
  if (props.wanted === undefined && recall(`batch:${props.keptKey}`) === undefined) return null;
  return (
    <Box sx={{ gridColumn: '1 / -1', minWidth: 0 }}>
      <ErrorBoundary fallback={<Typography color="textSecondary">{words.NOT_SHOWN}</Typography>}>
        <Suspense fallback={null}>
          <BatchSection {...props} />
        </Suspense>
      </ErrorBoundary>
    </Box>
  );
}
