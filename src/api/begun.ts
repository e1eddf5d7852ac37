interface Begun {
  readonly response: Promise<Response>;
  readonly controller: AbortController;
}

declare global {
  interface Window {
    /** Requests that `public/start.js` has begun, by their address. */
    begun?: Map<string, Begun>;
  }
}

/**
 * An answer that is asked for from this page's own folder: the one that was begun before the page's code was here, the first time,
 * and a new one from then on. Never from a cache.
 * @param name relative to the page, or an absolute address
 */
export function fetchFresh(name: string, signal: AbortSignal, headers?: HeadersInit): Promise<Response> {
  const begun = takeBegun(name);
  if (begun === undefined) return fetch(name, { signal, cache: 'no-store', ...(headers && { headers }) });
  const stop = () => begun.controller.abort(signal.reason);
  if (signal.aborted) stop();
  else signal.addEventListener('abort', stop, { once: true });
  return begun.response;
}

function takeBegun(name: string): Begun | undefined {
  const all = globalThis.window?.begun;
  if (all === undefined) return undefined;
  const url = new URL(name, document.baseURI).href;
  const begun = all.get(url);
  all.delete(url);
  return begun;
}
