import { reporting } from '../../../files/report.ts';
import { preloadInputs } from '../../../inputs/registry.ts';
import type { Predict } from '../../../spec/model.ts';
import { lazyPart } from '../../../ui/lazyPart.ts';
import { splitArgs, startsFolded } from '../form.ts';

/** Of few models, so that it is no part of the first download. */
export const LazyFormatChoice = lazyPart(() => import('./FormatChoice.tsx'));

/**
 * Loads the code of what is in view of a form when it appears; the rest of the widgets come later. Never rejects.
 * @param open whether its options are unfolded, as settings from elsewhere may have it
 */
export async function preloadForm({ args, accept }: Predict, open: boolean): Promise<void> {
  const shown = open || !startsFolded(args) ? args : splitArgs(args).main;
  const several = (accept?.formats.length ?? 0) > 1;
  await Promise.all([
    preloadInputs(shown),
    several && LazyFormatChoice.preload().catch(reporting('Loading the choice of a result format')),
  ]);
}
