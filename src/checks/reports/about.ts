import type { RuleDoc, RuleId } from '../rules/rule.ts';

/** What a rule says of itself, and the address of its page. */
export type AboutRule = (id: RuleId) => { readonly doc: RuleDoc; readonly page: string } | undefined;
