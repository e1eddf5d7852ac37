import { createContext } from 'react';
import type { Session } from '../../../runs/kept/session.ts';
import { AfterPaint } from '../../../ui/AfterPaint.tsx';
import { lazyPart } from '../../../ui/lazyPart.ts';
import { SavePlace } from '../../deployment/lazySave.tsx';

const SessionWatch = lazyPart(() => import('../SessionWatch.tsx'));

/** Whose work can be saved; undefined before the models are known. */
export const SessionHere = createContext<Session | undefined>(undefined);

/** Where a saved session is opened. Its code comes right after the first page. */
export function SessionPlace(props: { session: Session; model: string }) {
  return (
    <AfterPaint>
      <SavePlace>
        <SessionWatch {...props} />
      </SavePlace>
    </AfterPaint>
  );
}
