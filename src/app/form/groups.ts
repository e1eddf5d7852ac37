import { groupIn } from '../../spec/hints.ts';
import type { Arg } from '../../spec/model.ts';

interface ArgGroup {
  /** As the module calls it; undefined for arguments without one. */
  readonly name: string | undefined;
  readonly args: readonly Arg[];
}

/** Arguments by the group that the module gives them: those without one first, else in document order. A single group says nothing. */
export function argGroups(args: readonly Arg[]): readonly ArgGroup[] {
  const byName = new Map<string | undefined, Arg[]>();
  for (const arg of args) {
    const name = groupIn(arg.description);
    byName.set(name, [...(byName.get(name) ?? []), arg]);
  }
  if (byName.size < 2) return [{ name: undefined, args }];
  const groups = [...byName].map(([name, members]) => ({ name, args: members }));
  return groups.toSorted((a, b) => Number(a.name !== undefined) - Number(b.name !== undefined));
}

/** `model_settings` in words. */
export function titleOf(name: string): string {
  const words = name.replaceAll('_', ' ').trim();
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
