import { formatDuration, formatMoment } from '../../files/amounts.ts';
import * as words from './words.ts';

const MINUTE = 60_000;
const NEAR = 15 * MINUTE;
const DAY = 24 * 60 * MINUTE;

/** Said aloud once each; a voice that counts seconds would drown everything else. */
const SPOKEN = [
  [MINUTE, words.ONE_MINUTE],
  [5 * MINUTE, words.FIVE_MINUTES],
  [15 * MINUTE, words.A_QUARTER],
] as const;

/** What is worth doing gets more urgent; a try is told from its start that nothing of it stays at the server. */
function advice(left: number, temporary: boolean): string | undefined {
  if (left <= 2 * MINUTE) return words.SAVE_NOW;
  if (left <= NEAR) return words.SAVE_BEFORE;
  return temporary && left < DAY ? words.RUNS_STAY : undefined;
}

/** Whether saving is offered beside the end. */
export function isNear(at: Date, now: number): boolean {
  return at.getTime() - now <= NEAR;
}

/** How the end is told: by the clock on its last day, by its date before. `at` comes from the settings, by this machine's clock. */
export function tellEnd(at: Date, temporary: boolean, now: number): { readonly shown: string; readonly spoken: string } {
  const left = at.getTime() - now;
  const end = left < DAY ? words.endsIn(temporary, formatDuration(Math.max(0, left))) : words.endsOn(temporary, formatMoment(at.getTime()));
  const spoken = SPOKEN.find(([limit]) => left <= limit)?.[1];
  return {
    shown: [end, advice(left, temporary)].filter((part) => part !== undefined).join(' '),
    spoken: spoken === undefined ? '' : words.endsSoon(spoken),
  };
}
