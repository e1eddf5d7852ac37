/**
 * What a first visit may cost, in one table: bytes as gzip packs them, requests, and calls of functions, which a machine's speed doesn't change.
 * `npm run check` counts what is built, `e2e/budget.spec.ts` what a browser does with it; both print what there is of each limit.
 * Never times: those are measured by `npm run bench compare`.
 */
export const BUDGET = {
  built: {
    /** JavaScript that is loaded before anything is drawn, the form's widgets among it. */
    entry: 220_500,
    /** The largest chunk that is loaded later. */
    largestChunk: 170_000,
    /** What an idle page fetches, too, so that it works on while its server is replaced. What only authors open isn't among it. */
    ahead: { files: 150, bytes: 1_100_000 },
  },
  /**
   * By model of the demo API, until the form stands. Bytes and requests are the same each time; calls differ by a tenth, as the
   * browser cuts the work into pieces, so their limit is a fifth above what was counted.
   */
  form: {
    detector: { requests: 8, bytes: 241_000, calls: 560_000 },
    kitchen_sink: { requests: 6, bytes: 225_500, calls: 640_000 },
  },
} as const;
