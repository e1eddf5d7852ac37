import type { SentFile } from '../../files/sentFile.ts';
import type { Settings } from '../../request/settings.ts';
import { inputsOf } from '../inputsOf.ts';
import { planRun, type Inputs, type PlannedRun, type RunTarget } from '../plan.ts';
import type { Batch, BatchItem } from './batch.ts';

/**
 * One run of a batch, from what was written down for it. The form gives no more than secrets, and the result format where
 * the batch has none.
 * @param files those of the item and those that are the same in all runs
 */
export function planItem(
  target: RunTarget,
  batch: Pick<Batch, 'arg' | 'varies' | 'settings'>,
  item: Pick<BatchItem, 'value'>,
  files: readonly SentFile[],
  now: Inputs,
): PlannedRun {
  const made = inputsOf(target.operation, { settings: settingsFor(batch, item), files }, now.valueOf);
  return planRun(target, { ...made, format: made.format ?? now.format });
}

function settingsFor({ arg, varies, settings }: Pick<Batch, 'arg' | 'varies' | 'settings'>, { value }: Pick<BatchItem, 'value'>): Settings {
  if (varies === 'file') return settings;
  return { ...settings, values: { ...settings.values, [arg]: value ?? null }, unset: settings.unset.filter((name) => name !== arg) };
}
