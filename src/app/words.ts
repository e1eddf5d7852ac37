// About a model.
export const aboutModel = 'About this model';
export const ofModel = 'this model';
export const andMore = (names: string, more: number): string => `${names} and ${more} more`;

// The header.
export const atHost = (host: string): string => `at ${host}`;
export const model = 'Model';
export const chooseModel = 'Choose…';
export const history = 'History';
export const leavesRun = 'A run is under way. If you leave this model, its answer is lost.';

/** The button of the theme, by what is chosen. */
export const colours = {
  system: 'Colours: as the system',
  light: 'Colours: light',
  dark: 'Colours: dark',
};

// The menu of the API.
export const api = 'API';
export const apiDocumentation = 'API documentation';
export const apiDescription = 'API description (JSON)';
export const modelMetadata = 'Model metadata (JSON)';
export const trainingMonitor = 'Training monitor';
export const codeForInputs = 'Code for these inputs';
export const forAssistant = 'Copy for an assistant';
export const whyLikeThis = 'Why does it look like this?';
export const checkModule = 'Check this module';
export const preview = 'Preview of a description';
export const aboutPage = 'About this page';

// What can be done with a model.
export const whatToDo = 'What to do';
export const TASKS = { predict: 'Predict', train: 'Train', check: 'Check' } as const;
export const noTraining = 'No training here';
export const trainingNotOffered = 'This page doesn’t offer training.';
export const cannotTrain = (version: string): string => `DEEPaaS ${version} can’t train models; DEEPaaS 2 can.`;
export const noCheck = 'No check here';
export const checkNotOffered = 'This page doesn’t offer it. As a command it works from anywhere: deepaas-try-me check.';
export const nothingToCheck = 'This model has no prediction that could be checked.';
export const startedWithoutTraining = 'The server was started without training.';

// Something is missing. Between backticks is code.
export const noSuchModel = 'No such model';
export const noModelCalled = { before: 'This API has no model called ', after: '. It has:' };
export const noModelLoaded = 'No model was loaded';
export const onlyPlaceholder = (placeholder: string): string =>
  `DEEPaaS started without a module, so it serves its placeholder \`${placeholder}\`, which only returns what it is given. Install the module in the environment of \`deepaas-run\` with its \`deepaas.v2.model\` entry point, check that it imports without an error (the server’s log says so), and restart the server.`;

// Before there is a model.
export const stages = {
  connecting: 'Connecting…',
  starting: 'The model is starting',
  failed: 'No model here',
};
export const waitingForApi = 'Waiting for the API';
export const tryAgain = 'Try again';
export const takesMinutes = {
  before: 'Large models take a few minutes to load. This page goes on by itself as soon as the model answers. Waiting for ',
  after: (attempts: number): string => `, asked ${attempts === 1 ? 'once' : `${attempts} times`}.`,
};
export const checkServer = 'If you run the model yourself, check that `deepaas-run` is up and that its address is right.';
export const checkAddress = 'Check the address of the API. The page asks again every 20 seconds.';

/** What to do, by what is wrong. */
export const advice: Readonly<Partial<Record<string, string>>> = {
  'no-models': 'A DEEPaaS answers under /v2/models/. Check the address of the API, or whether its module was installed.',
  'too-large': 'It is refused to keep this page usable. Check the address of the API.',
  'too-deep': 'It is refused to keep this page usable. Check the address of the API.',
};
