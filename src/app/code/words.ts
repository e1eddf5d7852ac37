export const languages = 'Languages';
export const refused = (problems: string): string => `The server will refuse this: ${problems}`;
export const secretsFrom = (names: string): string => `Secrets come from the environment: ${names}.`;
export const filesFrom = (names: string): string => `Files are taken from the current folder: ${names}.`;
export const address = 'Address of the API';
export const whichAddress =
  'As this page reaches it. Where DEEPaaS can be reached without this page, write its own, such as http://localhost:5000.';
/** For phones, where the tabs have no room. */
export const language = 'Language';
export const cells = 'Cells of the notebook';
export const longCell = (lines: number): string => `${lines} lines that show whatever comes`;
export const saveNotebook = 'Save notebook';
