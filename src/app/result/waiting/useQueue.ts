import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { reporting } from '../../../files/report.ts';
import { runsElsewhere } from '../../../runs/elsewhere.ts';
import { trainingsKey, isRunning, type ListedTrainings } from '../../train/listed.ts';
import type { RunState } from '../runState.ts';
import type { Queue } from './queue.ts';
import type { Waited } from './waited.ts';

/** In milliseconds. */
const PAUSE = 3000;

/** What is ahead of a run, as whoever draws it again each second sees it. */
export function useQueue({ queued, startedAt }: RunState, { server, trainings }: Waited): Queue {
  const [tab, setTab] = useState(false);
  useEffect(() => {
    if (queued) return;
    let gone = false;
    let timer: ReturnType<typeof setTimeout>;
    const ask = async () => {
      const ahead = (await runsElsewhere(server)).some((since) => since < startedAt);
      if (gone) return;
      setTab(ahead);
      timer = setTimeout(() => void ask().catch(reporting('Asking other tabs')), PAUSE);
    };
    void ask().catch(reporting('Asking other tabs'));
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [queued, startedAt, server]);
  // What the note above Run knows; nothing is asked here.
  const list = useQueryClient().getQueryData<ListedTrainings>(trainingsKey(trainings ?? ''));
  return { batch: queued, tab, training: list?.trainings.some(isRunning) === true };
}
