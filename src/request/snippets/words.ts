export const nodeNeeds =
  'For Node.js 20 or later, in a file that ends in .mjs. In a page of another site it doesn’t work: DEEPaaS sends no CORS headers.';
export const pythonNeeds = 'Needs the package requests.';
export const rNeeds = 'Needs the package httr2, 1.0 or later.';
export const leftToCli = (names: string): string => `Not set, so that deepaas-cli gives the model marshmallow.missing: ${names}`;
export const matlabNeeds = 'For MATLAB R2020a or later, without a toolbox. It tells the server the type of a file by its ending.';
export const notebookNeeds = 'For Jupyter: it installs what it needs, sends the request, and shows the answer.';
/** Lines of comments in the code. */
export const oscarFillIn = `Fill in: the service has an address and a token of its own. In the
platform's dashboard, open "Info" of your service in the table
"Serverless (OSCAR)" under "Inference", and put its endpoint and its token
into these two variables.`;
export const oscarAnswersJson = (format: string): string => `The service answers with JSON alone, not with ${format}.`;
export const oscarPulls = '502: the image of the service is still being fetched. Wait, and try again.';
export const oscarLog = 'The log of the run; the answer stands behind "return:".';
export const cliNeeds =
  'Runs the model itself, without a server: where the module is installed, for its author. It needs the module’s get_train_args too, checks no values, and hands dates over as text.';
export const oscarNeeds =
  'Python with the package requests, for a module that you have deployed as a service of OSCAR, the serverless inference of AI4OS. Endpoint and token come from the environment: OSCAR_ENDPOINT, OSCAR_TOKEN. The same document is what oscar-cli service run takes as its input.';
// In a notebook.
export const theModel = 'the model';
export const notebookIntro = (model: string, files: boolean, secrets: boolean): string =>
  [
    `# A run of ${model}`,
    '',
    'One request to the API of the model (DEEPaaS), and its answer. Run the cells from top to bottom.',
    '',
    '- The API has to be reachable from where this notebook runs: `url`, below, is its address.',
    ...(files ? ['- Files are read from the folder of this notebook; where they lie elsewhere, change their paths below.'] : []),
    ...(secrets ? ['- Secrets are taken from the environment, or asked for. They aren’t stored.'] : []),
  ].join('\n');
export const notebookInputs = '## Inputs';
export const notebookRequest = '## Request';
export const notebookAnswer = '## Answer';
export const notebookBoxes = '## Boxes\n\nOver the pictures that were sent, where the answer has some.';
/** Comments. */
export const inQuery = 'In the query; a name that comes again is a list.';
export const inHeaders = 'Headers.';
export const inFiles = 'Files: the argument, the path, and the type under which it is sent.';
export const inForm = 'Other parts of the form.';
export const inBody = 'The body, as JSON.';
