import type { Json } from '../spec/model.ts';
import { parseJson } from '../files/json/parseJson.ts';
import type { ArgProblem } from '../spec/problem.ts';
import { readFields } from './fields.ts';
import { MIME } from '../files/kinds.ts';

export interface ErrorReport {
  /** The HTTP status; undefined when no answer came. */
  readonly status: number | undefined;
  readonly title: string;
  /** What happened, in whole sentences. May quote the server: always text, never markup. */
  readonly what: string;
  /** What to do now. */
  readonly next: string;
  /** Complaints about single arguments. */
  readonly fields: readonly ArgProblem[];
  /** The server's own answer, as it came. */
  readonly raw: string;
  /** A command that repeats the request. */
  readonly curl?: string;
}

export interface FailedResponse {
  readonly status: number;
  readonly contentType: string | undefined;
  readonly text: string;
  /** Names of the model's arguments, to tell them from places such as `query` and `body`. */
  readonly argNames: readonly string[];
  readonly curl?: string | undefined;
}

type Words = Pick<ErrorReport, 'title' | 'what' | 'next'>;

/** An answer whose status isn't 2xx. Never throws, whatever the body is. */
export function reportFromResponse({ status, contentType, text, argNames, curl }: FailedResponse): ErrorReport {
  const page = /^\s*<(?:!doctype|html)\b/i.test(text) || (contentType?.includes(MIME.html) ?? false);
  // DEEPaaS sends its own words as a page to whoever accepts one.
  const own = page ? wordsOfOwnPage(text) : text;
  const html = own === undefined;
  const body = page ? undefined : tryParse(text);
  const said = html ? '' : (reasonOfTraceback(own) ?? reasonOf(body, own, status));
  const fields = status >= 400 && status < 500 ? readFields(body, argNames) : [];
  return { status, ...wordsFor(status, said, fields, html), fields, raw: text, ...(curl !== undefined && { curl }) };
}

const OWN_PAGE = /Server got itself in trouble|<h2>\s*Traceback/i;

/** The text of a page that the model's server wrote itself; undefined for anybody else's, which says nothing about the model. */
function wordsOfOwnPage(page: string): string | undefined {
  if (!OWN_PAGE.test(page)) return undefined;
  const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&', '#x27': "'", '#39': "'" };
  return page
    .replace(/<(title|style|script)\b[^]*?<\/\1>/gi, '')
    .replace(/<[^>]*>/g, '\n')
    .replace(/&(#?\w{2,4});/g, (whole, name: string) => (Object.hasOwn(entities, name) ? (entities[name] ?? whole) : whole))
    .trim();
}

/** With `--debug` the server sends where the model stopped; its last line is the reason. */
function reasonOfTraceback(text: string): string | undefined {
  const traceback = /Traceback \(most recent call last\):[^]*/.exec(text)?.[0];
  return traceback?.split('\n').findLast((line) => /^[\w.]+(?:: \S.*)?$/.test(line));
}

function tryParse(text: string): Json | undefined {
  try {
    return parseJson(text);
  } catch {
    // No JSON: the text itself is shown.
    return undefined;
  }
}

/** What the server says about the cause; empty when it says no more than the status does. */
function reasonOf(body: Json | undefined, text: string, status: number): string {
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) {
    const word = ['detail', 'message', 'error', 'Error', 'reason'].map((key) => body[key]).find((value) => typeof value === 'string');
    return typeof word === 'string' ? tidy(word) : '';
  }
  if (Array.isArray(body)) return '';
  return tidy((typeof body === 'string' ? body : text).replace(new RegExp(`^\\s*${status}(?::|\\b)`), ''));
}

const EMPTY_REASONS =
  /^(?:Internal Server Error|Server got itself in trouble|Not Found|Method Not Allowed|Payment Required|Bad Gateway|Service Unavailable|Gateway Time-?out|\s|[.,:])*$/i;

function tidy(reason: string): string {
  const text = reason.replace(/^\s*ERROR:\s*(?:unexpected error\.?:?\s*)?/i, '').trim();
  return EMPTY_REASONS.test(text) ? '' : text;
}

function wordsFor(status: number, said: string, fields: readonly ArgProblem[], html: boolean): Words {
  if (status === 422) return refusedInputs(said, fields);
  if (status >= 500 && status !== 501 && !GATEWAY.has(status)) return failedModel(said, html);
  const fieldLimit = status === 413 ? /form fields (\d+) exceeded/.exec(said)?.[1] : undefined;
  if (fieldLimit !== undefined) return tooManyValues(fieldLimit);
  const words = BY_STATUS[status] ?? unknownStatus(status);
  return said === '' ? words : { ...words, what: `${words.what} The server says: ${sentence(said)}` };
}

/** Each entry of a list is a field of the form, as soon as a file goes out with it. */
function tooManyValues(limit: string): Words {
  return {
    title: 'Too many list entries',
    what: `Beside a file this server takes ${limit} values in one request, and each entry of a list is one.`,
    next: 'Shorten the list, or remove the file if the model can do without it.',
  };
}

function refusedInputs(said: string, fields: readonly ArgProblem[]): Words {
  const count = new Set(fields.map((field) => field.name)).size;
  return {
    title: count === 0 ? 'The inputs were refused' : count === 1 ? 'One input was refused' : `${count} inputs were refused`,
    what: said === '' ? 'The server checked the inputs before running the model, and not all of them are valid.' : sentence(said),
    next: count === 0 ? 'Check the inputs and run again.' : 'Correct what is listed here and run again. Nothing else was lost.',
  };
}

function failedModel(said: string, html: boolean): Words {
  if (said.includes('ERROR validating model response')) {
    return {
      title: 'The model answered against its own schema',
      what: 'The prediction was made, but the result doesn’t fit the response schema that the module declares, so the server held it back.',
      next: 'Other inputs may work. The module’s author has to make the schema and the result of predict() agree; the details are in the server’s log.',
    };
  }
  if (said !== '') {
    return {
      title: 'The model failed',
      what: `The server says: ${sentence(said)}`,
      next: 'Check whether the inputs fit this model, or try a sample. If it fails again, tell the module’s author.',
    };
  }
  return {
    title: html ? 'The server failed' : 'The model failed',
    what: html
      ? 'An error page came back instead of an answer, perhaps from a proxy in front of the model.'
      : 'The model raised an error while it ran. DEEPaaS doesn’t send the reason: it is only in the server’s log.',
    next: 'Check whether the inputs fit this model, or try a sample. If it fails again, tell whoever runs the server: the log has the reason.',
  };
}

const GATEWAY: ReadonlySet<number> = new Set([502, 503, 504]);

const BY_STATUS: Readonly<Record<number, Words>> = {
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

function unknownStatus(status: number): Words {
  return {
    title: `The server answered ${status}`,
    what: status < 400 ? 'The server sent a redirection instead of an answer.' : 'The server refused the request.',
    next: 'Look at the raw answer below, or try again.',
  };
}

export function sentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?…)\]}"'”]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
