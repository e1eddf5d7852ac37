/** What `explain` says beside what it explains. */

export const ABOUT =
  'Says for each argument and each part of the answer why the page shows it as it does, and what you could write so that it is better.';
export const SPEC = 'address of a running DEEPaaS, such as localhost:5000, or a file with its swagger.json';
export const JSON_HELP = 'for programs: the same as JSON';
export const STRICT = 'end with 1 when there is a warning';
export const ALLOW = 'a rule that you have thought about and want to break, by its number or name';
export const EXCEPTIONS =
  'exceptions with their reasons; without it the nearest .try-me.json in this folder or above it, up to the root of the repository';
export const SOURCE =
  'Python of the module, which is read and never run: findings get its lines; without SPEC, what it declares is explained';
export const SARIF = 'write what was found as SARIF, which GitHub shows at the lines of the source; - is the standard output';
export const EXAMPLES = [
  ['explain http://localhost:5000', 'of the module that runs here'],
  ['explain swagger.json --strict', 'of a file, in a pipeline'],
  ['explain --source my_module/api.py', 'of a source, without a server'],
  ['explain --source my_module/api.py --sarif explain.sarif', 'for GitHub, with lines'],
] as const;
export const EXITS = [
  [0, 'it was explained'],
  [1, 'with --strict: there are warnings'],
  [2, 'it could not be read'],
] as const;

export const warnings = (count: number, rules: string): string => `${count} ${count === 1 ? 'warning' : 'warnings'} (${rules})`;

export const NOTHING_GIVEN = 'SPEC is missing: the address of a DEEPaaS, a file with its swagger.json, or --source API.PY alone.';
export const TWO_OUTPUTS = '--json and --sarif - both want the standard output: give --sarif a file.';
export const noFile = (file: string): string => `There is no file ${file}.`;
export const isSource = (file: string): string => `${file} is no swagger.json: the source of a module is read with --source ${file}.`;
export const notJson = (file: string): string => `${file} is no JSON.`;
export const noSource = (file: string, code: string): string => `${file} can’t be read (${code}).`;
export const atLine = (file: string, line: number, message: string, text: string): string => `${file}:${line}: ${message}: ${text}`;
export const more = (count: number): string => `and ${count} more places that weren’t understood`;
