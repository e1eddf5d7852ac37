import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import Box from '@mui/material/Box';
import { useState } from 'react';
import { report } from '../../../files/report.ts';
import { lazyModule, MissingPart } from '../../../files/lazyParts.ts';
import { saveBlob } from '../../../ui/actions/saveBlob.ts';
import type { Session } from '../../../runs/kept/session.ts';
import { noteSave } from '../../../runs/saves.ts';
import { noteSettings } from '../formSettings.ts';
import * as words from './words.ts';

const loadSession = lazyModule(() => import('../../../runs/kept/session.ts'));

/** Takes along everything that was done at this deployment. */
export default function SaveSession({ session }: { session: Session }) {
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState('');
  const save = async () => {
    setBusy(true);
    setTold('');
    const begun = Date.now();
    try {
      const { saveSession } = await loadSession();
      const { file, runs, batches } = await saveSession(session, begun);
      if (file !== undefined) {
        saveBlob(file, file.name);
        noteSave(session.root.url, begun);
        noteSettings();
      }
      setTold(file === undefined ? words.NOTHING_TO_SAVE : words.saved(runs, batches));
    } catch (error) {
      report('saving history and batches', error);
      setTold(reasonOf(error));
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
        title={words.ONE_ZIP}
        onClick={() => !busy && void save()}
      >
        {busy ? words.SAVING : words.SAVE}
      </Button>
      <Typography variant="body2" role="status">
        {told}
      </Typography>
    </Box>
  );
}

function reasonOf(error: unknown): string {
  if (error instanceof MissingPart) return words.NOT_FETCHED;
  if (error instanceof RangeError) return words.TOO_MUCH;
  return words.NO_STORAGE;
}
