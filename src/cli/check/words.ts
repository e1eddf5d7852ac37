/** What `check` says beside what its reports say. */

export const ABOUT =
  'Runs the predictions of a module and says whether it does what it says: with the author’s examples, or else with small inputs made for each argument. Every rule that is broken is told with its remedy, and with a command that shows it.';
export const URL_HELP = 'the module’s DEEPaaS, such as localhost:5000';
export const OPTIONS = {
  examples: 'a folder with examples, their files and known answers: an examples.json or a config.json in it',
  model: 'only this model; else all that the DEEPaaS serves',
  only: 'only these rules, by number or name',
  allow: 'what these rules find is an exception',
  exceptions: 'a file of exceptions with reasons; without it the nearest .try-me.json, as far up as the repository goes',
  timeout: 'seconds that an answer may take (120)',
  wait: 'seconds to wait for a DEEPaaS that is starting (30)',
  inputs: 'writes the files that are sent there, so that the commands of the report can be typed in that folder',
  junit: 'writes a report for Jenkins and the like',
  html: 'writes a report as one page',
  json: 'the report as JSON on standard output, instead of the table',
} as const;
export const INPUTS_HINT = 'The files of these commands: --inputs DIR writes them into a folder.';
export const explainHint = (url: string): string => `deepaas-try-me explain ${url} writes each of these arguments anew, ready to paste.`;
export const EXAMPLES = [
  ['check localhost:5000', 'all rules, with inputs made for each argument'],
  ['check localhost:5000 --examples examples --junit check.xml', 'in a pipeline, with the author’s examples'],
  ['check localhost:5000 --inputs sent', 'and the files that were sent, for the commands that the report tells'],
  ['check localhost:5000 --only TM401 --only no-medium', 'two rules'],
] as const;
export const EXITS = [
  [0, 'all that could be told holds; tips are no fault'],
  [1, 'an error or a warning was found'],
  [2, 'it could not be done: nobody answers there, or an option makes no sense'],
  [130, 'stopped by Ctrl-C; what was known by then was told'],
] as const;

export const noSuchRule = (word: string): string => `There is no rule ${word}; rules have numbers such as TM401, and names.`;
export const noSuchModel = (id: string, others: readonly string[]): string => `There is no model ${id} there, but ${others.join(', ')}.`;
export const noModels = 'There is no model there.';
export const cantWrite = (file: string, why: string): string => `${file} can’t be written: ${why}`;

export const noExamplesFor = (model: string, folder: string): string =>
  `${folder} has no examples for ${model}: it is asked with inputs that are made for it.`;

export const waiting = (url: string, seconds: number): string => `Waiting for a DEEPaaS at ${url}, ${Math.round(seconds)} s at most…`;
export const stopping = 'Stopping; Ctrl-C again ends it at once.';
export const progress = (done: number, total: number, now: string): string => `${done}/${total} ${now}`;
export const written = (file: string): string => `Written: ${file}`;
