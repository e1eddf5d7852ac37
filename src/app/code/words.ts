/** What `deepaas-cli` needs. */
export const cliNeeds =
  'Runs the model itself, without a server: where the module is installed, for its author. It needs the module’s get_train_args too, checks no values, and hands dates over as text.';
export const languages = 'Languages';
export const refused = (problems: string): string => `The server will refuse this: ${problems}`;
export const secretsFrom = (names: string): string => `Secrets come from the environment: ${names}.`;
export const filesFrom = (names: string): string => `Files are taken from the current folder: ${names}.`;
export const address = 'Address of the API';
export const whichAddress =
  'As this page reaches it. Where DEEPaaS can be reached without this page, write its own, such as http://localhost:5000.';
