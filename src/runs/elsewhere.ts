import { randomId } from '../files/environment.ts';
import { asObject } from '../spec/loose.ts';

/*
 * Tabs of this browser tell each other of their runs: a DEEPaaS works on one after another, so those of another tab may be
 * ahead. They are asked and not watched, since a tab that is closed or frozen says nothing, and nothing of it must stay behind.
 */
const CHANNEL = 'try-me-runs';
/** Tabs in the background answer at once too; only timers are slow there. */
const PATIENCE = 300;

const HERE = randomId();

function open(): BroadcastChannel | undefined {
  return typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(CHANNEL);
}

/**
 * Answers other tabs while a run is under way.
 * @param server address of the API
 * @returns what ends it
 */
export function tellOfRun(server: string, since: number): () => void {
  const channel = open();
  if (channel === undefined) return () => undefined;
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    const { asks, from } = asObject(data) ?? {};
    if (asks === server && from !== HERE) channel.postMessage({ runs: server, since, from: HERE });
  };
  return () => channel.close();
}

/** When the runs began that other tabs have sent to this server, and for which they still wait. */
export async function runsElsewhere(server: string): Promise<readonly number[]> {
  const channel = open();
  if (channel === undefined) return [];
  const begun: number[] = [];
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    const { runs, since, from } = asObject(data) ?? {};
    if (runs === server && from !== HERE && typeof since === 'number') begun.push(since);
  };
  channel.postMessage({ asks: server, from: HERE });
  await new Promise((resolve) => setTimeout(resolve, PATIENCE));
  channel.close();
  return begun;
}
