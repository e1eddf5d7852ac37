import type { Arg } from '../spec/model.ts';
import type { Pointing, PointingRule } from './define.ts';
import { picture } from './picture/index.ts';
import { place } from './place/index.ts';
import { range } from './range/index.ts';

/** The first rule that finds an argument has it. */
const rules: readonly PointingRule[] = [place, range, picture];

/** What can be pointed at in a form, an argument once at most. */
export function findPointings(args: readonly Arg[]): readonly Pointing[] {
  const taken = new Set<Arg>();
  return rules.flatMap((rule) => {
    const found = rule.find(args.filter((arg) => arg.kind === 'file' || !taken.has(arg)));
    return found.filter(({ writes }) => {
      if (writes.some((arg) => taken.has(arg))) return false;
      for (const arg of writes) taken.add(arg);
      return true;
    });
  });
}
