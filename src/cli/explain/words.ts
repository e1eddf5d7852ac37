/** What `explain` says beside what it explains. */

export const ABOUT =
  'Says for each argument and each part of the answer why the page shows it as it does, and what you could write so that it is better.';
export const SPEC = 'address of a running DEEPaaS, or a file with its swagger.json';
export const JSON_HELP = 'for programs: the same as JSON';
export const STRICT = 'end with 1 when there is a warning';
export const ALLOW = 'a rule that you have thought about and want to break, by its number or name';
export const EXCEPTIONS =
  'exceptions with their reasons; without it the nearest .try-me.json in this folder or above it, up to the root of the repository';
export const EXAMPLES = [
  ['explain http://localhost:5000', 'of the module that runs here'],
  ['explain swagger.json --strict', 'of a file, in a pipeline'],
] as const;
export const EXITS = [
  [0, 'it was explained'],
  [1, 'with --strict: there are warnings'],
  [2, 'it could not be read'],
] as const;

export const warnings = (count: number, rules: string): string => `${count} ${count === 1 ? 'warning' : 'warnings'} (${rules})`;
