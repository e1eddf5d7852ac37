/** The ways on which the fronts are reached. */
export interface Line {
  readonly name: string;
  readonly words: string;
  /** As Chromium's `Network.emulateNetworkConditions` has them: milliseconds, and bytes a second. */
  readonly network?: { readonly latency: number; readonly throughput: number };
  /** How many times the processor is slowed down. */
  readonly slowdown?: number;
}

export const LINES = [
  { name: 'loopback', words: 'loopback' },
  { name: 'slow', words: '40 ms, 10 Mbit/s, processor 4× slower', network: { latency: 40, throughput: 10e6 / 8 }, slowdown: 4 },
] as const satisfies readonly Line[];
