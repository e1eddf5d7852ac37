/** Something that was caught and would otherwise leave no trace. */
export interface Trace {
  /** Tells two of the same kind apart. */
  readonly id: number;
  /** Milliseconds since 1970, by this computer's clock. */
  readonly at: number;
  /** What the page was doing. */
  readonly where: string;
  readonly error: string;
}

/** The latest are what somebody who asks for help can tell about. */
export const MAX_TRACES = 50;
const MAX_WORDS = 300;

let traces: readonly Trace[] = [];
let count = 0;
const listeners = new Set<() => void>();

/**
 * Tells what was caught: to the console, and to a bounded list that "About this page" shows. Files, answers and
 * secrets never enter it: it holds the error's own words, shortened, and addresses without their queries.
 */
export function report(where: string, error: unknown): void {
  count += 1;
  const trace: Trace = { id: count, at: Date.now(), where, error: wordsOf(error) };
  console.warn(`${where}: ${trace.error}`);
  traces = [...traces.slice(1 - MAX_TRACES), trace];
  for (const tell of listeners) tell();
}

/** A handler for `catch` and `onError` where nothing but the trace is left to do. */
export function reporting(where: string): (error: unknown) => undefined {
  return (error) => {
    report(where, error);
    return undefined;
  };
}

/** Oldest first; the same array until something is added. */
export function tracesNow(): readonly Trace[] {
  return traces;
}

/** For `useSyncExternalStore`. */
export function onTrace(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What nobody caught. */
export function reportUncaught(target: Window): void {
  target.addEventListener('error', (event) => report('The page', event.error ?? event.message));
  target.addEventListener('unhandledrejection', (event) => report('The page', event.reason));
}

/** An error in one line of at most 300 characters. */
export function wordsOf(error: unknown): string {
  const words = error instanceof Error ? ofError(error) : plain(error);
  const line = words
    .replace(/(\b(?:https?|blob|file):[^\s?#"'<>]*)[?#][^\s"'<>]*/gi, '$1')
    // An address on the page's own site.
    .replace(/([\w%.~-]*\/[^\s?"'<>]*)\?[^\s"'<>]*/g, '$1')
    // A data address is the file itself.
    .replace(/\bdata:[^\s"'<>]*/gi, 'data:…')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return line.length > MAX_WORDS ? `${line.slice(0, MAX_WORDS - 1)}…` : line;
}

function ofError(error: Error): string {
  // `JSON.parse` quotes the text that it stumbled over, which may be a secret.
  const message = error instanceof SyntaxError ? error.message.replaceAll(/(["'“]).*(["'”])/gs, '…') : error.message;
  return message === '' ? error.name : `${error.name}: ${message}`;
}

function plain(error: unknown): string {
  if (typeof error === 'string') return error;
  return error === null || error === undefined ? 'no reason given' : `not an error but of type ${typeof error}`;
}
