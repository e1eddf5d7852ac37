interface Stoppable {
  readonly signal: AbortSignal;
  /** What to end with, when it was stopped: 128 and the number of the signal, as shells have it. */
  readonly code: () => number | undefined;
  /** Gives the signals back. */
  readonly done: () => void;
}

const CODES = { SIGINT: 130, SIGTERM: 143 } as const;
type Signal = keyof typeof CODES;

/** Stops at Ctrl-C, so that what is known can still be told; a second one ends at once. */
export function stoppable(onStop: () => void): Stoppable {
  const controller = new AbortController();
  let code: number | undefined;
  const stop = (name: Signal): void => {
    if (code !== undefined) process.exit(CODES[name]);
    code = CODES[name];
    onStop();
    controller.abort();
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  return {
    signal: controller.signal,
    code: () => code,
    done: () => process.off('SIGINT', stop).off('SIGTERM', stop),
  };
}
