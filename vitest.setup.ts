import fc from 'fast-check';

// The default second is too short for a loaded machine with two cores; a test that waits in vain fails all the same.
if (typeof document !== 'undefined') (await import('@testing-library/react')).configure({ asyncUtilTimeout: 10_000 });

// CI judges a change, so the same change gets the same cases. Everywhere else each run looks at new ones, or at more with FC_RUNS.
fc.configureGlobal({
  ...(process.env.CI === undefined ? {} : { seed: 42 }),
  ...(process.env.FC_RUNS === undefined ? {} : { numRuns: Number(process.env.FC_RUNS) }),
});
