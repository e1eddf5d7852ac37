import { configDefaults, defineConfig } from 'vitest/config';

/** It starts a compiler and a test run of its own: a check, with `--mode recipes`. */
const RECIPES = 'scripts/recipes.test.ts';

export default defineConfig(({ mode }) => ({
  // Recipes are performed in a copy inside of the repository, whose packages lie above it.
  server: { fs: { strict: false } },
  test: {
    include: mode === 'recipes' ? [RECIPES] : ['src/**/*.test.{ts,tsx}', 'demo/**/*.test.ts', 'scripts/**/*.test.ts', 'bench/**/*.test.ts'],
    exclude: mode === 'recipes' ? configDefaults.exclude : [...configDefaults.exclude, RECIPES],
    setupFiles: ['./vitest.setup.ts'],
    restoreMocks: true,
    // By itself it leaves one core to the rest of the machine, which on two is half of it.
    maxWorkers: '100%',
    // Property tests run hundreds of cases each, on machines with two cores.
    testTimeout: 20_000,
  },
}));
