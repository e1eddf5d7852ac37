interface Gate {
  /** Keeps everybody waiting until this is over, however it ends. */
  readonly close: (until: Promise<void>) => void;
  readonly passed: () => Promise<void>;
}

/** What somebody asked for first has to be over before what they ask for next begins. */
export function newGate(): Gate {
  let waiting = Promise.resolve();
  return {
    close: (until) => {
      waiting = until.catch(() => undefined /* whoever began it is told */);
    },
    passed: () => waiting,
  };
}
