import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Suspense, useEffect, useState, type ReactNode } from 'react';
import { ErrorBoundary, useErrorBoundary } from 'react-error-boundary';
import { report } from '../files/report.ts';
import { fetchLazyParts, MissingPart } from '../files/lazyParts.ts';
import { askAgain } from './lazyPart.ts';
import * as words from './words.ts';

/** In milliseconds. */
const PAUSE = 10_000;

/** Around what a button opens, when its code may not be here yet. What can't be had is said, and asked for again. */
export function LazyPlace({ onClose, children }: { onClose: () => void; children: ReactNode }) {
  return (
    <ErrorBoundary
      fallback={<NotThere onClose={onClose} />}
      onReset={askAgain}
      onError={(error) => report('opening a part of the page', error)}
    >
      <Suspense fallback={null}>{children}</Suspense>
    </ErrorBoundary>
  );
}

function NotThere({ onClose }: { onClose: () => void }) {
  const { error, resetBoundary } = useErrorBoundary();
  const missing = error instanceof MissingPart;
  const [back, setBack] = useState(false);
  useEffect(() => {
    if (!missing || back) return;
    const timer = setInterval(() => void fetchLazyParts(() => Promise.resolve()).then((whole) => whole && setBack(true)), PAUSE);
    return () => clearInterval(timer);
  }, [missing, back]);
  return (
    <Box
      role="alert"
      sx={{
        position: 'fixed',
        insetInline: 16,
        // Never over Run, which stays in reach at the bottom.
        top: 16,
        mx: 'auto',
        maxWidth: 520,
        zIndex: 'snackbar',
        bgcolor: 'background.paper',
        border: 1,
        borderColor: 'warning.main',
        borderRadius: 1,
        px: 2,
        py: 1.25,
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 1,
      }}
    >
      <Typography variant="body2" sx={{ flex: '1 1 220px' }}>
        {wordsFor(missing, back)}
      </Typography>
      <Button size="small" onClick={resetBoundary}>
        {back ? words.open : words.tryAgain}
      </Button>
      <Button size="small" color="inherit" onClick={onClose}>
        {words.close}
      </Button>
    </Box>
  );
}

function wordsFor(missing: boolean, back: boolean): string {
  if (!missing) return words.metTrouble;
  if (back) return words.serverIsBack;
  return words.notFetched;
}
