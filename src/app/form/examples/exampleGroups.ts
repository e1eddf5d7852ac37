import type { Example } from '../../../api/examples.ts';

interface ExampleGroup {
  /** Undefined of those that stand in no group, which come first. */
  readonly name: string | undefined;
  readonly examples: readonly Example[];
}

/** Examples as they stand under their headings: groups in the order of their first example, each with all of its own. */
export function exampleGroups(examples: readonly Example[]): readonly ExampleGroup[] {
  const groups = new Map<string | undefined, Example[]>([[undefined, []]]);
  for (const example of examples) groups.set(example.group, [...(groups.get(example.group) ?? []), example]);
  return [...groups].flatMap(([name, own]) => (own.length === 0 ? [] : [{ name, examples: own }]));
}
