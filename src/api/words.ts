// Why there is no description of an API, or none yet.
export const noAnswerWithin = (seconds: number): string => `No answer within ${seconds} s: the server is busy, or still starting.`;
export const hostUnreachable = (host: string): string =>
  `${host} can’t be reached from this page: it is down, or it doesn’t allow other sites to read it (CORS).`;
export const noConnection = 'No connection to the server.';
export const notUpYet = (status: number): string => `The model’s API isn’t up yet (the server in front of it answered ${status}).`;
export const noDescriptionYet = 'Something answers, but it has no API description yet (404).';
export const descriptionRefused = (status: number): string => `The API’s description is answered with status ${status}.`;
export const pageInsteadOfDescription =
  'A web page was answered instead of an API description: the API may still be starting, or the address leads elsewhere.';
export const descriptionNotJson = 'The API’s description broke off or isn’t JSON.';
export const connectionLost = 'The connection was lost while reading the API’s description.';
export const descriptionTooLarge = (megabytes: number): string => `The API’s description is larger than ${megabytes} MB.`;

// What has no name of its own.
export const nthExample = (position: number): string => `Example ${position}`;
export const homepage = 'Homepage';

/** At the end of a report of which not all fits into an address. */
export const cutReport = (letters: number): string => `(${letters} more characters: copy the whole text and paste it over this.)`;
