import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import { useEffect } from 'react';
import type { Session } from '../../runs/kept/session.ts';
import { SaveSession } from './SaveSession.tsx';
import * as words from './words.ts';

/**
 * The server has gone with its deployment, so a reload would empty this window for good.
 * @param session what the page can hold; undefined when there never was one
 */
export function EndedNotice({ session }: { session: Session | undefined }) {
  const keeps = session !== undefined;
  useEffect(() => {
    if (!keeps) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [keeps]);
  return (
    <Alert severity="warning" variant="outlined" data-ended sx={{ borderRadius: 0, borderWidth: '0 0 1px 0', px: { xs: 2, sm: 3 } }}>
      <AlertTitle>{words.ENDED}</AlertTitle>
      {words.NO_ANSWER} {keeps ? words.DOWNLOAD : words.GO_BACK}
      {session !== undefined && <SaveSession session={session} />}
    </Alert>
  );
}
