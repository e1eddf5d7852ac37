import { rulePage } from '../rules/page.ts';
import { RULES } from '../rules/registry.ts';
import type { AboutRule } from './about.ts';

const BY_ID = new Map(RULES.map((rule) => [rule.id, rule]));

/** Of the rules of this version. A report of another one may name others. */
export const aboutRule: AboutRule = (id) => {
  const rule = BY_ID.get(id);
  return rule === undefined ? undefined : { doc: rule.doc, page: rulePage(id) };
};
