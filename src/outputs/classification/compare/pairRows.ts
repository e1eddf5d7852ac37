import type { ClassRow } from '../../../answers/shapes/classes/rows.ts';

/** A class with its score in both answers; undefined where an answer doesn't name it. */
export interface PairedRow {
  readonly label: string;
  readonly left: number | undefined;
  readonly right: number | undefined;
}

/** Classes of both answers, the one with the best score anywhere first. */
export function pairRows(left: readonly ClassRow[], right: readonly ClassRow[]): PairedRow[] {
  const scores = (rows: readonly ClassRow[]) => new Map(rows.map(({ label, score }) => [label, score]));
  const [a, b] = [scores(left), scores(right)];
  const rows = [...new Set([...a.keys(), ...b.keys()])].map((label) => ({ label, left: a.get(label), right: b.get(label) }));
  const best = (row: PairedRow) => Math.max(row.left ?? -Infinity, row.right ?? -Infinity);
  return rows.toSorted((one, two) => best(two) - best(one) || 0);
}
