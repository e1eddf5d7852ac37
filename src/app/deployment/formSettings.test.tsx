// @vitest-environment jsdom
import { renderHook } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { noteSettings, settingsChanged, useFormSettings } from './formSettings.ts';

afterEach(() => window.history.replaceState(null, '', '#'));

let count = 0;

/** A form of a model that no other test has seen. */
function openForm(settings: string, model = `m${(count += 1)}`) {
  let now = settings;
  const { unmount } = renderHook(() => useFormSettings(model, () => `http://page/#/models/${model}?${now}`));
  return { model, unmount, set: (next: string) => (now = next) };
}

// Wherever the address is: the form is there behind a statement and beside the trainings too.
describe.each(['#/models/m', '#/models/m/train', '#/privacy', ''])('while the address is “%s”', (hash) => {
  test.each<[string, string, (form: ReturnType<typeof openForm>) => void, boolean]>([
    ['a form as it was opened', '', () => undefined, false],
    ['one as a link filled it', 'n=5', () => undefined, false],
    ['one that was changed', '', ({ set }) => set('n=1'), true],
    ['one that was emptied', 'n=5', ({ set }) => set(''), true],
    ['one that was changed back', 'n=5', ({ set }) => (set('n=1'), set('n=5')), false],
    ['one that was saved', '', ({ set }) => (set('n=1'), noteSettings()), false],
    ['one that was changed since', '', ({ set }) => (set('n=1'), noteSettings(), set('n=2')), true],
  ])('%s', (_, settings, act, changed) => {
    window.history.replaceState(null, '', hash);
    const form = openForm(settings);
    act(form);
    expect(settingsChanged()).toBe(changed);
    form.unmount();
    expect(settingsChanged()).toBe(false);
  });
});

test('a form that is come back to is changed as it was when it was left', () => {
  const { model, unmount, set } = openForm('');
  set('n=1');
  unmount();
  const other = openForm('');
  expect(settingsChanged()).toBe(false);
  other.unmount();
  openForm('n=1', model);
  expect(settingsChanged()).toBe(true);
});
