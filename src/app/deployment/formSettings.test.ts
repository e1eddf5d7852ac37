// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest';
import { noteSettings, settingsChanged, watchSettings } from './formSettings.ts';

afterEach(() => window.history.replaceState(null, '', '#'));

const written = (hash: string) => window.history.replaceState(null, '', hash);

test('what the page writes into its address is a change, until it is saved', () => {
  const end = watchSettings();
  expect(settingsChanged()).toBe(false);
  written('#/models/a?n=1');
  expect(settingsChanged()).toBe(true);
  noteSettings();
  expect(settingsChanged()).toBe(false);
  written('#/models/a?n=2');
  expect(settingsChanged()).toBe(true);
  end();
});

test('a link that was opened is none', () => {
  written('#/models/b?n=1');
  const end = watchSettings();
  expect(settingsChanged()).toBe(false);
  written('#/models/c?n=5');
  window.dispatchEvent(new HashChangeEvent('hashchange'));
  expect(settingsChanged()).toBe(false);
  written('#/models/c');
  expect(settingsChanged()).toBe(true);
  end();
});

test('settings beside the address count as well', () => {
  const end = watchSettings();
  window.history.replaceState({ settings: 'text=long' }, '', '#/models/d');
  expect(settingsChanged()).toBe(true);
  end();
});
