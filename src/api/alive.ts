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
