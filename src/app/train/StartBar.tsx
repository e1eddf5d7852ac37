import ModelTraining from '@mui/icons-material/ModelTraining';
import Typography from '@mui/material/Typography';
import { formatBytes } from '../../files/amounts.ts';
import { useWhyOff } from '../deployment/ended.ts';
import { ActionBar } from '../../ui/ActionBar.tsx';
import type { StartState } from './useStart.ts';
import * as words from './words.ts';

/** As Run does for predictions. */
export function StartBar({ state, onReset }: { state: StartState; onReset: () => void }) {
  const note = (
    <Typography variant="body2" color="textSecondary" sx={{ flex: '1 1 200px' }}>
      {state.phase === 'sending' ? sending(state) : words.PREDICTIONS_WAIT}
    </Typography>
  );
  return (
    <ActionBar
      start={note}
      submit={{ label: words.START, icon: <ModelTraining /> }}
      busy={state.phase === 'sending'}
      off={useWhyOff()}
      onReset={onReset}
    />
  );
}

function sending({ progress }: Extract<StartState, { phase: 'sending' }>): string {
  if (progress === undefined || progress.sent >= progress.total) return words.WAITING;
  return words.sending(formatBytes(progress.sent), formatBytes(progress.total));
}
