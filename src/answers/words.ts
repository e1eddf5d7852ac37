import type { Kind } from '../spec/model.ts';
import { grouped } from '../files/amounts.ts';

/** What a person reads about an answer that is none. */
export interface ReportWords {
  readonly title: string;
  /** What happened, in whole sentences. May quote the server: always text, never markup. */
  readonly what: string;
  /** What to do now. */
  readonly next: string;
}

// No answer came.
export const noAnswer = {
  network: {
    title: 'The connection was lost',
    what: 'No answer came back. The server may have restarted, or the network broke.',
    next: 'Check your connection and run again. Your inputs are still here. If the model got the request, it may still be working on it.',
  },
  truncated: {
    title: 'The answer broke off',
    what: 'Part of an answer came, and then the connection ended. What came can’t be read as a whole.',
    next: 'Run again. If it breaks off each time, a proxy may limit the size or the duration of an answer.',
  },
  cors: {
    title: 'The API can’t be reached from this page',
    what: 'It is on another host, and either it doesn’t answer or the browser may not read its answer (CORS). The model may have run all the same.',
    next: 'Open the Try-me page that belongs to this API, or let a proxy serve both from one address.',
  },
  timeout: {
    title: 'No answer in time',
    what: 'The page stopped waiting. The model may still be working, and the next run queues behind it.',
    next: 'Try a smaller input. If even that gets no answer, the model may be stuck and need a restart by whoever runs the server.',
  },
} satisfies Readonly<Record<string, ReportWords>>;

// The server refused, or the model failed.
export const refused: Readonly<Record<number, ReportWords>> = {
  400: {
    title: 'The request was refused',
    what: 'The server couldn’t use the request as it was sent.',
    next: 'Check the inputs and run again.',
  },
  401: { title: 'Sign-in needed', what: 'The server wants to know who asks.', next: 'Sign in where this page comes from, then reload it.' },
  402: {
    title: 'Predictions are switched off',
    what: 'This server was started without predictions (--nopredict-endpoint).',
    next: 'Nothing that you enter can change this. Ask whoever runs the server.',
  },
  403: { title: 'Not allowed', what: 'The server doesn’t let you run this model.', next: 'Ask whoever runs the server for access.' },
  404: {
    title: 'No such model',
    what: 'The server doesn’t know this model at this address. It may have been restarted with another one.',
    next: 'Reload the page to see what the server offers now.',
  },
  405: {
    title: 'Not possible at this address',
    what: 'The server doesn’t accept predictions at this address. A proxy may have changed the request on its way.',
    next: 'Reload the page. If it stays, tell whoever runs the server.',
  },
  413: {
    title: 'Too large',
    what: 'What was sent is larger than the server, or a proxy in front of it, accepts.',
    next: 'Send less (a smaller file, a shorter text or list), or ask for a higher limit (--client-max-size in DEEPaaS, client_max_body_size in nginx).',
  },
  429: { title: 'Too many requests', what: 'The server wants a pause.', next: 'Wait a minute and run again.' },
  501: {
    title: 'This module makes no predictions',
    what: 'The module has no predict() function.',
    next: 'Nothing that you enter can change this. If you are its author, add predict() to the module’s API.',
  },
  502: {
    title: 'The model isn’t reachable',
    what: 'The proxy in front of the model got no proper answer from it. It may be starting, or it may have stopped.',
    next: 'Wait a moment and run again. Your inputs are still here.',
  },
  503: {
    title: 'The model isn’t available',
    what: 'The server is starting, overloaded or being maintained.',
    next: 'Wait a moment and run again. Your inputs are still here.',
  },
  504: {
    title: 'A proxy stopped waiting',
    what: 'The model needed longer than the proxy in front of it waits. It may still be working.',
    next: 'Try a smaller input, or ask for a longer limit. A new run may have to queue behind this one.',
  },
};

export const refusedOtherwise = (status: number): ReportWords => ({
  title: `The server answered ${status}`,
  what: status < 400 ? 'The server sent a redirection instead of an answer.' : 'The server refused the request.',
  next: 'Look at the raw answer below, or try again.',
});

export const tooManyValues = (limit: string): ReportWords => ({
  title: 'Too many list entries',
  what: `Beside a file this server takes ${limit} values in one request, and each entry of a list is one.`,
  next: 'Shorten the list, or remove the file if the model can do without it.',
});

/** `said` is what the server says, as a sentence; `count` how many arguments it names. */
export const refusedInputs = (count: number, said: string | undefined): ReportWords => ({
  title: count === 0 ? 'The inputs were refused' : count === 1 ? 'One input was refused' : `${count} inputs were refused`,
  what: said ?? 'The server checked the inputs before running the model, and not all of them are valid.',
  next: count === 0 ? 'Check the inputs and run again.' : 'Correct what is listed here and run again. Nothing else was lost.',
});

