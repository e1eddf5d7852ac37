// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  askForFolder,
  canChooseFolder,
  chooseFolder,
  copyText,
  database,
  folderLeave,
  mediaDevices,
  missing,
  notificationLeave,
  preferences,
  randomId,
  showNotification,
} from './environment.ts';

afterEach(() => vi.unstubAllGlobals());

describe('ids', () => {
  test.each([
    ['as on https', undefined],
    ['on plain http, without randomUUID', { getRandomValues: crypto.getRandomValues.bind(crypto) }],
    ['without any source of random bits', {}],
  ])('%s', (_, source) => {
    if (source !== undefined) vi.stubGlobal('crypto', source);
    const ids = Array.from({ length: 200 }, randomId);
    expect(new Set(ids).size).toBe(200);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{32}$/);
  });
});

describe('the clipboard', () => {
  test.each<[string, object | undefined, (() => boolean) | undefined, boolean]>([
    ['allowed', { writeText: async () => undefined }, undefined, true],
    ['missing on plain http, the older way works', undefined, () => true, true],
    ['refused, the older way works', { writeText: async () => Promise.reject(new Error('denied')) }, () => true, true],
    ['missing, and the older way is refused', undefined, () => false, false],
    [
      'missing, and the older way throws',
      undefined,
      () => {
        throw new Error('gone');
      },
      false,
    ],
  ])('%s', async (_, clipboard, execCommand, copied) => {
    vi.stubGlobal('navigator', { clipboard });
    Object.assign(document, { execCommand: execCommand ?? (() => false) });
    expect(await copyText('text')).toBe(copied);
    expect(document.querySelector('textarea')).toBeNull();
  });
});

test('no camera where the browser has no media devices, or only half of them', () => {
  vi.stubGlobal('navigator', {});
  expect(mediaDevices()).toBeUndefined();
  vi.stubGlobal('navigator', { mediaDevices: {} });
  expect(mediaDevices()).toBeUndefined();
});

test('no notification on plain http', () => {
  vi.stubGlobal('Notification', Object.assign(vi.fn<() => void>(), { permission: 'granted' }));
  vi.stubGlobal('isSecureContext', false);
  expect(notificationLeave()).toBe('unable');
  expect(showNotification('Done', {}, () => undefined)).toBe(false);
});

test('preferences survive a storage that throws', () => {
  vi.stubGlobal('localStorage', undefined);
  expect(() => preferences.set('a', 'b')).not.toThrow();
  expect(preferences.get('a')).toBeUndefined();
  expect(() => preferences.remove('a')).not.toThrow();
});

describe('what is missing is named without asking for anything', () => {
  const everything = {
    navigator: { mediaDevices: { getUserMedia: () => undefined }, clipboard: {}, locks: {}, pdfViewerEnabled: true },
    MediaRecorder: vi.fn<() => void>(),
    Notification: { permission: 'default' },
    isSecureContext: true,
    indexedDB: {},
    localStorage: { setItem: () => undefined, removeItem: () => undefined },
  };
  test.each<[string, object, readonly RegExp[]]>([
    ['nothing', {}, []],
    ['plain http', { isSecureContext: false, navigator: { pdfViewerEnabled: true } }, [/camera/, /notification/, /clipboard/, /^Tabs/]],
    ['no database', { indexedDB: undefined }, [/^No database/]],
    ['no storage', { localStorage: undefined }, [/forgotten/]],
    ['an older browser', { MediaRecorder: undefined, navigator: { ...everything.navigator, pdfViewerEnabled: false } }, [/^Films/, /PDF/]],
  ])('%s', (_, changes, words) => {
    for (const [name, value] of Object.entries({ ...everything, ...changes })) vi.stubGlobal(name, value);
    const found = missing();
    expect(found).toHaveLength(words.length);
    words.forEach((word, place) => expect(found[place]).toMatch(word));
  });

  test('a database whose very name throws is none', () => {
    const own = Object.getOwnPropertyDescriptor(globalThis, 'indexedDB');
    Object.defineProperty(globalThis, 'indexedDB', {
      configurable: true,
      get: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
    expect(database()).toBeUndefined();
    if (own === undefined) Reflect.deleteProperty(globalThis, 'indexedDB');
    else Object.defineProperty(globalThis, 'indexedDB', own);
  });
});

describe('a folder on the disk', () => {
  const pick = vi.fn<() => Promise<unknown>>();

  test.each([
    ['in a browser that has such a thing', { isSecureContext: true, showDirectoryPicker: pick }, true],
    ['not on plain http', { isSecureContext: false, showDirectoryPicker: pick }, false],
    ['not in other browsers', { isSecureContext: true, showDirectoryPicker: undefined }, false],
  ])('can be chosen %s', (_, globals, can) => {
    for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
    expect(canChooseFolder()).toBe(can);
  });

  test('a choice that was given up is none, and another trouble is told', async () => {
    vi.stubGlobal('showDirectoryPicker', pick);
    pick.mockRejectedValueOnce(new DOMException('', 'AbortError'));
    expect(await chooseFolder()).toBeUndefined();
    pick.mockRejectedValueOnce(new DOMException('', 'SecurityError'));
    await expect(chooseFolder()).rejects.toMatchObject({ name: 'SecurityError' });
  });

  test('what a browser doesn’t ask for is granted', async () => {
    const bare = {} as FileSystemDirectoryHandle;
    expect([await folderLeave(bare), await askForFolder(bare)]).toEqual(['granted', 'granted']);
    const asked = { queryPermission: () => Promise.resolve('prompt'), requestPermission: () => Promise.resolve('denied') };
    const folder = asked as unknown as FileSystemDirectoryHandle;
    expect([await folderLeave(folder), await askForFolder(folder)]).toEqual(['prompt', 'denied']);
  });
});
