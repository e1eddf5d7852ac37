import type { RunningRule } from './define.ts';

/** Rules that run the model, by number. */
export const RUNNING_RULES: readonly RunningRule[] = [];
