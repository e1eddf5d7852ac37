import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isIPv6 } from 'node:net';

/** Where the page is unless something else is said. DEEPaaS has 5000, and TensorBoard 6006. */
export const USUAL_PORT = 5055;

/**
 * @param port undefined for the usual one, or any that is free
 * @returns the page's address
 */
export async function listenOn(server: Server, host: string, port: number | undefined): Promise<string> {
  try {
    await listenAt(server, host, port ?? USUAL_PORT);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (port !== undefined || (code !== 'EADDRINUSE' && code !== 'EACCES')) throw error;
    await listenAt(server, host, 0);
  }
  return pageAddress(host, (server.address() as AddressInfo).port);
}

function listenAt(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const failed = (error: Error) => reject(error);
    server.once('error', failed).listen(port, host, () => {
      server.off('error', failed);
      resolve();
    });
  });
}

/** What to type into a browser: "any address" is none. */
export function pageAddress(host: string, port: number): string {
  const name = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  return `http://${isIPv6(name) ? `[${name}]` : name}${port === 80 ? '' : `:${port}`}/`;
}
