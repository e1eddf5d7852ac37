import { READING_RULES } from '../reading/registry.ts';
import { RUNNING_RULES } from '../running/registry.ts';
import type { Rule, RuleId } from './rule.ts';

/** All rules, by number. */
export const RULES: readonly Rule[] = [...READING_RULES, ...RUNNING_RULES].toSorted((a, b) => numberOf(a.id) - numberOf(b.id));

/** Numbers of rules that are no more: exceptions and old reports name them, so no other rule ever gets one. */
export const RETIRED: readonly RuleId[] = [];

/** The rules that a word on the command line or in `.try-me.json` means: one by its number or name, several by a name that they once shared. */
export function rulesNamed(word: string): readonly Rule[] {
  const wanted = word.trim().toLowerCase();
  return RULES.filter(({ id, name, formerly }) => [id.toLowerCase(), name, formerly].includes(wanted));
}

function numberOf(id: RuleId): number {
  return Number(id.slice('TM'.length));
}
