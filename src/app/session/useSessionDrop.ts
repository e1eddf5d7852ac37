import { useEffect } from 'react';
import { endingOf, MIME, usualType } from '../../files/kinds.ts';
import { lazyModule } from '../../files/lazyParts.ts';
import { report } from '../../files/report.ts';
import { openAsSession } from './toOpen.ts';

const loadOpening = lazyModule(() => import('../../runs/session/openSession.ts'));

/**
 * A saved session that is dropped anywhere on the page is offered to be opened, on a field for files too. Whether it is one
 * its bytes tell, for which the drop is held back and, if it is none, done once more.
 */
export function useSessionDrop(): void {
  useEffect(() => {
    const again = new WeakSet<Event>();
    const drop = (target: EventTarget, files: readonly File[]) => {
      const data = new DataTransfer();
      for (const file of files) data.items.add(file);
      const event = new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true });
      again.add(event);
      // What it was dropped on may have gone meanwhile.
      (target instanceof Node && target.isConnected ? target : document.body).dispatchEvent(event);
    };
    const onDrop = (event: DragEvent) => {
      const [file, ...others] = [...(event.dataTransfer?.files ?? [])];
      const { target } = event;
      if (again.has(event) || file === undefined || others.length > 0 || target === null || !mayBeZip(file)) return;
      event.preventDefault();
      event.stopPropagation();
      // Whoever shows that something is dragged hears that it is over.
      drop(target, []);
      const asInput = () => drop(target, [file]);
      loadOpening()
        .then(({ isSession }) => isSession(file))
        .then(
          (ours) => (ours ? openAsSession({ file, ask: true, asInput }) : asInput()),
          (error: unknown) => {
            report('Looking whether a file is a saved session', error);
            asInput();
          },
        );
    };
    // In the capture phase, before any field takes it.
    document.addEventListener('drop', onDrop, true);
    return () => document.removeEventListener('drop', onDrop, true);
  }, []);
}

/** Other files needn't wait until their bytes were looked at. */
function mayBeZip({ name, type }: File): boolean {
  return endingOf(name) === 'zip' || usualType(type) === MIME.zip;
}
