import type { Rule } from './rule.ts';

/** All rules, by number. */
export const RULES: readonly Rule[] = [];
