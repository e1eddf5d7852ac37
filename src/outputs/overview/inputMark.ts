export type Judgement = 'right' | 'wrong';

/** What somebody noted about one input. */
export interface InputMark {
  readonly verdict?: Judgement | undefined;
  readonly note?: string | undefined;
  /** What the input is called, for whoever reads the mark away from the answer. */
  readonly name?: string | undefined;
}

/** An input that is marked. */
export interface MarkedInput {
  /** Under which its mark is kept. */
  readonly id: string;
  readonly name: string;
}

export const NO_MARK: InputMark = {};

/** Longer notes are no notes. */
export const LONGEST_NOTE = 2000;

/** A mark with what was changed; one that says nothing any more is none. */
export function changedMark(before: InputMark | undefined, change: InputMark): InputMark | undefined {
  const made = { ...before, ...change };
  return made.verdict === undefined && (made.note ?? '') === '' ? undefined : made;
}

/** Marks by the ids of inputs, of which some are changed, each by itself. */
export function markedWith(
  all: ReadonlyMap<string, InputMark>,
  changes: Iterable<readonly [id: string, change: InputMark]>,
): ReadonlyMap<string, InputMark> {
  const next = new Map(all);
  for (const [id, change] of changes) {
    const made = changedMark(next.get(id), change);
    if (made === undefined) next.delete(id);
    else next.set(id, made);
  }
  return next;
}

/** The same change for several inputs. */
export function markChanges(inputs: readonly MarkedInput[], change: InputMark): (readonly [id: string, change: InputMark])[] {
  return inputs.map(({ id, name }) => [id, { ...change, name }]);
}
