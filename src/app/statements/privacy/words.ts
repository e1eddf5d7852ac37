import type { StoredId } from './stored.ts';

// What the page does with data. Tests compare what is stored, asked and logged with the code. What only the operator knows isn’t here.
export const inShort =
  'Nothing leaves this browser but what you send to the model. The page has no accounts, sets no cookies, counts nobody, and asks no third party for anything.';
export const inShortWithTiles = (host: string): string =>
  `Nothing leaves this browser but what you send to the model. The page has no accounts, sets no cookies, counts nobody, and asks no third party for anything but ${host} for pictures of maps.`;

export const sent = 'What is sent, and when';
export const sentOnRun =
  'The values and files of the form are sent to the model when you press Run, for each item when you start a batch or a sweep, and when you start a training. Until then files that you choose, record or photograph stay in this browser.';
export const pageAsks = (host: string): string =>
  `Beside that the page asks its own server, ${host}, for its own files and settings, for the description of the model, and whether it still answers. Whoever operates servers on the way sees, as with any page, from which network address you ask.`;
export const otherApi =
  'An address of this page can name the API of another server (after “?api=”). That server, and not this page’s, is then asked for the description of the model and whether it answers, before you run anything. What you send then goes to that server, whose name is shown in the header.';
export const mapTiles = (host: string): string =>
  `When you open the map on which places are set, its pictures come from ${host}, which sees your network address and which part of the Earth you look at.`;
export const elsewhere =
  'Links, the API’s own documentation and training monitors are pages of others, which have their own rules. They are opened only when you choose them. A report to a model’s author is such a link as well: what it says stands in its address.';

export const received = 'What the servers keep';
export const proxyLog =
  'The server of this page stores nothing of what passes through it. Its log has a line for each request with the time, the method, the path, the status, the sizes and the duration: no network addresses of visitors, no queries, no cookies, and nothing of what was sent or answered. Cookies and passwords for this site are not passed on to the model.';
export const countedRequests =
  'Where requests are counted, they are counted by kind and outcome, without anything that tells people apart.';
export const model =
  'The model gets what you send and answers. DEEPaaS, the software around it, needs no account. What the model itself does with its inputs while it runs, and whether it keeps any, depends on the model; this page can’t know it.';

export const kept = 'What is kept in this browser';
export const keptIntro = (host: string): string =>
  `The page keeps the following in this browser’s storage for ${host}, on this device. None of it is sent anywhere. Passwords and other secrets in arguments are never kept.`;
export const keptFor = (why: string): string => `For ${why}.`;
export const keptUntil = (until: string): string => `Kept until ${until}.`;

export const stored: Readonly<Record<StoredId, { readonly what: string; readonly why: string; readonly until: string }>> = {
  runs: {
    what: 'Runs: settings, files, answers, and what you noted about them',
    why: 'the history, where it can be switched off',
    until: 'you delete them there, or newer ones need the room',
  },
  batches: {
    what: 'Batches and sweeps: settings, files, answers, and what you noted about them',
    why: 'going on after a reload, and exporting the results',
    until: 'you remove the batch',
  },
  trainings: { what: 'Trainings that were seen here', why: 'the list on “Train”', until: 'you remove them from it' },
  folder: {
    what: 'Which folder of this device was chosen for runs',
    why: 'writing each run into it as it ends; what is written there is yours, and stays',
    until: 'you choose none',
  },
  started: {
    what: 'A run under way, noted with this tab: settings, names and sizes of files; the files themselves while the history is on',
    why: 'telling after a reload that its answer was lost, and filling in its inputs again',
    until: 'the run ends, you dismiss what is told of it, or the tab is closed; files of a closed tab go with a run a day later',
  },
  choices: {
    what: 'Choices: colours, limits, the tab or language that was looked at last, notifications, how long runs took, what was saved when',
    why: 'finding the page as you left it',
    until: 'you delete them here',
  },
  address: {
    what: 'Settings of the form, without files and secrets, in the page’s address or, if they are long, with the tab’s history',
    why: 'reloading, bookmarks and links',
    until: 'the browser forgets the address: it is in the browser’s own history',
  },
};

export const remove = 'Delete all of it';
export const removeWhat = (host: string): string =>
  `Deletes all runs, batches, trainings and choices that pages at ${host} keep in this browser, of every model. Files that were saved or written into a folder stay. This can’t be undone.`;
export const removeTitle = 'Delete all that is kept in this browser?';
export const removeNo = 'Keep it';
export const removeYes = 'Delete all';
export const removing = 'Deleting…';
export const removed = 'All of it is deleted. What the page shows at the moment stays until you close or reload it.';
export const notRemoved =
  'The choices are deleted, the rest couldn’t be: another tab still uses it, or the browser’s storage doesn’t answer. Close other tabs of this page and try again.';

export const responsible = 'Who is responsible';
export const controller = 'Controller';
export const contact = 'Contact';
export const officer = 'Data protection officer';
export const policy = 'Privacy policy';
export const notes = 'What else applies here';
