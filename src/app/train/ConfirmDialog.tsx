import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { useId } from 'react';
import type { ShownTraining } from '../../runs/trainings/merge.ts';
import * as words from './words.ts';

interface Props {
  entry: ShownTraining;
  onClose: () => void;
  onConfirm: () => void;
}

/** Neither can be taken back. */
export default function ConfirmDialog({ entry, onClose, onConfirm }: Props) {
  const id = useId();
  const running = entry.status === 'running';
  const said = running ? words.CANCEL_IT : words.REMOVE_IT;
  return (
    <Dialog open onClose={onClose} aria-labelledby={id} maxWidth="xs">
      <DialogTitle id={id}>{said.title}</DialogTitle>
      <DialogContent>
        <DialogContentText>{running || entry.listed === true ? said.what : words.REMOVE_KEPT}</DialogContentText>
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button color="inherit" onClick={onClose}>
          {said.no}
        </Button>
        <Button variant="contained" color="error" onClick={onConfirm}>
          {said.yes}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
