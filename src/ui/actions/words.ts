/** A button’s name for screen readers: what it does, and to what. */
export const actionOn = (action: string, what: string): string => `${action} ${what}`;

export const copy = 'Copy';
export const copied = 'Copied';
export const notCopied = 'Couldn’t copy';

export const download = 'Download';
export const notMade = (label: string): string => `${label} could not be made`;

export const loading = 'Loading…';
export const aSample = 'Use a sample';
export const forArgument = (name: string): string => `for ${name}`;

export const close = 'Close';
export const lookCloser = 'Look closer';
export const atFile = (name: string): string => `at ${name}`;
