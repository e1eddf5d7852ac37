import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { useId } from 'react';
import type { ShownTraining } from '../../runs/trainings/merge.ts';

interface Props {
  entry: ShownTraining;
  onClose: () => void;
  onConfirm: () => void;
}

/** Neither can be taken back. */
export default function ConfirmDialog({ entry, onClose, onConfirm }: Props) {
  const id = useId();
  const running = entry.status === 'running';
  return (
    <Dialog open onClose={onClose} aria-labelledby={id} maxWidth="xs">
      <DialogTitle id={id}>{running ? 'Cancel this training?' : 'Remove this training?'}</DialogTitle>
      <DialogContent>
        <DialogContentText>
          {running
            ? 'Its process is stopped at once, and what the model hasn’t saved by itself is lost. The server forgets the training; this browser keeps a note of it.'
            : entry.listed === true
              ? 'Its result disappears from this browser and from the server’s list, for everybody. What the module saved by itself stays.'
              : 'Its result disappears from this browser, and the server no longer has it.'}
        </DialogContentText>
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button color="inherit" onClick={onClose}>
          {running ? 'Let it run' : 'Keep it'}
        </Button>
        <Button variant="contained" color="error" onClick={onConfirm}>
          {running ? 'Cancel the training' : 'Remove it'}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
