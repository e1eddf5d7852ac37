import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useEffect, useId, useRef, useState } from 'react';
import { formatDuration } from '../../../files/amounts.ts';
import { report } from '../../../files/report.ts';
import type { Session } from '../../../runs/kept/session.ts';
import { savedUntil, unsavedRunHere } from '../../../runs/saves.ts';
import { recall, remember } from '../../../runs/storage.ts';
import { useNow } from '../../../ui/useNow.ts';
import { settingsChanged } from '../formSettings.ts';
import { mayInterrupt } from './interrupt.ts';
import SaveSession from './SaveSession.tsx';
import { unsavedWork, type Unsaved } from './unsaved.ts';
import { watchDoing } from './watchDoing.ts';
import { storedWork } from './work.ts';
import { ENDED } from '../words.ts';
import * as words from './words.ts';

export interface EndDialogProps {
  at: Date;
  temporary: boolean;
  session: Session;
}

/** Told once in this browser, in whatever tab. */
const TOLD = 'end-told';
/** How often it is looked whether now is a good moment. */
const PAUSE = 1000;

/** What would be lost with this deployment, and the way to save it. Waits until nobody is in the middle of something. */
export default function EndDialog({ at, temporary, session }: EndDialogProps) {
  const [unsaved, dismiss] = useUnsaved(at.getTime(), session);
  return unsaved === undefined ? null : <Told at={at} temporary={temporary} session={session} unsaved={unsaved} onClose={dismiss} />;
}

function Told({ at, temporary, session, unsaved, onClose }: EndDialogProps & { unsaved: Unsaved; onClose: () => void }) {
  const id = useId();
  const left = at.getTime() - useNow(1000);
  return (
    <Dialog open onClose={onClose} aria-labelledby={id} aria-describedby={`${id}-what`} maxWidth="xs" data-end-dialog>
      <DialogTitle id={id} variant="h2" sx={{ pb: 1 }}>
        {left > 0 ? words.endsInTitle(temporary) : ENDED}
      </DialogTitle>
      <DialogContent sx={{ pb: 1 }}>
        <Typography variant="body2" id={`${id}-what`}>
          {words.whatIsUnsaved(unsaved)} {words.whereItIs(unsaved)}
        </Typography>
        {left > 0 && (
          // Read once with the title; a voice that counts seconds would drown everything else.
          <Typography variant="body2" color="textSecondary" aria-hidden sx={{ mt: 0.75, fontVariantNumeric: 'tabular-nums' }}>
            {words.stillLeft(formatDuration(left))}
          </Typography>
        )}
        <SaveSession session={session} />
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button color="inherit" onClick={onClose}>
          {words.CLOSE}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function useUnsaved(end: number, session: Session): [Unsaved | undefined, () => void] {
  const [unsaved, setUnsaved] = useState<Unsaved>();
  const latest = useRef(session);
  useEffect(() => {
    latest.current = session;
  });
  useEffect(() => {
    const told = String(end);
    if (recall(TOLD) === told) return;
    const doing = watchDoing();
    let gone = false;
    let timer: ReturnType<typeof setTimeout>;
    const look = async () => {
      const found = Date.now() < end && mayInterrupt(doing.now()) ? await unsavedNow(latest.current) : undefined;
      if (gone || Date.now() >= end || recall(TOLD) === told) return;
      // The storage may have taken its time.
      if (found === undefined || !mayInterrupt(doing.now())) timer = setTimeout(() => void look(), PAUSE);
      else {
        remember(TOLD, told);
        setUnsaved(found);
      }
    };
    void look();
    return () => {
      gone = true;
      clearTimeout(timer);
      doing.end();
    };
  }, [end]);
  return [unsaved, () => setUnsaved(undefined)];
}

async function unsavedNow(session: Session): Promise<Unsaved | undefined> {
  const stored = await storedWork(session).catch((error: unknown) => {
    report('Looking what is unsaved', error);
    return { runs: [], batches: [] };
  });
  return unsavedWork(savedUntil(session.root.url), { ...stored, here: unsavedRunHere(), settings: settingsChanged() });
}
