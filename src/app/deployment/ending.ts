import { formatDuration, formatMoment } from '../../files/amounts.ts';
import * as words from './words.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** `calm`: it is there for whoever looks. `soon`: time to take things along. `last`: the last minute. */
export type Stage = 'calm' | 'soon' | 'last';

interface Ending {
  readonly stage: Stage;
  /** In sight all the time. */
  readonly shown: string;
  /** Said aloud once each; a voice that counts seconds would drown everything else. */
  readonly spoken: string;
}

const SPOKEN: Readonly<Record<Stage, string>> = {
  calm: '',
  soon: words.endsSoon(words.THREE_MINUTES),
  last: words.endsSoon(words.ONE_MINUTE),
};

export function stageOf(left: number): Stage {
  if (left <= MINUTE) return 'last';
  return left <= 3 * MINUTE ? 'soon' : 'calm';
}

/** How the end is told: by the clock on its last day, by its date before. `at` comes from the settings, by this machine's clock. */
export function tellEnd(at: Date, temporary: boolean, now: number): Ending {
  const left = at.getTime() - now;
  const stage = stageOf(left);
  const end = left < DAY ? words.endsIn(temporary, formatDuration(Math.max(0, left))) : words.endsOn(temporary, formatMoment(at.getTime()));
  return { stage, shown: stage === 'calm' ? end : `${end} ${words.TAKE_ALONG}`, spoken: SPOKEN[stage] };
}
