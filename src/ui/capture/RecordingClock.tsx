import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useEffect, useRef } from 'react';
import { formatDuration } from '../../files/amounts.ts';
import { useNow } from '../useNow.ts';
import * as words from './words.ts';

interface Props {
  since: number;
  /** In seconds. */
  limit: number;
  onLimit: () => void;
}

/** How long the recording is already, and its end when the limit is reached. */
export function RecordingClock({ since, limit, onLimit }: Props) {
  const now = useNow(200);
  const latest = useRef(onLimit);
  useEffect(() => {
    latest.current = onLimit;
  });
  useEffect(() => {
    const timer = setTimeout(() => latest.current(), limit * 1000);
    return () => clearTimeout(timer);
  }, [since, limit]);
  return (
    <Typography variant="body2" sx={{ display: 'flex', alignItems: 'center', gap: 1, fontVariantNumeric: 'tabular-nums' }}>
      <Box component="span" aria-hidden sx={{ width: 10, height: 10, borderRadius: 5, bgcolor: 'error.main' }} />
      <span role="status">{words.recording}</span>
      <span aria-hidden>{words.timeOf(formatDuration(Math.max(0, now - since)), formatDuration(limit * 1000))}</span>
    </Typography>
  );
}
