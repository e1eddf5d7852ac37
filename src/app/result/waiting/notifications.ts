import { askForNotifications, notificationLeave, showNotification } from '../../../files/environment.ts';
import { recall, remember } from '../../../runs/storage.ts';

/** `unable`: not in this browser, or not over plain http. `blocked`: the visitor refused, which only the browser's settings can undo. */
export type Notices = 'unable' | 'blocked' | 'off' | 'on';

const KEY = 'notify';

export function noticesNow(): Notices {
  const leave = notificationLeave();
  if (leave === 'unable') return 'unable';
  if (leave === 'denied') return 'blocked';
  return leave === 'granted' && recall(KEY) === 'on' ? 'on' : 'off';
}

/** Asks for permission; only ever called by a click on a button that says so. */
export async function switchNotices(on: boolean): Promise<Notices> {
  if (on) await askForNotifications();
  remember(KEY, on ? 'on' : 'off');
  return noticesNow();
}

/** Tells the end of a run to somebody who looks at something else. */
export function notify(words: string, modelId: string): void {
  if (noticesNow() !== 'on' || document.hasFocus()) return;
  showNotification(words, { body: modelId, tag: 'try-me' }, () => window.focus());
}
