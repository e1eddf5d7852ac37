export const noPredictions = 'No predictions here';
export const whyNoPredictions = 'The server was started without predictions, or this model doesn’t offer them.';
export const inputs = 'Inputs';
export const code = 'Code';
export const codeForRun = 'Code for this run';
