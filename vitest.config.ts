import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'demo/**/*.test.ts', 'scripts/**/*.test.ts', 'bench/**/*.test.ts'],
    setupFiles: ['./vitest.setup.ts'],
    restoreMocks: true,
    // By itself it leaves one core to the rest of the machine, which on two is half of it.
    maxWorkers: '100%',
    // Property tests run hundreds of cases each, on machines with two cores.
    testTimeout: 20_000,
  },
});
