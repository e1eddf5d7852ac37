import { ANSWER_RULES } from './answers/rules.ts';
import { ARGUMENT_RULES } from './arguments/rules.ts';
import type { ReadingRule } from './define.ts';
import { MODEL_RULES } from './model/rules.ts';

/** Rules that read the description, by number. */
export const READING_RULES: readonly ReadingRule[] = [...ARGUMENT_RULES, ...ANSWER_RULES, ...MODEL_RULES];
