import type { Opening } from './useOpening.ts';

/** How somebody means to leave the dialog: a click beside it, the key, or its button. */
type Dismissal = 'backdropClick' | 'escapeKeyDown' | undefined;

/**
 * What leaving the dialog of a session does. While it is brought back a click beside it may be a slip, and the rest stops
 * first, so that what has come is told.
 * @param stopping it has been asked to stop: a storage that doesn't answer must not hold the page
 */
export function dismissal(state: Opening['state'], by: Dismissal, stopping: boolean): 'stay' | 'stop' | 'close' {
  if (state !== 'taking') return 'close';
  if (by === 'backdropClick') return 'stay';
  return stopping ? 'close' : 'stop';
}
