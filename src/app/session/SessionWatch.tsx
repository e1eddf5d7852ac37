import { useSyncExternalStore } from 'react';
import type { Session } from '../../runs/kept/session.ts';
import { LazyPlace } from '../../ui/LazyPlace.tsx';
import { lazyPart } from '../../ui/lazyPart.ts';
import { fileToOpen, onFileToOpen, openAsSession } from './toOpen.ts';
import { useSessionDrop } from './useSessionDrop.ts';

const SessionDialog = lazyPart(() => import('./SessionDialog.tsx'));

/** Waits for a saved session, wherever it is dropped or chosen. */
export default function SessionWatch({ session, model }: { session: Session; model: string }) {
  useSessionDrop();
  const wanted = useSyncExternalStore(onFileToOpen, fileToOpen);
  if (wanted === undefined) return null;
  const close = () => openAsSession(undefined);
  return (
    <LazyPlace onClose={close}>
      <SessionDialog key={wanted.id} wanted={wanted} session={session} model={model} onClose={close} />
    </LazyPlace>
  );
}
