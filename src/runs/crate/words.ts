// What a crate says to whoever opens it.
export const crateName = (model: string): string => `A run of ${model}`;
export const crateDescription = (model: string, url: string): string =>
  `One prediction of the module ${model} at ${url}: what was sent, what was set and what it answered.`;
export const actionDescription = (model: string): string => `A prediction by the module ${model} through its DEEPaaS API.`;
export const theRecord = 'Record of the run';
export const theAnswer = 'Answer of the module';
export const forArgument = (name: string): string => `Sent for the argument ${name}.`;
export const noLicence = 'Not stated: whoever shares these files knows under which terms.';
export const answerWithheld = 'The answer is not in this crate, because it repeats a password that was typed.';
