import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { Elapsed } from '../../ui/Elapsed.tsx';
import { formatBytes } from '../../files/amounts.ts';
import type { Diagnosis } from './useDiagnosis.ts';
import type { RunState } from './useRun.ts';
import { Expectation } from './Expectation.tsx';
import * as words from './words.ts';

/** Bytes while they are sent, then a clock: DEEPaaS tells nothing about a prediction's progress. */
export function Progress({ run, diagnosis, durations }: { run: RunState; diagnosis: Diagnosis; durations: readonly number[] }) {
  const { phase, progress, startedAt } = run;
  const share = progress === undefined || progress.total === 0 ? 0 : (100 * progress.sent) / progress.total;
  return (
    <Box sx={{ border: 1, borderColor: 'hairline', borderRadius: 1, p: 2.5 }}>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 2, mb: 1.25 }}>
        <Typography>{phase === 'uploading' ? sending(progress) : words.running}</Typography>
        <Typography color="textSecondary">
          <Elapsed since={startedAt} />
        </Typography>
      </Box>
      {phase === 'uploading' ? (
        <LinearProgress variant="determinate" value={share} aria-label={words.upload} />
      ) : (
        <LinearProgress aria-label={words.waitingForModel} />
      )}
      {phase === 'running' && <Expectation durations={durations} since={startedAt} />}
      {diagnosis === 'alive' && (
        <Alert severity="info" variant="outlined" sx={{ mt: 2 }}>
          {words.serverAlive}
        </Alert>
      )}
      {diagnosis === 'silent' && (
        <Alert severity="warning" variant="outlined" sx={{ mt: 2 }}>
          {words.serverSilent}
        </Alert>
      )}
    </Box>
  );
}

function sending(progress: RunState['progress']): string {
  return progress === undefined ? words.sending : words.sendingOf(formatBytes(progress.sent), formatBytes(progress.total));
}
