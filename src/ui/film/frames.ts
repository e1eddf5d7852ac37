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

/** The rates at which films are made. */
const MADE = [24, 25, 30, 50, 60, 24_000 / 1001, 30_000 / 1001, 60_000 / 1001];
/** Containers write times to the thousandth, so that much is wrong at either end. */
const ROUNDING = 0.001;

/** Frames per second from the times of frames that were shown; undefined when they are too few or too uneven. */
export function rateOf(times: readonly number[]): number | undefined {
  const gaps = times
    .slice(1)
    .map((time, index) => time - (times[index] ?? 0))
    .filter((gap) => gap > ROUNDING);
  if (gaps.length < 5) return undefined;
  // A frame that the browser skipped makes a gap twice as long, so a short gap is the true one.
  const gap = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 4)] ?? 0;
  const count = gaps.reduce((sum, own) => sum + Math.round(own / gap), 0);
  const span = gaps.reduce((sum, own) => sum + own, 0);
  const rate = count / span;
  const isClose = (other: number) => Math.abs(rate - other) <= (rate * ROUNDING) / span + 1e-6;
  // Many frames tell 30 from 29.97, few don't.
  const likely = [...MADE, Math.round(rate)].find(isClose);
  return Number((likely ?? rate).toFixed(3));
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
