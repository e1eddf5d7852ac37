/** On the button that opens it. */
export const save = 'Save as picture…';

// Below a picture of numbers: what its colours mean.
export const band = (number: number): string => `Band ${number}`;
export const bands = (red: number, green: number, blue: number, low: number, high: number): string =>
  `Red: band ${red} · green: band ${green} · blue: band ${blue}, each from ${low} to ${high}`;
export const reduced = (step: number): string => `One of ${step} × ${step} pixels is drawn`;
export const page = (number: number, total: number): string => `Page ${number} of ${total}`;
