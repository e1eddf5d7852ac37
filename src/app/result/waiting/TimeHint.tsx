import Typography from '@mui/material/Typography';
import { useEffect, useReducer, useSyncExternalStore } from 'react';
import { notedTimes } from '../../../runs/times.ts';
import { timeHint } from '../../../runs/estimate.ts';
import { knownOf, type Waited } from './waited.ts';

/** Before a run: how long it will take, as far as that is known. */
export default function TimeHint(about: Pick<Waited, 'place' | 'server' | 'examples'>) {
  const [, again] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    // Another tab has noted a run.
    window.addEventListener('storage', again);
    return () => window.removeEventListener('storage', again);
  }, []);
  useSyncExternalStore(notedTimes.subscribe, notedTimes.count);
  const hint = timeHint(knownOf(about));
  if (hint === undefined) return null;
  return (
    <Typography variant="caption" component="p" color="textSecondary" data-time-hint sx={{ m: 0 }}>
      {hint}
    </Typography>
  );
}
