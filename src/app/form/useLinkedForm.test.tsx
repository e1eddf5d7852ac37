// @vitest-environment jsdom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Arg, Predict } from '../../spec/model.ts';
import { makeArg } from '../../spec/testing.ts';
import type { ArgValue } from '../../spec/value.ts';
import { fieldKey, hold, valueOf } from './form.ts';
import { useLinkedForm } from './useLinkedForm.ts';

const n = makeArg({ name: 'n', kind: 'integer', default: 1, minimum: 0 });
const words = makeArg({ name: 'words' });
const token = makeArg({ name: 'token', format: 'password' });
const image = makeArg({ name: 'image', kind: 'file', in: 'formData' });
const predict: Predict = {
  path: '/v2/models/m/predict/',
  produces: [],
  args: [n, words, token, image],
  accept: { in: 'header', default: 'application/json', formats: ['application/json', 'text/plain'] },
  response: undefined,
};
const file = new File(['a'], 'a.png');

/** Opens the page at an address, as a reload would. */
function open(hash: string, state: unknown = null, shown = predict) {
  window.history.replaceState(state, '', hash === '' ? window.location.pathname : hash);
  return renderHook(({ of }) => useLinkedForm('m', of), { initialProps: { of: shown } });
}
type Linked = ReturnType<typeof open>['result'];

const values = ({ current }: Linked) => predict.args.map((arg) => valueOf(current.form.getValues(), arg));
const type = (linked: Linked, arg: Arg, value: ArgValue) => act(async () => linked.current.form.setValue(fieldKey(arg), hold(value)));
/** The address follows after a pause. */
const pause = (milliseconds = 1000) => act(async () => vi.advanceTimersByTimeAsync(milliseconds));
/** Somebody types another address, or goes back to one. */
const visit = (hash: string) =>
  act(async () => {
    window.history.replaceState(null, '', hash);
    window.dispatchEvent(new HashChangeEvent('hashchange'));
    return Promise.resolve();
  });
const address = () => window.location.hash;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('the form when the page opens', () => {
  test.each<[string, string, readonly ArgValue[], string, readonly string[]]>([
    ['no settings', '#/models/m', [1, undefined, undefined, undefined], 'application/json', []],
    ['no address at all', '', [1, undefined, undefined, undefined], 'application/json', []],
    ['settings', '#/models/m?n=7&words=a%20b', [7, 'a b', undefined, undefined], 'application/json', []],
    ['an argument that is emptied', '#/models/m?n', [undefined, undefined, undefined, undefined], 'application/json', []],
    ['another result format', '#/models/m?accept=text/plain', [1, undefined, undefined, undefined], 'text/plain', []],
    ['a format that isn’t offered', '#/models/m?accept=a/b', [1, undefined, undefined, undefined], 'application/json', ['accept']],
    ['what the model doesn’t know', '#/models/m?old=1&n=2', [2, undefined, undefined, undefined], 'application/json', ['old']],
    ['a secret, which no link may hold', '#/models/m?token=x', [1, undefined, undefined, undefined], 'application/json', ['token']],
  ])('with %s', async (_, hash, expected, format, problems) => {
    const { result } = open(hash);
    await pause(0);
    expect([values(result), result.current.format]).toEqual([expected, format]);
    expect(result.current.problems.map(({ name }) => name)).toEqual(problems);
    act(() => result.current.dismiss());
    expect(result.current.problems).toEqual([]);
  });

  test('says at once what breaks a rule, and nothing about what nobody touched', async () => {
    window.history.replaceState(null, '', '#/models/m?n=-1');
    const { result } = renderHook(() => {
      const { form } = useLinkedForm('m', predict);
      form.register(fieldKey(n), { validate: () => 'Must be 0 or more.' });
      form.register(fieldKey(words), { validate: () => 'Required.' });
      return Object.keys(form.formState.errors);
    });
    await pause(0);
    expect(result.current).toEqual([fieldKey(n)]);
  });
});

