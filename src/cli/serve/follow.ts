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
  readonly down: () => void;
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
  const turn = (now: boolean): void => {
    if (now === isUp) return;
    isUp = now;
    if (now) told.up();
    else told.down();
  };
  const watch = async (): Promise<void> => {
    while (!signal.aborted) {
      turn(isUp === true ? await listens(address) : await describes(address, isInsecure, signal));
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

/** Whether its description comes, or anything that says that somebody is there: it starts with answers of a router. */
function describes(address: string, isInsecure: boolean, signal: AbortSignal): Promise<boolean> {
  const url = new URL(`${address}/swagger.json`);
  return new Promise((resolve) => {
    const asking = (url.protocol === 'https:' ? askSecurely : ask)(
      url,
      { agent: false, signal, timeout: PATIENCE, rejectUnauthorized: !isInsecure },
      (answer) => {
        answer.resume();
        resolve(answer.statusCode === 200);
      },
    );
    asking.once('timeout', () => asking.destroy());
    // No answer is the answer.
    asking.once('error', () => resolve(false)).end();
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
