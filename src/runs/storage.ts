import { preferences, tabNotes } from '../files/environment.ts';

/** Small preferences, kept in this browser under a name of our own. */
export const PREFIX = 'try-me:';

export function recall(key: string): string | undefined {
  return preferences.get(PREFIX + key);
}

export function remember(key: string, value: string): void {
  preferences.set(PREFIX + key, value);
}

export function forget(key: string): void {
  preferences.remove(PREFIX + key);
}

/** For browsers that block storage. */
const here = new Map<string, string>();

/** The same for what lasts as long as the page where nothing can be stored. */
export const lasting = {
  recall: (key: string): string | undefined => recall(key) ?? here.get(key),
  remember: (key: string, value: string): void => {
    here.set(key, value);
    remember(key, value);
  },
};

/** The same for what belongs to this tab: it outlives a reload, and no other tab has it. */
export const inTab = {
  recall: (key: string): string | undefined => tabNotes.get(PREFIX + key),
  remember: (key: string, value: string): void => tabNotes.set(PREFIX + key, value),
  forget: (key: string): void => tabNotes.remove(PREFIX + key),
};

/** Names of the library that draws the page, for the colours that were chosen. */
const THEME = /^mui-(?:mode|color-scheme-(?:light|dark))$/;

/** All of them. What other pages keep at this address stays. */
export function forgetChoices(): void {
  for (const name of preferences.names()) if (name.startsWith(PREFIX) || THEME.test(name)) preferences.remove(name);
  inTab.forget('started');
  here.clear();
}