export const againstItsSchema: ReportWords = {
  title: 'The model answered against its own schema',
  what: 'The prediction was made, but the result doesn’t fit the response schema that the module declares, so the server held it back.',
  next: 'Other inputs may work. The module’s author has to make the schema and the result of predict() agree; the details are in the server’s log.',
};

export const modelFailed = (said: string): ReportWords => ({
  title: 'The model failed',
  what: serverSays(said),
  next: 'Check whether the inputs fit this model, or try a sample. If it fails again, tell the module’s author.',
});

const ASK_THE_HOST =
  'Check whether the inputs fit this model, or try a sample. If it fails again, tell whoever runs the server: the log has the reason.';

export const failedSilently: ReportWords = {
  title: 'The model failed',
  what: 'The model raised an error while it ran. DEEPaaS doesn’t send the reason: it is only in the server’s log.',
  next: ASK_THE_HOST,
};

export const failedWithPage: ReportWords = {
  title: 'The server failed',
  what: 'An error page came back instead of an answer, perhaps from a proxy in front of the model.',
  next: ASK_THE_HOST,
};

export const serverSays = (said: string): string => `The server says: ${said}`;

// An answer came, and it isn’t what it should be.
/** `said` is the module’s message, as a sentence. */
export const modelReports = (said: string | undefined): ReportWords => ({
  title: 'The model reports an error',
  what: said ?? 'It gives no reason.',
  next: 'Check whether the inputs fit this model, or try a sample.',
});

export const emptyAnswer: ReportWords = {
  title: 'The answer is empty',
  what: 'The server reports success, but it sent nothing.',
  next: 'Run again, or ask for another result format. If it stays empty, tell the module’s author.',
};

export const webPageInstead: ReportWords = {
  title: 'A web page came instead of an answer',
  what: 'It is probably from a proxy or a sign-in page in front of the model. Its source is shown below as text.',
  next: 'Reload this page, and sign in if you are asked to. Then run again.',
};

export const invalidJson = (line: number, column: number): ReportWords => ({
  title: 'The answer isn’t valid JSON',
  what: `It is labelled as JSON, but can’t be read at line ${line}, column ${column}. It is shown below as text.`,
  next: 'Download it if you need it, and tell the module’s author.',
});

// Nothing was sent, or nothing is left.
export const changedFiles = (count: number): ReportWords => ({
  title: count === 1 ? 'A file has changed' : 'Files have changed',
  what: 'The browser sends a file only as it was when it was chosen. Nothing was sent.',
  next: 'Choose it again and run.',
});

export const answerNotKept: ReportWords = {
  title: 'The answer wasn’t kept',
  what: 'The history knows this run, but not what came of it.',
  next: 'Use its inputs and run again.',
};

/** `said` is what the form’s checks say. */
export const notSent = (said: string): ReportWords => ({ title: 'Not sent', what: said, next: '' });

// Notes at an answer, or at a part of it.
export const insteadOfJson = (sent: string): string => `Asked for JSON, the model sent ${sent}.`;
export const notes = {
  'reading-failed': 'Something went wrong while this answer was read. Here it is as it came.',
  'answered-null': 'The model answered null: it gave no result.',
  'nothing-announced': 'The answer holds none of the values that the schema announces.',
  'nothing-found': 'Nothing was found: the answer holds empty lists and no entry.',
  'json-in-string': 'It came as JSON text inside a string.',
};
export const brokenLines = (count: number, first: number): string =>
  `${grouped(count)} lines aren’t JSON and are left out, the first of them is line ${first}.`;
export const brokenLine = (line: number): string => `Line ${line} isn’t JSON and is left out.`;
export const brokenEnd = 'The last line breaks off and is left out.';
export const announcedButName = (medium: string): string =>
  `The schema announces ${medium}; this is the name of a file, which isn’t in the answer.`;
export const announcedButText = (medium: string): string => `The schema announces ${medium}, but this text can’t be decoded as one.`;
export const announcedButBytes = (medium: string, mime: string | undefined): string =>
  `The schema announces ${medium}, but the bytes are ${mime ?? 'of an unknown type'}.`;

export const announcedMedia = { image: 'an image', audio: 'audio', video: 'a video' };

export const announced = (kind: string): string => `The schema announces ${kind} here.`;

export const announcedKinds: Readonly<Record<Exclude<Kind, 'any' | 'file'>, string>> = {
  boolean: 'true or false',
  integer: 'a number',
  number: 'a number',
  string: 'text',
  array: 'a list',
  object: 'an object',
};

export const moreAsJson = (count: number, total: number, noun: 'entries' | 'members'): string =>
  `${grouped(count)} more of ${grouped(total)} ${noun}, as JSON.`;

/** Another kind of answer than the one that was asked for. */
export const insteadOf = (asked: string, sent: string): string => `Asked for ${asked}, the model sent ${sent}.`;

export const askedFor = { picture: 'a picture', sound: 'sound', film: 'a film', pdf: 'a PDF', archive: 'an archive' };

export const sentKinds = { json: 'JSON', page: 'a web page', text: 'text' };
