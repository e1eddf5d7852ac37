import * as say from './words.ts';

/**
 * The one door to what a browser may lack. On plain http (but localhost) there is no `crypto.randomUUID`, clipboard,
 * camera, notification, Web Lock or `crypto.subtle`; private windows and strict settings take storage away, or let it throw.
 * Everything here answers instead of throwing, and the linter's restricted globals and properties refuse these names elsewhere.
 */

/** 128 random bits as 32 hexadecimal digits. Unlike `crypto.randomUUID` it works on plain http. */
export function randomId(): string {
  return [...randomBytes(16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function randomBytes(count: number): Uint8Array {
  const bytes = new Uint8Array(count);
  const source = (globalThis as { crypto?: Partial<Crypto> }).crypto;
  if (typeof source?.getRandomValues === 'function') return source.getRandomValues(bytes);
  // Ids here tell things apart and guard nothing.
  return bytes.map(() => Math.floor(Math.random() * 256));
}

/** Puts a text on the clipboard; false when the browser doesn't let the page. */
export async function copyText(text: string): Promise<boolean> {
  const clipboard = (globalThis.navigator as Partial<Navigator> | undefined)?.clipboard;
  if (clipboard === undefined) return copyBySelection(text);
  try {
    await clipboard.writeText(text);
    return true;
  } catch {
    // Refused by a policy, or the page lost the focus: the older way may still be open.
    return copyBySelection(text);
  }
}

function copyBySelection(text: string): boolean {
  const area = document.createElement('textarea');
  const focused = document.activeElement;
  area.value = text;
  area.style.position = 'fixed';
  area.style.opacity = '0';
  // Inside an open dialog, whose focus trap takes the focus away from everything outside of it.
  const place = focused?.closest('[role="dialog"]') ?? document.body;
  place.append(area);
  area.select();
  try {
    return document.execCommand('copy');
  } catch {
    // The caller says so.
    return false;
  } finally {
    area.remove();
    if (focused instanceof HTMLElement) focused.focus();
  }
}

/** The browser's own decoder of base64, which the newer ones have: undefined for text that is none. */
export function base64Decoder(): ((text: string) => Uint8Array<ArrayBuffer> | undefined) | undefined {
  const bytes = Uint8Array as { readonly fromBase64?: (text: string) => Uint8Array<ArrayBuffer> };
  if (typeof bytes.fromBase64 !== 'function') return undefined;
  return (text) => {
    try {
      return bytes.fromBase64?.(text);
    } catch {
      // That is the answer.
      return undefined;
    }
  };
}

/** Cameras and microphones; undefined on plain http, whatever the type of `navigator` says. */
export function mediaDevices(): MediaDevices | undefined {
  const media = (globalThis.navigator as Partial<Navigator> | undefined)?.mediaDevices;
  return typeof media?.getUserMedia === 'function' ? media : undefined;
}

export type NotificationLeave = NotificationPermission | 'unable';

/** `unable`: not in this browser, or not over plain http. */
export function notificationLeave(): NotificationLeave {
  return 'Notification' in globalThis && globalThis.isSecureContext ? Notification.permission : 'unable';
}

/** Only ever called by a click on a button that says so. */
export async function askForNotifications(): Promise<NotificationLeave> {
  if (notificationLeave() !== 'default') return notificationLeave();
  try {
    return await Notification.requestPermission();
  } catch {
    // Refused by a policy of the page around this one.
    return notificationLeave();
  }
}

/** False when nothing could be shown. */
export function showNotification(title: string, options: NotificationOptions, onClick: () => void): boolean {
  if (notificationLeave() !== 'granted') return false;
  try {
    const notice = new Notification(title, options);
    notice.addEventListener('click', () => {
      onClick();
      notice.close();
    });
    return true;
  } catch {
    // Chrome on Android only lets service workers do this.
    return false;
  }
}

const PROBE = 'try-me-probe';

/** Small texts in one of the browser's storages, which may be blocked or full; then nothing is kept. */
function textsIn(storage: () => Storage) {
  return {
    get(key: string): string | undefined {
      try {
        return storage().getItem(key) ?? undefined;
      } catch {
        // Blocked: as if nothing had been kept.
        return undefined;
      }
    },
    set(key: string, value: string): void {
      try {
        storage().setItem(key, value);
      } catch {
        // Forgotten with the page, which is all that can be done.
      }
    },
    remove(key: string): void {
      try {
        storage().removeItem(key);
      } catch {
        // Nothing was kept.
      }
    },
  };
}

/** Small texts that outlive the page. */
export const preferences = {
  ...textsIn(() => localStorage),
  /** Whether they outlive the page. */
  works(): boolean {
    try {
      localStorage.setItem(PROBE, '1');
      localStorage.removeItem(PROBE);
      return true;
    } catch {
      // Blocked or full.
      return false;
    }
  },
  /** Of all that is kept at this address, by this page and by others. */
  names(): string[] {
    try {
      return Object.keys(localStorage);
    } catch {
      // Blocked: nothing was kept.
      return [];
    }
  },
};

/** Small texts that outlive a reload of this tab, and that no other tab has. */
export const tabNotes = textsIn(() => sessionStorage);

/** The database that keeps files and answers; undefined where there is none, or the browser refuses even to name it. */
export function database(): IDBFactory | undefined {
  try {
    return (globalThis as { indexedDB?: IDBFactory }).indexedDB;
  } catch {
    // Some strict settings let the property itself throw.
    return undefined;
  }
}

/** What records films; undefined in browsers without it. */
export function filmRecorder(): typeof MediaRecorder | undefined {
  return (globalThis as { MediaRecorder?: typeof MediaRecorder }).MediaRecorder;
}

/** What plays tones; there may be none, or no device for it. */
export const audioContext = {
  missing: (): boolean => typeof AudioContext === 'undefined',
  make(): AudioContext | undefined {
    try {
      return new AudioContext();
    } catch {
      // No device, or too many of them: nothing is heard.
      return undefined;
    }
  },
};

/** What browsers with the File System Access API add to what all have. */
interface FolderAccess {
  showDirectoryPicker?: (options: { mode: 'readwrite'; id: string }) => Promise<FileSystemDirectoryHandle>;
}
interface AskedHandle {
  queryPermission?: (wanted: { mode: 'readwrite' }) => Promise<PermissionState>;
  requestPermission?: (wanted: { mode: 'readwrite' }) => Promise<PermissionState>;
}

/** Whether a folder of the visitor's disk can be chosen to be written into: in Chromium, and not on plain http. */
export function canChooseFolder(): boolean {
  return isSecure() && typeof (globalThis as FolderAccess).showDirectoryPicker === 'function';
}

/** Only ever called by a click. @returns undefined when the visitor chose none. @throws what the browser has against it */
export async function chooseFolder(): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    return await (globalThis as FolderAccess).showDirectoryPicker?.({ mode: 'readwrite', id: 'try-me' });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}

/** Whether the page may write into a folder, without asking anybody. */
export async function folderLeave(folder: FileSystemDirectoryHandle): Promise<PermissionState> {
  return (await (folder as AskedHandle).queryPermission?.({ mode: 'readwrite' })) ?? 'granted';
}

/** Asks for it again, as is needed after a reload; only ever called by a click. */
export async function askForFolder(folder: FileSystemDirectoryHandle): Promise<PermissionState> {
  return (await (folder as AskedHandle).requestPermission?.({ mode: 'readwrite' })) ?? 'granted';
}

const askToStay = (event: Event) => event.preventDefault();

/** Whether somebody who closes the page is asked first, for something that is nowhere else. */
export function askBeforeLeaving(asks: boolean): void {
  const page = (globalThis as { window?: EventTarget }).window;
  if (asks) page?.addEventListener('beforeunload', askToStay);
  else page?.removeEventListener('beforeunload', askToStay);
}

/** Whether the browser trusts how the page came here: by https, or from this computer itself. */
export function isSecure(): boolean {
  return (globalThis as { isSecureContext?: boolean }).isSecureContext === true;
}

/** What this browser doesn't give to this page, and what that means. It only looks: nothing here asks for a permission. */
export function missing(): string[] {
  const browser = globalThis.navigator as Partial<Navigator> | undefined;
  const lacks: readonly [given: boolean, words: string][] = [
    [mediaDevices() !== undefined, say.noCamera],
    [filmRecorder() !== undefined, say.noFilms],
    [notificationLeave() !== 'unable', say.noNotification],
    [browser?.clipboard !== undefined, say.noClipboard],
    [webLocks() !== undefined, say.noLocks],
    [database() !== undefined, say.noDatabase],
    [preferences.works(), say.noPreferences],
    [browser?.pdfViewerEnabled === true, say.noPdf],
  ];
  return lacks.flatMap(([given, words]) => (given ? [] : [words]));
}

/** Whether this browser shows PDF in a frame. */
export function showsPdf(): boolean {
  return globalThis.navigator.pdfViewerEnabled;
}

/** Whether the visitor asked for less traffic; not every browser tells. */
export function savesData(): boolean {
  const browser = globalThis.navigator as (Partial<Navigator> & { connection?: { saveData?: boolean } }) | undefined;
  return browser?.connection?.saveData === true;
}

/** Locks between tabs; undefined on plain http. */
export function webLocks(): LockManager | undefined {
  return (globalThis as { navigator?: { locks?: LockManager } }).navigator?.locks;
}

/**
 * Resolves when the page has nothing to do, or after some time.
 * @param patience in milliseconds
 */
export function whenIdle(patience: number): Promise<void> {
  return new Promise((resolve) => {
    // Not in Safari.
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: patience });
    else setTimeout(resolve, Math.min(patience, 50));
  });
}
