import { report } from '../../files/report.ts';
import { settingsIn } from '../page/route.ts';

/*
 * Settings that are too long for an address are kept with this step of the tab's history: they survive a reload and the way
 * back, as the address does, and no other page, tab or storage has them. Secrets are in neither.
 */
const MEMBER = 'settings';

/** The settings that were kept beside the address; empty when it holds them itself. */
export function keptSettings(): string {
  const state: unknown = window.history.state;
  const kept = typeof state === 'object' && state !== null ? (state as Record<string, unknown>)[MEMBER] : undefined;
  return typeof kept === 'string' ? kept : '';
}

/** What the page was opened with: the address wins, since it may have been typed. */
export function settingsAtHand(): string {
  const inAddress = settingsIn(window.location.hash);
  return inAddress === '' ? keptSettings() : inAddress;
}

/** Another address for this step, and what it can't hold. */
export function keepSettings(hash: string, beside: string): void {
  const state: unknown = window.history.state;
  const others = typeof state === 'object' && state !== null ? (state as Record<string, unknown>) : {};
  try {
    window.history.replaceState({ ...others, [MEMBER]: beside === '' ? undefined : beside }, '', hash);
  } catch (error) {
    // Some megabytes are too much for every browser; the form still has them.
    report('Keeping settings for a reload', error);
    window.history.replaceState(null, '', hash);
  }
}
