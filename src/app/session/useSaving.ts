import { useRef, useState } from 'react';
import { formatBytes } from '../../files/amounts.ts';
import { lazyModule, MissingPart } from '../../files/lazyParts.ts';
import { report } from '../../files/report.ts';
import type { Session } from '../../runs/kept/session.ts';
import { lastRunHere, noteSave } from '../../runs/saves.ts';
import { saveBlob } from '../../ui/actions/saveBlob.ts';
import { noteSettings } from '../deployment/formSettings.ts';
import { surroundings } from './page/offered.ts';
import * as words from './words.ts';

const loadSession = lazyModule(() => import('../../runs/kept/session.ts'));

export interface Saving {
  readonly busy: boolean;
  /** How far it is, in words; empty while it can't be told. */
  readonly progress: string;
  /** What came of it. */
  readonly told: string;
  readonly save: () => void;
  readonly stop: () => void;
}

/** Takes along everything that was done at this deployment. What is under way goes on when its button goes: the end may come meanwhile. */
export function useSaving(session: Session | undefined): Saving {
  const [busy, setBusy] = useState(false);
  const [progress, setProgress] = useState('');
  const [told, setTold] = useState('');
  const stopping = useRef<AbortController>(undefined);
  const run = async (of: Session) => {
    const own = new AbortController();
    stopping.current = own;
    setBusy(true);
    setTold('');
    const begun = Date.now();
    try {
      const { saveSession } = await loadSession();
      const onProgress = (share: number) => setProgress(words.percent(share));
      const lastRun = lastRunHere();
      const made = await saveSession(of, begun, { ...surroundings(), lastRun, signal: own.signal, onProgress });
      const { file, runs, batches, trainings, form, unreadable, lacksLast } = made;
      if (file === undefined) setTold(lacksLast ? words.NOT_KEPT : words.NOTHING_TO_SAVE);
      else {
        saveBlob(file, file.name);
        // What isn't in it as a whole is still to be lost.
        if (unreadable.length === 0) {
          noteSave(of.root.url, begun, lacksLast ? undefined : lastRun);
          noteSettings();
        }
        const lost = [unreadable.length > 0 && words.notInIt(unreadable.length), lacksLast && words.NOT_KEPT];
        const said = [words.saved(formatBytes(file.size), runs, batches, trainings, form), ...lost];
        setTold(said.filter((part) => part !== false).join(' '));
      }
    } catch (error) {
      if (!own.signal.aborted) report('Saving all that was done', error);
      setTold(own.signal.aborted ? words.STOPPED : error instanceof MissingPart ? words.NOT_FETCHED : words.NO_STORAGE);
    }
    setBusy(false);
    setProgress('');
  };
  return {
    busy,
    progress,
    told,
    save: () => {
      if (!busy && session !== undefined) void run(session);
    },
    stop: () => stopping.current?.abort(),
  };
}
