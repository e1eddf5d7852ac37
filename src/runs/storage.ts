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
  forget: (key: string): void => {
    here.delete(key);
    forget(key);
  },
};

/** The same for what belongs to this tab: it outlives a reload, and no other tab has it. */
export const inTab = {
  recall: (key: string): string | undefined => tabNotes.get(PREFIX + key),
  remember: (key: string, value: string): void => tabNotes.set(PREFIX + key, value),
  forget: (key: string): void => tabNotes.remove(PREFIX + key),
};

/** How names of what is remembered for a model begin: how its inputs and answers are looked at. They end in the model's id. */
export const LOOK = 'look/';

const listeners = new Set<() => void>();

/** What is remembered for a model, wherever it is served. No name holds a colon. Whoever asks is told of each change in this page. */
export function looksOf(modelId: string) {
  const key = (name: string) => `${LOOK}${name}:${modelId}`;
  return {
    get: (name: string): string | undefined => lasting.recall(key(name)),
    set(name: string, text: string | undefined): void {
      if (text === undefined) lasting.forget(key(name));
      else lasting.remember(key(name), text);
      for (const tell of listeners) tell();
    },
    subscribe(onChange: () => void): () => void {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
  };
}

/** Names of all that is remembered so for these models, as they are stored. */
export function looksKept(models: readonly string[]): string[] {
  const own = preferences.names().flatMap((name) => (name.startsWith(PREFIX + LOOK) ? [name.slice(PREFIX.length)] : []));
  return own.filter((name) => models.includes(name.slice(name.indexOf(':') + 1)));
}

/** Tells those who look that something else changed what is stored, such as a session that was opened. */
export function tellLooks(): void {
  for (const tell of listeners) tell();
}

/** Names of the library that draws the page, for the colours that were chosen. */
const THEME = /^mui-(?:mode|color-scheme-(?:light|dark))$/;

/** All of them. What other pages keep at this address stays. */
export function forgetChoices(): void {
  for (const name of preferences.names()) if (name.startsWith(PREFIX) || THEME.test(name)) preferences.remove(name);
  inTab.forget('started');
  here.clear();
  tellLooks();
}
