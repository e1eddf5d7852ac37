import { useCallback, useEffect, useRef } from 'react';
import { reporting } from '../../files/report.ts';
import { endOf } from '../../runs/finishedRun.ts';
import { noteRun } from '../../runs/saves.ts';
import { setTitleMark } from '../page/pageTitle.ts';
import { loadTellEnd } from './lazyViews.ts';
import { isActive, type RunState } from './runState.ts';
import type { Waited } from './waiting/waited.ts';
import * as words from './words.ts';

/** What a run tells somebody who looks elsewhere, and those that come after it. @returns what is told that it had to wait for something else */
export function useWaiting(run: RunState, about: Waited): () => void {
  const { phase, took, startedAt } = run;
  const latest = useRef(about);
  useEffect(() => {
    latest.current = about;
  });
  const waited = useRef(false);

  const before = useRef(phase);
  useEffect(() => {
    const was = isActive(before.current);
    before.current = phase;
    if (!was || isActive(phase)) return;
    const behind = waited.current;
    // At its end: at the start of the next one whoever draws that has told already what is ahead of it.
    waited.current = false;
    if (phase !== 'done' && phase !== 'failed') return;
    noteRun(endOf({ startedAt, took }));
    loadTellEnd()
      .then(({ tellRunEnd }) => tellRunEnd(phase, { startedAt, took }, latest.current, behind))
      .catch(reporting('Telling the end of a run'));
  }, [phase, took, startedAt]);

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

  return useCallback(() => {
    waited.current = true;
  }, []);
}
