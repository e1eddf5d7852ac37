/** What people read where the result will be, before they have run anything. */
export const appearsHere = 'The answer appears here';
export const blocks = 'What the answer will hold';
export const willHold = 'It will hold:';
export const andMore = (more: number): string => `… and ${more} more.`;
export const askedFor = (format: string): string => `You asked for the answer as ${format}.`;
export const orExample = 'Or try one of the examples.';
export const orSample = 'Without one of your own, take a sample.';
/** `formats`: at least two. */
export const answersAs = (formats: readonly string[]): string =>
  `The model answers as ${formats.slice(0, -1).join(', ')} or ${formats.at(-1) ?? ''}; choose beside Run.`;

// A recorded answer.
export const recorded = 'Recorded answer';
export const whatItGave = (example: string): string => `What the model gave for the example “${example}”`;
export const recordedOn = (when: string): string => `recorded ${when}`;
export const runYourself = 'Run it yourself';
