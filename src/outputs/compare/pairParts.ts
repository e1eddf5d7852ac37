import { same } from '../../spec/value.ts';
import type { Part } from '../../answers/part.ts';
import type { Comparison, OutputRule } from '../define.ts';
import { chooseOutput, outputs } from '../registry.ts';

/** The same place in two answers. */
export interface Pair {
  readonly key: string;
  /** Undefined where an answer has no such place. */
  readonly parts: readonly [Part | undefined, Part | undefined];
  /** How its two values are compared; undefined where they can only stand side by side. */
  readonly compared: PairCompared | undefined;
}

interface PairCompared {
  readonly rule: OutputRule;
  readonly comparison: Comparison<object>;
  readonly left: object;
  readonly right: object;
}

/** Parts of two answers, those of one key together: first as the left answer has them, then what only the right one has. */
export function pairParts(left: readonly Part[], right: readonly Part[]): Pair[] {
  const others = new Map(right.map((part) => [part.key, part]));
  const pairs = left.map((part): Pair => {
    const other = others.get(part.key);
    others.delete(part.key);
    return { key: part.key, parts: [part, other], compared: other && compare(part, other) };
  });
  return [...pairs, ...[...others.values()].map((part): Pair => ({ key: part.key, parts: [undefined, part], compared: undefined }))];
}

/** Whether both answers say the same at this place; two blobs when only their bytes can tell. */
export function sameness({ parts: [left, right], compared }: Pair): boolean | readonly [Blob, Blob] {
  if (compared?.comparison.same !== undefined) return compared.comparison.same(compared.left, compared.right);
  if (left?.from === 'bytes' && right?.from === 'bytes') return left.blob.size === right.blob.size && [left.blob, right.blob];
  // What a schema promised and neither answer has.
  if (left?.from !== 'json' || right?.from !== 'json')
    return [left, right].every((part) => part?.from === 'json' && part.value === undefined);
  // A large value is only its beginning.
  return left.large === undefined && right.large === undefined && same(left.value, right.value);
}

/** By the first renderer that can compare the two. */
function compare(left: Part, right: Part): PairCompared | undefined {
  const choices = [chooseOutput(left), chooseOutput(right)];
  const isFile = left.from !== 'json' || right.from !== 'json';
  for (const rule of outputs) {
    const comparison = rule.compare;
    if (comparison === undefined) continue;
    const either = isFile || choices.some((choice) => choice.rule === rule);
    const [a, b] = [left, right].map((part, side) => {
      const choice = choices[side];
      const own = choice?.rule === rule ? choice.props : undefined;
      return comparison.read === undefined ? own : comparison.read(part, { own, either });
    });
    if (a !== undefined && b !== undefined) return { rule, comparison, left: a, right: b };
  }
  return undefined;
}
