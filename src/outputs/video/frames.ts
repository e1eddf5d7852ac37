/** Films of models mostly have 25 frames a second; until some were seen it is a guess. */
export const USUAL_RATE = 25;

/** The number of the frame that is shown at this time, from 0. Half a thousandth forgives rounding in the player. */
export function frameAt(time: number, rate: number): number {
  return Math.max(0, Math.floor((time + 0.0005) * rate));
}

/** The middle of the next or previous frame: its edge might still show the one before. */
export function stepTo(time: number, direction: 1 | -1, rate: number, duration: number): number {
  const target = (Math.max(0, frameAt(time, rate) + direction) + 0.5) / rate;
  return Number.isFinite(duration) ? Math.min(target, Math.max(0, duration - 0.001)) : target;
}

/** Frames per second from the times of frames that were shown; undefined when they are too few or too uneven. */
export function rateOf(times: readonly number[]): number | undefined {
  const gaps = times
    .slice(1)
    .map((time, index) => time - (times[index] ?? 0))
    .filter((gap) => gap > 0.001)
    .toSorted((a, b) => a - b);
  if (gaps.length < 5) return undefined;
  // A frame that the browser skipped makes a gap twice as long, so a short gap is the true one.
  const gap = gaps[Math.floor(gaps.length / 4)] ?? 0;
  const rate = 1 / gap;
  const whole = Math.round(rate);
  return Math.abs(rate - whole) < 0.02 * whole ? whole : Math.round(rate * 1000) / 1000;
}

/** `0:03.240` */
export function timeText(seconds: number): string {
  const total = Math.max(0, Math.round(seconds * 1000));
  const minutes = Math.floor(total / 60_000);
  return `${minutes}:${((total % 60_000) / 1000).toFixed(3).padStart(6, '0')}`;
}

export function showFrame(video: HTMLVideoElement, time: number): void {
  video.pause();
  video.currentTime = time;
}

export function setSpeed(video: HTMLVideoElement, speed: number): void {
  video.playbackRate = speed;
}
