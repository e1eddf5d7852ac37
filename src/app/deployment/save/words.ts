import { plural } from '../../../files/amounts.ts';
import { NOT_KEPT } from '../../session/words.ts';
import type { Unsaved } from './unsaved.ts';

/** What people read when there is something to save; the rest is needed before. */

// In its last minute.
export const endsInTitle = (temporary: boolean): string => `${temporary ? 'This try' : 'This deployment'} ends in less than a minute`;
export const stillLeft = (left: string): string => `Still ${left}.`;
export function whatIsUnsaved({ runs, batches, settings }: Unsaved): string {
  const parts = [
    runs > 0 && `${runs} ${plural(runs, 'run', 'runs')}`,
    batches > 0 && `${batches} ${plural(batches, 'batch', 'batches')}`,
    settings && 'the settings of the form',
  ].filter((part) => part !== false);
  const last = parts.at(-1) ?? '';
  const said = parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
  const one = parts.length === 1 && runs + batches === 1;
  return `${said.charAt(0).toUpperCase()}${said.slice(1)} ${one ? 'isn’t' : 'aren’t'} saved yet.`;
}
const STORAGE_GOES = 'This browser keeps them for this address only, and the address goes with the deployment.';
/** What becomes of it, and what to do. */
export function whereItIs({ runs, batches, settings, beside }: Unsaved): string {
  if (!beside) return STORAGE_GOES;
  const others = runs > 1 || batches > 0 || settings;
  return others ? `${NOT_KEPT} The rest is kept for this address only, which goes with the deployment.` : NOT_KEPT;
}
export const CLOSE = 'Close';

// The API doesn’t answer.
export const silentSince = (moment: string): string =>
  `The model hasn’t answered since ${moment}. The page keeps asking. Everything that is here stays, and can be saved.`;

// Once it has ended.
export const NO_ANSWER = 'The model doesn’t answer any more.';
export const DOWNLOAD = 'What you see stays until you close or reload this page: download the results that you want to keep.';
export const GO_BACK = 'Go back to where you came from to start a new one.';
