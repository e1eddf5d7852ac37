import { settingsAtHand } from '../form/longSettings.ts';

/*
 * The address follows the form, so it tells whether the form has been changed: by no step of the tab's history, only by the
 * page itself.
 */
const opened = new Map<string, string>();

function page(): string {
  return window.location.hash.split('?')[0] ?? '';
}

/** The settings as they are now are those that a page was opened with, or that have been saved. */
export function noteSettings(): void {
  opened.set(page(), settingsAtHand());
}

/** Another page is first seen with what a link says; on the way back to one that was left its form is as it was. @returns what ends it */
export function watchSettings(): () => void {
  const onHash = () => {
    if (!opened.has(page())) noteSettings();
  };
  onHash();
  window.addEventListener('hashchange', onHash);
  return () => window.removeEventListener('hashchange', onHash);
}

export function settingsChanged(): boolean {
  return settingsAtHand() !== (opened.get(page()) ?? '');
}
