import ModelTraining from '@mui/icons-material/ModelTraining';
import Typography from '@mui/material/Typography';
import { formatBytes } from '../../files/amounts.ts';
import { useWhyOff } from '../deployment/ended.ts';
import { ActionBar } from '../../ui/ActionBar.tsx';
import type { StartState } from './useStart.ts';

/** As Run does for predictions. */
export function StartBar({ state, onReset }: { state: StartState; onReset: () => void }) {
  const words = (
    <Typography variant="body2" color="textSecondary" sx={{ flex: '1 1 200px' }}>
      {state.phase === 'sending'
        ? sending(state)
        : 'While a training runs, predictions of this model wait, unless its server has several workers.'}
    </Typography>
  );
  return (
    <ActionBar
      start={words}
      submit={{ label: 'Start training', icon: <ModelTraining /> }}
      busy={state.phase === 'sending'}
      off={useWhyOff()}
      onReset={onReset}
    />
  );
}

function sending({ progress }: Extract<StartState, { phase: 'sending' }>): string {
  if (progress === undefined || progress.sent >= progress.total) return 'Waiting for the server to accept it …';
  return `Sending ${formatBytes(progress.sent)} of ${formatBytes(progress.total)}`;
}
