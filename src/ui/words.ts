import type { Medium } from '../spec/model.ts';

// The bar below the inputs.
export const reset = 'Reset';
export const runKeys = 'Ctrl+Enter';

// A part of the page that isn’t there.
export const metTrouble = 'This part met something that it can’t handle. What you have entered and received is still here.';
export const serverIsBack = 'The server is back.';
export const notFetched =
  'This part couldn’t be fetched: the server doesn’t answer, or has another version of the page. It is asked again every ten seconds.';
export const open = 'Open';
export const tryAgain = 'Try again';
export const close = 'Close';
export const thisPanel = 'this panel';

// A file of the page.
export const noAnswer = (name: string): string => `${name} couldn’t be loaded: this site doesn’t answer.`;
export const badAnswer = (name: string, status: number): string => `${name} couldn’t be loaded: this site answers ${status}.`;
export const missing = (name: string): string => `${name} isn’t on this site.`;
export const samples = { image: 'Picture (PNG)', audio: 'Sound (WAV)', video: 'Video (WebM)', table: 'Table (CSV)' };

// A chosen file.
export const unknownType = 'unknown type';
export const remove = 'Remove';
export const sizeBefore = (how: string, size: string): string => `${how}; ${size} before.`;
export const backToOriginal = 'Back to the original';
export const emptyFile = 'This file is empty (0 bytes).';
export const tooLarge = (width: number, height: number): string =>
  `Too large to be shown here (${width} × ${height} px); it will be sent as it is.`;
export const notShown: Readonly<Record<Medium, string>> = {
  image: 'Not an image this browser can show; it will be sent as it is.',
  audio: 'Not a sound this browser can play; it will be sent as it is.',
  video: 'Not a video this browser can play; it will be sent as it is.',
};

// A picture, sound or film in its frame.
export const cannotShow = 'This browser can’t show it.';
export const lookingIntoFilm = 'This browser doesn’t play it. Reading what it is…';
export const cannotShowButKeeps = 'This browser can’t show it. It stays as it is, and can be downloaded or sent.';
