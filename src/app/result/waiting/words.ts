// During a run.
export const sending = 'Sending';
export const sendingOf = (sent: string, total: string): string => `Sending ${sent} of ${total}`;
export const running = 'The model is running';
export const upload = 'Upload';
export const waitingForModel = 'Waiting for the model';
/** What a bar means that follows earlier runs. */
export const byEarlier = 'As far as earlier runs had come by now, if this one is like them';
export const serverAlive =
  'The server is alive; the model is busy or stuck. It works on one request after another, so other people’s runs or a training may be ahead of yours. If this goes on for much longer than the model usually takes, its process may have died: stop waiting, and ask whoever runs the server to restart it.';
export const serverSilent =
  'The server doesn’t answer other questions either. It may be overloaded or gone; DEEPaaS 3 also answers nothing while a model runs. You can go on waiting, or stop and try again later.';
export const notifyMe = 'Notify me when it’s done';
export const willNotify = 'You will be notified';
export const playSound = 'Play a sound when it’s done';
export const willPlay = 'A sound will be played';
export const notifyBlocked = 'Notifications are blocked for this site in your browser.';

export const dontReload = 'Don’t reload or close this page: the answer comes to this page only.';

// What is ahead of it.
export const waiting = 'Waiting for its turn';
export const waitsForBatch = 'Your run waits: a run of your batch is under way.';
export const mayWaitForTab = 'Your run probably waits: another tab has sent one before.';
export const mayWaitForTraining = 'Your run probably waits: a training is running.';
export const mayWaitForBoth = 'Your run probably waits: a training is running, and another tab has sent a run before.';

// Told to those who look elsewhere.
export const notices = { done: 'The result is there.', failed: 'The run failed.' };
