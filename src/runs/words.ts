// What became of a run before it was sent.
export const changedFile = (name: string): string => `“${name}” has changed or is gone since it was chosen. Choose it again.`;

// How long a run will take.
export const firstRun = 'The first run may take longer than later ones: the model may have to be loaded.';
export const longerThanBefore = (longest: string): string =>
  `Longer than known so far (${longest}). Other runs may be ahead of it, or the model is being loaded.`;
/** Without the full stop, since more may follow. */
export const usually = (usual: string): string => `Usually ${usual}`;
export const lastRunsTook = (count: number, duration: string): string =>
  count === 1 ? `Your last run took ${duration}` : `Your last ${count} runs took ${duration}`;
export const runsTook = (range: string): string => `Your runs took ${range}`;
export const exampleTook = (duration: string): string => `The example took ${duration}`;
export const examplesTook = (durations: string): string => `The examples took ${durations}`;
export const firstTook = (duration: string): string => `The first run took ${duration}; later ones may be faster.`;
export const firstLoads = (duration: string): string => `The first run loads the model: ${duration}.`;
export const andFirstMay = (said: string): string => `${said}; the first run may take longer.`;
export const andFirstTook = (said: string, duration: string): string => `${said}; a first run took ${duration}.`;
export const andFirstLoads = (said: string, duration: string): string => `${said}; the first run loads the model: ${duration}.`;
export const about = (duration: string): string => `about ${duration}`;
export const fromTo = (from: string, to: string): string => `${from} to ${to}`;

// What was set.
export const unset = (name: string): string => `${name} unset`;
export const andMore = (count: number): string => ` and ${count} more`;
export const resultFormat = 'Result format';
export const versionOfModel = 'Version of the model';
export const emptyValue = '(empty)';
export const notSet = 'not set';
