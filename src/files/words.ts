// What this browser doesn’t give to this page, and what that means.
export const noCamera = 'No camera and no microphone: choose files instead.';
export const noFilms = 'Films can’t be recorded.';
export const noNotification = 'No notification when a long run ends.';
export const noClipboard = 'No clipboard: copying goes an older way, which may be refused.';
export const noLocks = 'Tabs don’t know of each other: a batch that goes on in two of them is run twice.';
export const noDatabase = 'No database: no history, and no batches.';
export const noPreferences = 'Choices such as colours are forgotten with the page.';
export const noPdf = 'PDF files are downloaded, not shown.';
export const withoutDatabase = 'This browser has no database.';
export const storageSilent = 'The storage doesn’t answer.';

// What this page couldn’t get from its own server or browser.
export const partMissing = 'This part of the page couldn’t be fetched.';
export const workerNotStarted = 'The worker could not be started.';
export const workerUnreadable = 'The worker’s answer could not be read.';

// What a file is.
export const notUtf8 = 'It isn’t UTF-8, so it was read as Windows-1252.';
export const nameContradicts = (stated: string, proven: string): string =>
  `Its name says ${stated}, its bytes say ${proven}. It is sent as it is, under its own name.`;
export const numpyArray = (shape: readonly number[], type: string): string =>
  `NumPy array, ${shape.length === 0 ? 'one number' : shape.join(' × ')}, ${type}`;
