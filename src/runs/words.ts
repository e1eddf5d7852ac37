import type { ReportWords } from '../answers/words.ts';

// What became of a run before it was sent, or after it was kept.
export const changedFile = (name: string): string => `“${name}” has changed or is gone since it was chosen. Choose it again.`;
export const changedFiles = (count: number): ReportWords => ({
  title: count === 1 ? 'A file has changed' : 'Files have changed',
  what: 'The browser sends a file only as it was when it was chosen. Nothing was sent.',
  next: 'Choose it again and run.',
});

export const notKept: ReportWords = {
  title: 'The answer wasn’t kept',
  what: 'The history knows this run, but not what came of it.',
  next: 'Use its inputs and run again.',
};

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