describe('the address', () => {
  test('follows the form after a pause, without files and secrets', async () => {
    const { result } = open('#/models/m');
    await type(result, n, 5);
    await type(result, token, 's3cret');
    await type(result, image, file);
    await pause(999);
    expect(address()).toBe('#/models/m');
    await pause(1);
    expect(address()).toBe('#/models/m?n=5');
    expect(new URL(result.current.link()).hash).toBe('#/models/m?n=5');
    await type(result, n, 1);
    await pause();
    expect(address()).toBe('#/models/m');
  });

  test('follows at once when a field is left', async () => {
    const { result } = open('#/models/m');
    await type(result, words, 'cat');
    act(() => void document.dispatchEvent(new FocusEvent('focusout')));
    expect(address()).toBe('#/models/m?words=cat');
  });

  test('follows the result format', async () => {
    const { result } = open('#/models/m');
    act(() => result.current.setFormat('text/plain'));
    await pause();
    expect(address()).toBe('#/models/m?accept=text/plain');
  });

  test('keeps what the form can’t take until something changes', async () => {
    const { result } = open('#/models/m?old=1&n=2');
    await pause();
    expect(address()).toBe('#/models/m?old=1&n=2');
    await type(result, n, 3);
    await pause();
    expect(address()).toBe('#/models/m?n=3');
  });

  test.each(['#/models/other', '#/models/m/train'])('of another page is left alone: %s', async (other) => {
    const { result } = open('#/models/m');
    await type(result, n, 5);
    window.history.replaceState(null, '', other);
    await pause();
    expect(address()).toBe(other);
  });

  test('has no part in a page that is gone', async () => {
    const { result, unmount } = open('#/models/m');
    await type(result, n, 5);
    unmount();
    await pause();
    expect(address()).toBe('#/models/m');
  });
});

describe('another address', () => {
  test('replaces what was set, but for files and secrets', async () => {
    const { result } = open('#/models/m?n=7&words=a');
    await type(result, token, 's3cret');
    await type(result, image, file);
    await visit('#/models/m?n=2&old=1&accept=text/plain');
    expect([values(result), result.current.format]).toEqual([[2, undefined, 's3cret', file], 'text/plain']);
    expect(result.current).toMatchObject({ restored: 1, resets: 1, problems: [{ name: 'old' }] });
  });

  test('of another model changes nothing here', async () => {
    const { result } = open('#/models/m?n=7');
    await visit('#/models/other?n=2');
    expect([values(result)[0], result.current.restored]).toEqual([7, 0]);
  });

  test('that says what the form says puts nothing in again', async () => {
    const { result } = open('#/models/m?n=7');
    await visit('#/models/other');
    await visit('#/models/m?n=7');
    expect(result.current.restored).toBe(0);
  });
});

describe('settings that are too long for an address', () => {
  const long = 'x'.repeat(3000);

  test('are kept with the tab’s history, and a reload finds them there', async () => {
    const { result, unmount } = open('#/models/m');
    await type(result, words, long);
    await pause();
    expect([address(), result.current.beyond]).toEqual(['#/models/m', true]);
    // The link that is copied has no limit.
    expect(result.current.link()).toContain(long);
    unmount();
    const again = open('#/models/m', window.history.state);
    expect([values(again.result)[1], again.result.current.beyond]).toEqual([long, true]);
    await type(again.result, words, 'short');
    await pause();
    expect([address(), again.result.current.beyond]).toEqual(['#/models/m?words=short', false]);
  });
});

describe('inputs from elsewhere', () => {
  const source = { words: 'from the run of 22:41', notes: ['“token” is a secret and was never kept.'], needed: [] };

  test('come with where they are from, until somebody has read it', async () => {
    const { result } = open('#/models/m?old=1');
    await act(async () => result.current.restore({ [fieldKey(n)]: hold(9), [fieldKey(image)]: hold(file) }, 'text/plain', source));
    expect([values(result), result.current.format]).toEqual([[9, undefined, undefined, file], 'text/plain']);
    expect(result.current).toMatchObject({ source, restored: 1, resets: 1, problems: [] });
    await pause();
    expect(address()).toBe('#/models/m?n=9&accept=text/plain');
    act(() => result.current.dismiss());
    expect(result.current.source).toBeUndefined();
  });

  test('go with a reset, files and secrets too', async () => {
    const { result } = open('#/models/m');
    await act(async () => result.current.restore({ [fieldKey(n)]: hold(9), [fieldKey(image)]: hold(file) }, 'text/plain', source));
    await act(async () => result.current.reset());
    expect([values(result), result.current.format]).toEqual([[1, undefined, undefined, undefined], 'application/json']);
    expect(result.current).toMatchObject({ source: undefined, restored: 1, resets: 2 });
  });
});

test('a result format that the model no longer offers gives way to one that it does', () => {
  const { result, rerender } = open('#/models/m?accept=text/plain');
  expect(result.current.format).toBe('text/plain');
  rerender({ of: { ...predict, accept: { in: 'header', default: undefined, formats: ['image/png'] } } });
  expect(result.current.format).toBe('image/png');
});
