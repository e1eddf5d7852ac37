import { SpecError } from './model.ts';
import * as say from './words.ts';

/** The largest public module's document has 36 kB, 900 nodes and a depth of 9; these leave room for 500 arguments and more. */
export const SPEC_BUDGET = { bytes: 5_000_000, depth: 64, nodes: 250_000 } as const;

/**
 * Refuses documents that would make the page slow or overflow the stack. Iterative, since depth is what it guards against.
 * @throws SpecError `too-deep` or `too-large`
 */
export function checkBudget(document: unknown): void {
  let nodes = 0;
  let level: unknown[] = [document];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > SPEC_BUDGET.depth) {
      throw new SpecError('too-deep', say.tooDeep(SPEC_BUDGET.depth));
    }
    const next: unknown[] = [];
    for (const node of level) {
      if (typeof node !== 'object' || node === null) continue;
      for (const child of Object.values(node) as unknown[]) next.push(child);
      if ((nodes += 1) + next.length > SPEC_BUDGET.nodes) {
        throw new SpecError('too-large', say.tooManyParts(SPEC_BUDGET.nodes));
      }
    }
    level = next;
  }
}
