export const HELP = 'show this help';
export const USAGE = 'Usage:';
export const ARGUMENTS = 'Arguments:';
export const OPTIONS = 'Options:';
export const EXAMPLES = 'Examples:';
export const EXITS = 'Exit codes:';

const meant = (nearest: string | undefined): string => (nearest === undefined ? '' : ` Did you mean ${nearest}?`);

export const unknownOption = (option: string, nearest: string | undefined): string => `There is no option ${option}.${meant(nearest)}`;
export const unknownCommand = (name: string, nearest: string | undefined): string => `There is no command ${name}.${meant(nearest)}`;
export const needsValue = (option: string, value: string): string => `${option} needs a value: ${option} ${value}.`;
export const needsNoValue = (option: string): string => `${option} takes no value.`;
export const missing = (name: string): string => `${name} is missing.`;
export const tooMany = (word: string): string => `${word} is one word too many.`;
export const noNumber = (option: string, from: number, to: number | undefined, text: string): string =>
  `${option} must be ${to === undefined ? `a number of at least ${from}` : `a number from ${from} to ${to}`}, not ${text === '' ? 'empty' : text}.`;
export const noWholeNumber = (option: string, from: number, to: number | undefined, text: string): string =>
  `${option} must be ${to === undefined ? `a whole number of at least ${from}` : `a whole number from ${from} to ${to}`}, not ${text === '' ? 'empty' : text}.`;
export const noAddress = (word: string): string => `${word} is no http or https address such as http://localhost:5000.`;
export const secretInAddress = 'An address with a user name or a password can’t be used.';
