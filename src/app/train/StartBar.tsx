import ModelTraining from '@mui/icons-material/ModelTraining';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { formatBytes } from '../../ui/format.ts';
import type { StartState } from './useStart.ts';

const DIMMED = { opacity: 0.5, cursor: 'default' } as const;

/** Stays in reach at the bottom of the inputs, as Run does. */
export function StartBar({ state, onReset }: { state: StartState; onReset: () => void }) {
  const busy = state.phase === 'sending';
  return (
    <Box
      sx={{
        position: 'sticky',
        bottom: 0,
        zIndex: 2,
        bgcolor: 'background.default',
        borderTop: 1,
        borderColor: 'hairline',
        mt: 3,
        py: 1.5,
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 1.25,
      }}
    >
      <Typography variant="body2" color="textSecondary" sx={{ flex: '1 1 200px' }}>
        {busy ? sending(state) : 'While a training runs, predictions of this model wait, unless its server has several workers.'}
      </Typography>
      <Box sx={{ display: 'flex', gap: 1.25, ml: 'auto' }}>
        <Button color="inherit" onClick={busy ? undefined : onReset} aria-disabled={busy} sx={busy ? DIMMED : {}}>
          Reset
        </Button>
        {/* aria-disabled and not disabled: the focus stays here. */}
        <Button
          type="submit"
          variant="contained"
          aria-disabled={busy}
          title="Ctrl+Enter"
          startIcon={<ModelTraining />}
          sx={{ px: 2.5, ...(busy && DIMMED) }}
        >
          Start training
        </Button>
      </Box>
    </Box>
  );
}

function sending({ progress }: Extract<StartState, { phase: 'sending' }>): string {
  if (progress === undefined || progress.sent >= progress.total) return 'Waiting for the server to accept it …';
  return `Sending ${formatBytes(progress.sent)} of ${formatBytes(progress.total)}`;
}
