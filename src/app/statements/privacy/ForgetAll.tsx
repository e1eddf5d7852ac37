import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { report } from '../../../files/report.ts';
import { forgetEverything } from '../../../runs/kept/forget.ts';
import * as words from './words.ts';

/** Asks first: it can't be undone, and it is of every model at this address. */
export function ForgetAll({ host }: { host: string }) {
  const id = useId();
  const [asking, setAsking] = useState(false);
  const [told, setTold] = useState('');
  const [busy, setBusy] = useState(false);
  const remove = async () => {
    setAsking(false);
    setBusy(true);
    setTold(words.removing);
    try {
      await forgetEverything();
      setTold(words.removed);
    } catch (error) {
      report('Deleting all that is kept', error);
      setTold(words.notRemoved);
    }
    setBusy(false);
  };
  return (
    <Box sx={{ mt: 2, display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, rowGap: 1 }}>
      <Button variant="outlined" color="error" aria-haspopup="dialog" aria-disabled={busy} onClick={() => !busy && setAsking(true)}>
        {words.remove}
      </Button>
      <Typography variant="body2" role="status" sx={{ flex: '1 1 16rem' }}>
        {told}
      </Typography>
      {asking && (
        <Dialog open onClose={() => setAsking(false)} aria-labelledby={id} maxWidth="xs">
          <DialogTitle id={id}>{words.removeTitle}</DialogTitle>
          <DialogContent>
            <DialogContentText sx={{ overflowWrap: 'anywhere' }}>{words.removeWhat(host)}</DialogContentText>
          </DialogContent>
          <DialogActions sx={{ px: 3, pb: 2 }}>
            <Button color="inherit" onClick={() => setAsking(false)}>
              {words.removeNo}
            </Button>
            <Button variant="contained" color="error" onClick={() => void remove()}>
              {words.removeYes}
            </Button>
          </DialogActions>
        </Dialog>
      )}
    </Box>
  );
}
