import { useEffect, useState } from 'react';
import { rateOf, USUAL_RATE } from './frames.ts';

const ENOUGH = 24;

interface FrameRate {
  readonly value: number;
  /** False while it is a guess. */
  readonly measured: boolean;
}

/** Measured while the film plays; no browser tells it otherwise. */
export function useFrameRate(video: HTMLVideoElement | undefined): FrameRate {
  const [rate, setRate] = useState<number>();
  useEffect(() => {
    // Not in every browser.
    if (video === undefined || !('requestVideoFrameCallback' in video)) return;
    let times: number[] = [];
    const look = (_: number, { mediaTime }: VideoFrameCallbackMetadata) => {
      // Steps and jumps tell nothing.
      times = video.paused ? [] : [...times, mediaTime].slice(-ENOUGH);
      const found = rateOf(times);
      if (found !== undefined) setRate(found);
      handle = video.requestVideoFrameCallback(look);
    };
    let handle = video.requestVideoFrameCallback(look);
    return () => video.cancelVideoFrameCallback(handle);
  }, [video]);
  return { value: rate ?? USUAL_RATE, measured: rate !== undefined };
}
