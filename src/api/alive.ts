/** A server answers something cheap at once, even while its models are busy. */
const PATIENCE = 10_000;

/** Whether anything answers at an address, and not only a proxy in its place. */
export async function isAlive(url: string): Promise<boolean> {
  return fetch(url, { signal: AbortSignal.timeout(PATIENCE), cache: 'no-store' }).then(
    ({ status }) => status <= 500,
    // That nobody answers is what is asked here.
    () => false,
  );
}

/**
 * Whether nothing is left at an address that used to answer: no connection, or a proxy or a router that says so. That nothing
 * comes in time says nothing: DEEPaaS 3 doesn't answer while a model runs, whoever runs it, and proxies lose patience (504).
 */
export async function isGone(url: string): Promise<boolean> {
  const limit = AbortSignal.timeout(PATIENCE);
  return fetch(url, { signal: limit, cache: 'no-store' }).then(
    ({ status }) => status === 404 || status === 502 || status === 503,
    // That nobody answers is what is asked here.
    () => !limit.aborted,
  );
}
