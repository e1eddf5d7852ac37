import { preferences } from '../files/environment.ts';

/** Small preferences, kept in this browser under a name of our own. */
const PREFIX = 'try-me:';

export function recall(key: string): string | undefined {
  return preferences.get(PREFIX + key);
}

export function remember(key: string, value: string): void {
  preferences.set(PREFIX + key, value);
}

export function forget(key: string): void {
  preferences.remove(PREFIX + key);
}
