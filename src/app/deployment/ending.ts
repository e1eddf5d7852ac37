import { formatDuration } from '../../files/amounts.ts';

const MINUTE = 60_000;
const NEAR = 15 * MINUTE;
const DAY = 24 * 60 * MINUTE;

/** Said aloud once each; a voice that counts seconds would drown everything else. */
const SPOKEN = [
  [MINUTE, 'one minute'],
  [5 * MINUTE, 'five minutes'],
  [15 * MINUTE, 'a quarter of an hour'],
] as const;

/** What is worth doing gets more urgent; a try is told from its start that nothing of it stays at the server. */
function advice(left: number, temporary: boolean): string {
  if (left <= 2 * MINUTE) return ' Save what you want to keep now.';
  if (left <= NEAR) return ' Save what you want to keep before then.';
  return temporary && left < DAY ? ' Your runs stay in this browser; the history exports them.' : '';
}

/** Whether saving is offered beside the end. */
export function isNear(at: Date, now: number): boolean {
  return at.getTime() - now <= NEAR;
}

/** How the end is told: by the clock on its last day, by its date before. `at` comes from the settings, by this machine's clock. */
export function tellEnd(at: Date, temporary: boolean, now: number): { readonly shown: string; readonly spoken: string } {
  const left = at.getTime() - now;
  const subject = temporary ? 'This deployment is for a short try. It' : 'This deployment';
  const spoken = SPOKEN.find(([limit]) => left <= limit)?.[1];
  return {
    shown: `${left < DAY ? `${subject} ends in ${formatDuration(Math.max(0, left))}.` : `${subject} ends on ${at.toLocaleString()}.`}${advice(left, temporary)}`,
    spoken: spoken === undefined ? '' : `This deployment ends in less than ${spoken}.`,
  };
}
