import type { RunningRule } from './define.ts';
import { exampleFails } from './good/exampleFails.ts';

/** Rules that run the model, by number. */
export const RUNNING_RULES: readonly RunningRule[] = [exampleFails];
