import { useNow } from '../../ui/useNow.ts';
import type { Session } from '../../runs/kept/session.ts';
import { isNear } from './ending.ts';
import { SaveSession } from './SaveSession.tsx';

/** When the end is near, the way to take everything along is where the end is told. */
export function SaveInTime({ at, session }: { at: Date; session: Session }) {
  return isNear(at, useNow(10_000)) ? <SaveSession session={session} /> : null;
}
