/** What stands around the words of a rule. */

export const WHAT = 'What it finds';
export const WHY = 'Why it matters';
export const EXAMPLE = 'Example';
export const REMEDY = 'Remedy';

// The table of all rules.
export const COLUMNS = ['Number', 'Name', 'Severity', 'How', 'What'];

// Places of findings.
export const MODEL = 'model';
export const ofArgument = (name: string): string => `argument ${name}`;
export const ofResponse = (path: string): string => `response ${path}`;
