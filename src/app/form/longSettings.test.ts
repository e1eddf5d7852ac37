import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keepSettings, keptSettings, settingsAtHand } from './longSettings.ts';

let state: unknown;
let hash = '';
let most = Infinity;

beforeEach(() => {
  [state, hash, most] = [null, '', Infinity];
  const history = {
    get state() {
      return state;
    },
    replaceState: (next: unknown, _: string, address: string) => {
      if (JSON.stringify(next).length > most) throw new DOMException('too much', 'DataCloneError');
      [state, hash] = [structuredClone(next), address];
    },
  };
  vi.stubGlobal('window', {
    history,
    get location() {
      return { hash };
    },
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('settings beside the address', () => {
  test('are there after a reload, and gone when the address holds them again', () => {
    keepSettings('#/models/m', 'a=1');
    expect([settingsAtHand(), keptSettings()]).toEqual(['a=1', 'a=1']);
    keepSettings('#/models/m?a=2', '');
    expect([settingsAtHand(), keptSettings()]).toEqual(['a=2', '']);
  });

  test('give way to an address that says something itself', () => {
    keepSettings('#/models/m', 'a=1');
    hash = '#/models/m?b=3';
    expect(settingsAtHand()).toBe('b=3');
  });

  test('leave alone what others keep with this step', () => {
    state = { scroll: 7 };
    keepSettings('#/models/m', 'a=1');
    expect(state).toMatchObject({ scroll: 7 });
  });

  test('that are too much for the browser are only in the form', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    most = 20;
    keepSettings('#/models/m', 'a'.repeat(100));
    expect([hash, keptSettings()]).toEqual(['#/models/m', '']);
  });

  test.each([null, 'text', 5, { settings: 3 }])('state of another kind is none: %o', (other) => {
    state = other;
    expect(settingsAtHand()).toBe('');
  });
});
