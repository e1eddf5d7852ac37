import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useRef } from 'react';
import type { Session } from '../../runs/kept/session.ts';
import { ToolDialog } from '../../ui/actions/ToolDialog.tsx';
import { dismissal } from './dismissal.ts';
import type { FileToOpen } from './toOpen.ts';
import { useOpening, type Opening } from './useOpening.ts';
import * as words from './words.ts';

interface Props {
  wanted: FileToOpen;
  session: Session;
  /** The model in view. */
  model: string;
  onClose: () => void;
}

/** Says what is in a saved session, brings it back, and says what came of that. */
export default function SessionDialog({ wanted, session, model, onClose }: Props) {
  const opening = useOpening(wanted, session, model);
  const { state } = opening;
  const stopping = useRef(false);
  const dismiss = (by?: Parameters<typeof dismissal>[1]) => {
    const what = dismissal(state, by, stopping.current);
    if (what === 'stay') return;
    stopping.current = true;
    opening.stop();
    if (what === 'close') onClose();
  };
  return (
    <ToolDialog title={words.TITLE} onClose={dismiss} actions={<Actions opening={opening} wanted={wanted} onClose={() => dismiss()} />}>
      <Box data-session={state} sx={{ display: 'grid', gap: 1.25, overflowWrap: 'anywhere' }}>
        {opening.told !== undefined && (
          <Box sx={{ typography: 'body2', display: 'grid', gap: 0.25 }}>
            {opening.told.from.map((line) => (
              <Typography key={line} variant="body2" color="textSecondary">
                {line}
              </Typography>
            ))}
            <Typography sx={{ mt: 0.5 }}>{opening.told.holds}</Typography>
            {opening.told.unfit !== undefined && <Typography sx={{ color: 'warning.main', mt: 0.5 }}>{opening.told.unfit}</Typography>}
          </Box>
        )}
        {state === 'asking' && (
          <Typography variant="body2" color="textSecondary">
            {words.NOTHING_OVERWRITTEN}
          </Typography>
        )}
        {/* Not a live region: a voice that counts would drown everything else. */}
        {state === 'taking' && (
          <Box>
            <LinearProgress aria-label={words.BRINGING_BACK} sx={{ mb: 0.75 }} />
            <Typography variant="body2" sx={{ fontVariantNumeric: 'tabular-nums' }}>
              {opening.progress}
            </Typography>
          </Box>
        )}
        <Box role="status" sx={{ display: 'grid', gap: 0.5 }}>
          {state === 'looking' && <Typography variant="body2">{words.LOOKING}</Typography>}
          {state === 'taking' && <Typography variant="body2">{words.BRINGING_BACK}</Typography>}
          {opening.problem !== undefined && <Typography sx={{ color: 'error.main' }}>{opening.problem}</Typography>}
          {opening.came.length > 0 && (
            <Box component="ul" sx={{ m: 0, pl: 2.25, display: 'grid', gap: 0.5 }}>
              {opening.came.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </Box>
          )}
        </Box>
      </Box>
    </ToolDialog>
  );
}

/** What had it has gone. */
const focus = (element: HTMLButtonElement | null) => element?.focus();

function Actions({ opening, wanted, onClose }: { opening: Opening; wanted: FileToOpen; onClose: () => void }) {
  const { state, fillForm } = opening;
  const { asInput } = wanted;
  if (state === 'taking') {
    return (
      <Button color="inherit" onClick={opening.stop}>
        {words.STOP}
      </Button>
    );
  }
  const ended = state === 'done' || state === 'failed';
  return (
    <>
      {state !== 'done' && asInput !== undefined && (
        <Button
          color="inherit"
          onClick={() => {
            onClose();
            asInput();
          }}
        >
          {words.AS_INPUT}
        </Button>
      )}
      {fillForm !== undefined && (
        <Button
          color="inherit"
          onClick={() => {
            onClose();
            fillForm();
          }}
        >
          {words.FILL_FORM}
        </Button>
      )}
      <Button
        color={ended ? 'primary' : 'inherit'}
        variant={ended ? 'contained' : 'text'}
        onClick={onClose}
        ref={ended ? focus : undefined}
      >
        {ended ? words.CLOSE : words.CANCEL}
      </Button>
      {state === 'asking' && (
        <Button variant="contained" onClick={opening.take} ref={focus}>
          {words.BRING_BACK}
        </Button>
      )}
    </>
  );
}
