import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import Box from '@mui/material/Box';
import { useState } from 'react';
import { report } from '../../files/report.ts';
import { lazyModule, MissingPart } from '../../files/lazyParts.ts';
import { saveBlob } from '../../ui/actions/saveBlob.ts';
import type { Session } from '../../runs/kept/session.ts';

const loadSession = lazyModule(() => import('../../runs/kept/session.ts'));

/** Takes along everything that was done at this deployment. */
export function SaveSession({ session }: { session: Session }) {
  const [busy, setBusy] = useState(false);
  const [words, setWords] = useState('');
  const save = async () => {
    setBusy(true);
    setWords('');
    try {
      const { saveSession } = await loadSession();
      const { file, runs, batches } = await saveSession(session, Date.now());
      if (file !== undefined) saveBlob(file, file.name);
      setWords(told(file !== undefined, runs, batches));
    } catch (error) {
      report('saving history and batches', error);
      setWords(reasonOf(error));
    }
    setBusy(false);
  };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5, rowGap: 0.5, mt: 0.75 }}>
      <Button
        size="small"
        variant="outlined"
        color="inherit"
        aria-disabled={busy}
        title="One ZIP: the history, which another page can open, and a folder for each batch"
        onClick={() => !busy && void save()}
      >
        {busy ? 'packing …' : 'Save history and batches'}
      </Button>
      <Typography variant="body2" role="status">
        {words}
      </Typography>
    </Box>
  );
}

function told(saved: boolean, runs: number, batches: number): string {
  if (!saved) return 'There is nothing to save: no run was kept in this browser.';
  const parts = [runs > 0 && `${runs} ${runs === 1 ? 'run' : 'runs'}`, batches > 0 && `${batches} ${batches === 1 ? 'batch' : 'batches'}`];
  return `Saved ${parts.filter((part) => part !== false).join(' and ')}. “Open file …” in the history of another deployment takes the runs over.`;
}

function reasonOf(error: unknown): string {
  if (error instanceof MissingPart) return 'This part couldn’t be fetched: the server doesn’t answer. Download the results one by one.';
  if (error instanceof RangeError) return 'This is too much for one archive. Download the results one by one.';
  return 'It couldn’t be saved: the browser’s storage doesn’t answer. Download the results that are shown.';
}
