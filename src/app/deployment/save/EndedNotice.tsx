import { Notice } from '../../../ui/text/Notice.tsx';
import type { Session } from '../../../runs/kept/session.ts';
import SaveSession from './SaveSession.tsx';
import { ENDED } from '../words.ts';
import * as words from './words.ts';

/** @param session what the page can hold; undefined when there never was one */
export default function EndedNotice({ session }: { session: Session | undefined }) {
  const keeps = session !== undefined;
  return (
    <Notice severity="warning" data-ended title={ENDED} sx={{ borderRadius: 0, borderWidth: '0 0 1px 0', px: { xs: 2, sm: 3 } }}>
      {words.NO_ANSWER} {keeps ? words.DOWNLOAD : words.GO_BACK}
      {session !== undefined && <SaveSession session={session} />}
    </Notice>
  );
}
