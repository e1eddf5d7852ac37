import { useEffect, useRef, useState } from 'react';
import { endOf } from '../../runs/finishedRun.ts';
import { noteRun } from '../../runs/saves.ts';
import { recall, remember } from '../../runs/storage.ts';
import { isActive, type RunState } from './useRun.ts';
import { addDuration, parseDurations } from '../../runs/estimate.ts';
import { notify } from './notifications.ts';
import { setTitleMark } from '../page/pageTitle.ts';
import * as words from './words.ts';

/** What a run tells somebody who looks elsewhere, and what earlier runs tell about this one. @returns their durations */
export function useWaiting(run: RunState, modelId: string): readonly number[] {
  const { phase, took, startedAt } = run;
  const key = `durations:${modelId}`;
  const [durations, setDurations] = useState(() => parseDurations(recall(key)));

  const before = useRef(phase);
  useEffect(() => {
    const ended = isActive(before.current) && (phase === 'done' || phase === 'failed');
    before.current = phase;
    if (!ended) return;
    noteRun(endOf({ startedAt, took }));
    if (phase === 'done') {
      // As stored now: another tab may have run the model meanwhile.
      const next = addDuration(parseDurations(recall(key)), took);
      remember(key, JSON.stringify(next));
      setDurations(next);
    }
    notify(words.notices[phase], modelId);
  }, [phase, took, startedAt, key, modelId]);

  useEffect(() => {
    if (isActive(phase)) setTitleMark(words.marks.running);
    else if ((phase === 'done' || phase === 'failed') && !document.hasFocus()) {
      setTitleMark(words.marks[phase]);
      const seen = () => setTitleMark('');
      window.addEventListener('focus', seen, { once: true });
      return () => window.removeEventListener('focus', seen);
    } else setTitleMark('');
  }, [phase, startedAt]);
  useEffect(() => () => setTitleMark(''), []);

  return durations;
}
