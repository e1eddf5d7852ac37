import { Notice } from '../../../ui/text/Notice.tsx';
import { formatDate, formatMoment } from '../../../files/amounts.ts';
import type { Session } from '../../../runs/kept/session.ts';
import { useNow } from '../../../ui/useNow.ts';
import SaveSession from './SaveSession.tsx';
import { SILENT } from '../words.ts';
import * as words from './words.ts';

/** A restart is over in this time; in milliseconds. */
const RESTART = 60_000;
const DAY = 86_400_000;

/** The API has answered and doesn't any more. After a minute it may be gone for good, and what is here can be taken along. */
export default function SilentNotice({ since, session }: { since: number; session: Session }) {
  const now = useNow(1000);
  const long = now - since >= RESTART;
  const moment = now - since < DAY ? formatDate(since, { timeStyle: 'short' }) : formatMoment(since);
  return (
    <Notice severity="warning" role="presentation" data-silent={long ? 'long' : 'short'} sx={{ mx: { xs: 2, sm: 3 }, mt: 2 }}>
      <span role="status">{long ? words.silentSince(moment) : SILENT}</span>
      {long && <SaveSession session={session} />}
    </Notice>
  );
}
