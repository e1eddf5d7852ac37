import { inTime } from '../delimited/readApart.ts';
import type { RemoteFunctions } from '../remote.ts';
import type { openVariables, OpenedVariables } from './openVariables.ts';
import type { Slice, SliceValues } from './variables.ts';

export interface VariablesSession {
  /** Once for all that is read: the description of the file. */
  readonly open: () => Promise<OpenedVariables>;
  /** @param signal of whoever has gone on to something else */
  readonly read: (index: number, slice: Slice, signal: AbortSignal) => Promise<SliceValues>;
  /** Ends the worker, and gives back what it holds. */
  readonly close: () => void;
}

/** Milliseconds after which what nobody waits for any more is ended rather than waited for. */
const GRACE = 1000;

interface Options {
  /** Milliseconds for one call. */
  readonly patience?: number;
  readonly grace?: number;
}

/**
 * A file of variables in a worker that can be ended and begun anew: a worker that is at work hears nothing. What takes for ever fails with
 * a word for it; what is slow and not wanted any more makes way for what is.
 */
export function variablesSession(
  blob: Blob,
  { call, close: end }: RemoteFunctions<typeof openVariables>,
  { patience, grace = GRACE }: Options = {},
): VariablesSession {
  let opened: Promise<OpenedVariables> | undefined;
  let isClosed = false;
  const restart = () => {
    opened = undefined;
    end();
  };
  const open = () => (opened ??= inTime(call.open(blob), restart, patience));

  const read = async (index: number, slice: Slice, signal: AbortSignal): Promise<SliceValues> => {
    const since = performance.now();
    const onAbort = () => {
      if (performance.now() - since >= grace) restart();
    };
    signal.addEventListener('abort', onAbort, { once: true });
    try {
      const { key } = await open();
      signal.throwIfAborted();
      return await inTime(call.read(key, index, slice), restart, patience);
    } catch (error) {
      // The worker was ended because of another call.
      const isOthers = error instanceof DOMException && !signal.aborted && !isClosed;
      if (!isOthers) throw error;
    } finally {
      signal.removeEventListener('abort', onAbort);
    }
    return read(index, slice, signal);
  };

  return {
    open,
    read,
    close() {
      isClosed = true;
      restart();
    },
  };
}
