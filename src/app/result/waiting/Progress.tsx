import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import { Notice } from '../../../ui/text/Notice.tsx';
import { formatBytes, formatDuration } from '../../../files/amounts.ts';
import { isKnownShort, shareDone } from '../../../runs/estimate.ts';
import { useNow } from '../../../ui/useNow.ts';
import type { Diagnosis } from '../useDiagnosis.ts';
import type { RunState } from '../runState.ts';
import { Expectation, LONG_RUN } from './Expectation.tsx';
import { queueWords } from './queue.ts';
import { useQueue } from './useQueue.ts';
import { knownOf, type Waited } from './waited.ts';
import * as words from './words.ts';

interface Props {
  run: RunState;
  diagnosis: Diagnosis;
  about: Waited;
  /** Told when something else is seen ahead of it. */
  onWaits: () => void;
}

/**
 * Bytes while they are sent, then a clock: DEEPaaS tells nothing about a prediction's progress. Where earlier runs took much
 * the same time a bar follows them, and never to its end.
 */
export default function Progress({ run, diagnosis, about, onWaits }: Props) {
  const { phase, progress, startedAt, queued } = run;
  // As it was when the run began: its own end is noted before this is gone.
  const [known] = useState(() => knownOf(about));
  const elapsed = Math.max(0, useNow(1000) - startedAt);
  const ahead = queueWords(useQueue(run, about));
  const waits = ahead !== undefined;
  useEffect(() => {
    if (waits) onWaits();
  }, [waits, onWaits]);
  const sent = progress === undefined || progress.total === 0 ? 0 : progress.sent / progress.total;
  const uploading = phase === 'uploading' && !queued;
  const share = uploading ? sent : waits ? undefined : shareDone(known, elapsed);
  return (
    <Box sx={{ border: 1, borderColor: 'hairline', borderRadius: 1, p: 2.5 }}>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 2, mb: 1.25 }}>
        <Typography>{queued ? words.waiting : uploading ? sending(progress) : words.running}</Typography>
        {/* Hidden from screen readers, which would read every second of it. */}
        <Typography color="textSecondary" aria-hidden sx={{ fontVariantNumeric: 'tabular-nums' }}>
          {formatDuration(elapsed)}
        </Typography>
      </Box>
      <LinearProgress
        {...(share === undefined ? {} : { variant: 'determinate', value: 100 * share })}
        aria-label={uploading ? words.upload : words.waitingForModel}
        aria-valuetext={share === undefined || uploading ? undefined : words.byEarlier}
        data-guess={share !== undefined && !uploading}
      />
      <Typography variant="body2" role="status" sx={waits ? { mt: 1.25 } : {}}>
        {ahead}
      </Typography>
      {!uploading && <Expectation known={known} elapsed={elapsed} waits={waits} />}
      {/* The browser asks from the first moment on. What is over in a moment needs no warning. */}
      {(waits || elapsed > LONG_RUN || !isKnownShort(known, LONG_RUN)) && (
        <Typography variant="caption" component="p" color="textSecondary" sx={{ m: 0, mt: 1 }}>
          {words.dontReload}
        </Typography>
      )}
      {diagnosis === 'alive' && (
        <Notice severity="info" sx={{ mt: 2 }}>
          {words.serverAlive}
        </Notice>
      )}
      {diagnosis === 'silent' && (
        <Notice severity="warning" sx={{ mt: 2 }}>
          {words.serverSilent}
        </Notice>
      )}
    </Box>
  );
}

function sending(progress: RunState['progress']): string {
  return progress === undefined ? words.sending : words.sendingOf(formatBytes(progress.sent), formatBytes(progress.total));
}
