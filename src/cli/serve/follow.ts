import { request as ask } from 'node:http';
import { request as askSecurely } from 'node:https';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** Whether a DEEPaaS answers, asked anew as long as its answer may change. */
export interface Follower {
  readonly begin: () => void;
  /** Somebody who asked it had no answer. */
  readonly failed: () => void;
}

interface Told {
  readonly up: () => void;
  /** @param status of what answers in its place, such as another program; undefined where nobody does */
  readonly down: (status: number | undefined) => void;
}

/**
 * Follows a DEEPaaS: first whether its description comes; once it came, whether somebody listens there, which its own log doesn't show.
 * Each change is told once.
 */
export function follow(
  address: string,
  { isInsecure, signal, everyMs = 1000 }: { isInsecure: boolean; signal: AbortSignal; everyMs?: number },
  told: Told,
): Follower {
  let isUp: boolean | undefined;
  let wake = new AbortController();
  const turn = (now: boolean, status?: number): void => {
    if (now === isUp) return;
    isUp = now;
    if (now) told.up();
    else told.down(status);
  };
  const watch = async (): Promise<void> => {
    while (!signal.aborted) {
      if (isUp === true) turn(await listens(address));
      else {
        const status = await describes(address, isInsecure, signal);
        turn(status === 200, status);
      }
      wake = new AbortController();
      // Woken or at the end.
      await sleep(everyMs, undefined, { signal: AbortSignal.any([signal, wake.signal]) }).catch(() => undefined);
    }
  };
  return {
    begin: () => void watch(),
    failed: () => {
      if (isUp === true) turn(false);
      wake.abort();
    },
  };
}

const PATIENCE = 5000;

/** Routers say so of servers that are still starting. */
const STARTING: ReadonlySet<number> = new Set([502, 503, 504]);

/** The status with which its description comes, under the name that it has; undefined while nobody answers. */
async function describes(address: string, isInsecure: boolean, signal: AbortSignal): Promise<number | undefined> {
  const first = await statusOf(new URL(`${address}/swagger.json`), isInsecure, signal);
  return first === 404 && (await statusOf(new URL(`${address}/openapi.json`), isInsecure, signal)) === 200 ? 200 : first;
}

function statusOf(url: URL, isInsecure: boolean, signal: AbortSignal): Promise<number | undefined> {
  const options = { agent: false, signal, timeout: PATIENCE, rejectUnauthorized: !isInsecure } as const;
  return new Promise((resolve) => {
    const asking = (url.protocol === 'https:' ? askSecurely : ask)(url, options, ({ statusCode = 0 }) => {
      resolve(STARTING.has(statusCode) ? undefined : statusCode);
      asking.destroy();
    });
    asking.once('timeout', () => asking.destroy());
    // No answer is the answer.
    asking.once('error', () => resolve(undefined)).once('close', () => resolve(undefined));
    asking.end();
  });
}

function listens(address: string): Promise<boolean> {
  const { hostname, port, protocol } = new URL(address);
  return new Promise((resolve) => {
    const socket = connect({
      host: hostname.replace(/^\[(.*)\]$/, '$1'),
      port: Number(port === '' ? (protocol === 'https:' ? 443 : 80) : port),
      timeout: PATIENCE,
    });
    const end = (is: boolean) => {
      socket.destroy();
      resolve(is);
    };
    socket
      .once('connect', () => end(true))
      .once('timeout', () => end(false))
      .once('error', () => end(false));
  });
}
