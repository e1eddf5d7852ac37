import type { Pace } from '../../files/film/facts.ts';
import { USUAL_RATE } from './frames.ts';

interface Known {
  /** Pictures in it, where that is written. */
  readonly frames?: number | undefined;
  /** How long they are shown, where that is written. */
  readonly pace?: readonly Pace[] | undefined;
  /** Seconds; Infinity or NaN where it has no end, or none is known yet. */
  readonly duration: number;
  /** Frames per second as they were seen to be shown. */
  readonly measured?: number | undefined;
}

/** Which frame is shown at which time. */
export interface Timeline {
  /** From 0. Times are rounded in containers and players. */
  readonly frameAt: (seconds: number) => number;
  /** The middle of a frame: its edge might still show the one before. */
  readonly timeOf: (frame: number) => number;
  /** How many there are; undefined where nothing tells. */
  readonly frames: number | undefined;
  /** Nobody knows the frame rate: `USUAL_RATE` is taken. */
  readonly isGuess: boolean;
}

/** Half a thousandth of a second, the unit of many containers. */
const ROUNDING = 0.0005;

/** What the file says, else what was measured, else what follows from the length, else what is usual. */
export function timelineOf({ frames, pace, duration, measured }: Known): Timeline {
  const hasEnd = Number.isFinite(duration) && duration > 0;
  const even = frames !== undefined && frames > 0 && hasEnd ? frames / duration : undefined;
  const rate = measured ?? even;
  const runs = pace?.filter((run) => run.seconds > 0 && run.frames > 0) ?? [];
  const parts = partsOf(runs.length > 0 ? runs : [{ frames: Infinity, seconds: 1 / (rate ?? USUAL_RATE) }]);
  const isGuess = runs.length === 0 && rate === undefined;
  const counted = frames ?? (hasEnd && !isGuess ? Math.round(duration / (parts.at(-1)?.seconds ?? 1)) : undefined);
  // What a rate alone tells holds only where it is the same all the way.
  const total = frames ?? (parts.length === 1 ? counted : undefined);
  return {
    frameAt(seconds) {
      const { frame, start, seconds: each } = partAt(parts, ({ start: from }) => from <= seconds + ROUNDING);
      const found = frame + Math.max(0, Math.floor((seconds + ROUNDING - start) / each));
      // At its end a film still shows its last one.
      return total === undefined || total < 1 ? found : Math.min(found, total - 1);
    },
    timeOf(frame) {
      const part = partAt(parts, ({ frame: from }) => from <= frame);
      return part.start + (frame - part.frame + 0.5) * part.seconds;
    },
    frames: total,
    isGuess,
  };
}

interface Part {
  readonly frame: number;
  readonly start: number;
  readonly seconds: number;
}

/** Where each run of equally long frames begins. The last goes on: lengths of films are rounded. */
function partsOf(runs: readonly Pace[]): readonly Part[] {
  const parts: Part[] = [];
  let [frame, start] = [0, 0];
  for (const run of runs) {
    if (parts.at(-1)?.seconds !== run.seconds) parts.push({ frame, start, seconds: run.seconds });
    frame += run.frames;
    start += run.frames * run.seconds;
  }
  // The very last frame may be written with any length.
  return parts.length > 1 && frame - (parts.at(-1)?.frame ?? 0) === 1 ? parts.slice(0, -1) : parts;
}

function partAt(parts: readonly Part[], isBefore: (part: Part) => boolean): Part {
  let [low, high] = [0, parts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const part = parts[middle];
    if (part !== undefined && isBefore(part)) low = middle;
    else high = middle - 1;
  }
  return parts[low] ?? { frame: 0, start: 0, seconds: 1 / USUAL_RATE };
}
