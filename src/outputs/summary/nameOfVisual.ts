import type { Part } from '../../answers/part.ts';
import { chooseOutput, outputs, type OutputChoice } from '../registry.ts';
import * as words from './words.ts';

/** What renderers call it, from the most telling to the least. */
const NAMES = outputs.flatMap((rule) => (rule.tab === undefined ? [] : [{ rule, ...rule.tab }])).toSorted((a, b) => a.rank - b.rank);

/** What was found in an answer, as the name of the tab that shows it: "3 boxes", "Table", "Classes". */
export function nameOfVisual(parts: readonly Part[]): string {
  const choices = parts.map((part) => chooseOutput(part));
  const told = nameOf(choices);
  const isEmpty = choices.some(({ rule, props }) => rule.isNothing?.(props) === true);
  return isEmpty && told?.aside !== false ? words.nothingFound : (told?.name ?? words.values);
}

function nameOf(choices: readonly OutputChoice[]): { readonly name: string; readonly aside: boolean } | undefined {
  for (const { rule, name, aside = false } of NAMES) {
    const found = choices.filter((choice) => choice.rule === rule).map(({ props }) => props);
    const own = typeof name === 'string' ? name : name(found);
    if (found.length > 0 && own !== undefined) return { name: own, aside };
  }
  return undefined;
}
