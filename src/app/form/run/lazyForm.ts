import { preloadInputs } from '../../../inputs/registry.ts';
import type { Predict } from '../../../spec/model.ts';
import { splitArgs, startsFolded } from '../form.ts';

/**
 * Loads the code of what is in view of a form when it appears; the rest of the widgets come later. Never rejects.
 * @param open whether its options are unfolded, as settings from elsewhere may have it
 */
export function preloadForm({ args }: Predict, open: boolean): Promise<void> {
  return preloadInputs(open || !startsFolded(args) ? args : splitArgs(args).main);
}
