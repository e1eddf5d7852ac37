import { recall, remember } from '../storage.ts';

/** `unable`: not in this browser, or not over plain http. `blocked`: the visitor refused, which only the browser's settings can undo. */
export type Notices = 'unable' | 'blocked' | 'off' | 'on';

const KEY = 'notify';

export function noticesNow(): Notices {
  if (!('Notification' in window) || !window.isSecureContext) return 'unable';
  if (Notification.permission === 'denied') return 'blocked';
  return Notification.permission === 'granted' && recall(KEY) === 'on' ? 'on' : 'off';
}

/** Asks for permission; only ever called by a click on a button that says so. */
export async function switchNotices(on: boolean): Promise<Notices> {
  if (on && noticesNow() !== 'unable' && Notification.permission === 'default') await Notification.requestPermission();
  remember(KEY, on ? 'on' : 'off');
  return noticesNow();
}

/** Tells the end of a run to somebody who looks at something else. */
export function notify(words: string, modelId: string): void {
  if (noticesNow() !== 'on' || document.hasFocus()) return;
  try {
    const notice = new Notification(words, { body: modelId, tag: 'try-me' });
    notice.addEventListener('click', () => {
      window.focus();
      notice.close();
    });
  } catch {
    // Chrome on Android only lets service workers do this.
  }
}
