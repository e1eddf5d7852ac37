import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { Elapsed } from '../../ui/Elapsed.tsx';
import { formatBytes } from '../../files/amounts.ts';
import type { Diagnosis } from './useDiagnosis.ts';
import type { RunState } from './useRun.ts';
import { Expectation } from './Expectation.tsx';

/** Bytes while they are sent, then a clock: DEEPaaS tells nothing about a prediction's progress. */
export function Progress({ run, diagnosis, durations }: { run: RunState; diagnosis: Diagnosis; durations: readonly number[] }) {
  const { phase, progress, startedAt } = run;
  const share = progress === undefined || progress.total === 0 ? 0 : (100 * progress.sent) / progress.total;
  return (
    <Box sx={{ border: 1, borderColor: 'hairline', borderRadius: 1, p: 2.5 }}>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 2, mb: 1.25 }}>
        <Typography>
          {phase === 'uploading' ? 'Sending' : 'The model is running'}
          {phase === 'uploading' && progress !== undefined && ` ${formatBytes(progress.sent)} of ${formatBytes(progress.total)}`}
        </Typography>
        <Typography color="textSecondary">
          <Elapsed since={startedAt} />
        </Typography>
      </Box>
      {phase === 'uploading' ? (
        <LinearProgress variant="determinate" value={share} aria-label="Upload" />
      ) : (
        <LinearProgress aria-label="Waiting for the model" />
      )}
      {phase === 'running' && <Expectation durations={durations} since={startedAt} />}
      {diagnosis === 'alive' && (
        <Alert severity="info" variant="outlined" sx={{ mt: 2 }}>
          The server is alive; the model is busy or stuck. It works on one request after another, so other people’s runs or a training may
          be ahead of yours. If this goes on for much longer than the model usually takes, its process may have died: stop waiting, and ask
          whoever runs the server to restart it.
        </Alert>
      )}
      {diagnosis === 'silent' && (
        <Alert severity="warning" variant="outlined" sx={{ mt: 2 }}>
          The server doesn’t answer other questions either. It may be overloaded or gone; DEEPaaS 3 also answers nothing while a model runs.
          You can go on waiting, or stop and try again later.
        </Alert>
      )}
    </Box>
  );
}
