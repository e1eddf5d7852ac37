// What became of a run before it was sent.
export const changedFile = (name: string): string => `“${name}” has changed or is gone since it was chosen. Choose it again.`;

// How long a run will take.
export const firstRun = 'The first run may take longer than later ones: the model may have to be loaded.';
export const longerThanUsual = (usual: string): string =>
  `Longer than usual (${usual}). Other runs may be ahead of it, or the model is being loaded.`;
export const usually = (usual: string): string => `Usually ${usual}.`;
export const about = (duration: string): string => `about ${duration}`;

// What was set.
export const unset = (name: string): string => `${name} unset`;
export const andMore = (count: number): string => ` and ${count} more`;
export const resultFormat = 'Result format';
export const versionOfModel = 'Version of the model';
export const emptyValue = '(empty)';
