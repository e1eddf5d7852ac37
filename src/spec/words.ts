// Why a document describes no DEEPaaS.
export const tooDeep = (levels: number): string => `The API's description is nested more than ${levels} levels deep.`;
export const tooManyParts = (most: number): string => `The API's description has more than ${most.toLocaleString('en')} parts.`;
export const notADescription = 'The API answered with something other than an API description.';
export const namesNoVersion = "The answer isn't an API description: it names no Swagger or OpenAPI version.";
export const otherVersion = (version: string): string =>
  `The API describes itself with version ${version}; DEEPaaS uses Swagger 2.0 or OpenAPI 3.`;
export const noPaths = "The API's description lists no paths.";
export const unreadable = "The API's description couldn't be read.";
export const noModels = 'This is an API description, but it lists no model: the address may not be a DEEPaaS.';

// Notes at an argument, and at a model.
export const bodyWithoutName = (type: string): string =>
  `This model takes its input as one JSON ${type} without a name, which can’t be filled in here. Send it with another program.`;
export const badDefault = (value: string, kind: string): string => `Its default ${value} isn't of type ${kind} and is ignored.`;
export const pointsNowhere = (reference: string): string => `The description points to ${reference}, which it doesn't contain.`;
export const containsItself = 'This type contains itself.';
export const severalTypes = 'Several types are allowed here.';
export const unknownType = (type: string): string => `The type "${type}" is unknown.`;
export const boundsCross = (low: number, high: number): string =>
  `The lower bound ${low} is above the upper bound ${high}; both are ignored.`;
export const uncheckedPattern = "The pattern can't be checked in the browser; the server will.";

// Of text that isn’t a value yet.
export const withoutSeparators = (text: string, number: string): string => `Write ${text} without separators: ${number}.`;
export const withoutSeparator = (text: string, number: string): string => `Write ${text} without a separator: ${number}.`;
export const twoReadings = (text: string, thousands: string, decimal: string): string =>
  `${text} can be read in two ways: write ${thousands} or ${decimal}.`;
export const enterWhole = 'Enter a whole number.';
export const enterNumber = 'Enter a number.';
export const enterBoolean = 'Enter true or false.';
export const atEntry = (position: number, message: string): string => `Entry ${position}: ${message}`;

// Formats of a text: what the form calls them, and what a text of one would be.
export const formats = {
  password: 'password',
  date: 'date',
  dateTime: 'date and time',
  url: 'URL',
  email: 'e-mail address',
  uuid: 'UUID',
};
export const dateSuchAs = (example: string): string => `a date such as ${example}`;
export const momentSuchAs = (example: string): string => `a date and time such as ${example}`;
export const webAddress = 'a web address';
export const anAddress = 'an address';
export const anEmailAddress = 'an e-mail address';
export const aUuid = 'a UUID';
