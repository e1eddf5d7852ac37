export const aboutPage = 'About this page';
export const whatFor = 'If something is wrong, copy this for whoever can help. Files, answers and secrets aren’t in it.';
export const copyAll = 'Copy all';

// Facts of the page.
export const thisPage = 'This page';
export const openedAt = 'Opened at';
export const secure = 'Secure';
export const isSecure = 'yes: browsers give this page all they have';
export const isInsecure = 'no: browsers hold some things back from pages on plain http';
export const browser = 'Browser';

// What is missing, and what went wrong.
export const lacks = 'What this browser lacks here';
export const lacksNothing = 'Nothing that this page would use.';
export const wentWrong = 'What went wrong';
export const faults = (count: number): string => (count === 0 ? wentWrong : `${wentWrong} (${count})`);
export const nothingWrong = 'Nothing went wrong so far.';

// The same as plain text.
export const heading = (title: string): string => `${title}:`;
export const noLack = 'nothing';
