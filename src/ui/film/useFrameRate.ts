import { useEffect, useState } from 'react';
import { whenIdle } from '../../files/environment.ts';
import { rateOf, USUAL_RATE } from './frames.ts';

/** Frames that are remembered: eight seconds tell 30 a second from 29.97. */
const MOST = 240;
/** Frames of a film that nobody has played yet. */
const FIRST = 24;
/** In milliseconds: a film that nobody has played yet may wait until others are drawn. */
const LATEST = 1000;
/** Seconds that the first frames may take. */
const PATIENCE = 5;

interface FrameRate {
  readonly value: number;
  /** False while it is a guess. */
  readonly measured: boolean;
}

/** Measured from the first frames, played where nobody sees or hears them, and better while the film plays; no browser tells it otherwise. */
export function useFrameRate(video: HTMLVideoElement | undefined): FrameRate {
  const [rate, setRate] = useState<number>();
  useEffect(() => {
    setRate(undefined);
    if (video === undefined) return;
    let stopFirst: (() => void) | undefined = () => undefined;
    // What is shown comes first.
    void whenIdle(LATEST).then(() => {
      if (stopFirst !== undefined) stopFirst = watchFirst(video.currentSrc, (found) => setRate((known) => known ?? found));
    });
    const stop = watch(video, MOST, setRate);
    return () => {
      stopFirst?.();
      stopFirst = undefined;
      stop();
    };
  }, [video]);
  return { value: rate ?? USUAL_RATE, measured: rate !== undefined };
}

/** Tells the rate with every frame that is shown while the film plays. */
function watch(video: HTMLVideoElement, most: number, tell: (rate: number, frames: number) => void): () => void {
  // Not in every browser.
  if (!('requestVideoFrameCallback' in video)) return () => undefined;
  let times: number[] = [];
  const look = (_: number, { mediaTime }: VideoFrameCallbackMetadata) => {
    const gap = mediaTime - (times.at(-1) ?? mediaTime);
    // Steps and jumps tell nothing.
    times = video.paused || gap < 0 || gap > 2 ? [] : [...times, mediaTime].slice(-most);
    const found = rateOf(times);
    if (found !== undefined) tell(found, times.length);
    handle = video.requestVideoFrameCallback(look);
  };
  let handle = video.requestVideoFrameCallback(look);
  return () => video.cancelVideoFrameCallback(handle);
}

function watchFirst(url: string, tell: (rate: number) => void): () => void {
  const probe = document.createElement('video');
  Object.assign(probe, { muted: true, playsInline: true, preload: 'auto' });
  const end = () => {
    clearTimeout(timer);
    stop();
    probe.pause();
    probe.removeAttribute('src');
    probe.load();
  };
  let best: number | undefined;
  const finish = () => {
    if (best !== undefined) tell(best);
    end();
  };
  const stop = watch(probe, FIRST, (rate, frames) => {
    best = rate;
    if (frames >= FIRST) finish();
  });
  const timer = setTimeout(finish, PATIENCE * 1000);
  probe.addEventListener('ended', finish, { once: true });
  probe.src = url;
  // A browser may refuse; then the rate is measured when somebody plays the film.
  probe.play().catch(end);
  return end;
}
