export type Judgement = 'right' | 'wrong';

/** What somebody noted about one input. */
export interface InputMark {
  readonly verdict?: Judgement | undefined;
  readonly note?: string | undefined;
}

export const NO_MARK: InputMark = {};

/** Longer notes are no notes. */
export const LONGEST_NOTE = 2000;

/** A mark with what was changed; one that says nothing any more is none. */
export function changedMark(before: InputMark | undefined, change: InputMark): InputMark | undefined {
  const made = { ...before, ...change };
  return made.verdict === undefined && (made.note ?? '') === '' ? undefined : made;
}

/** Marks by the ids of inputs, of which some are changed. */
export function markedWith(all: ReadonlyMap<string, InputMark>, ids: readonly string[], change: InputMark): ReadonlyMap<string, InputMark> {
  const next = new Map(all);
  for (const id of ids) {
    const made = changedMark(next.get(id), change);
    if (made === undefined) next.delete(id);
    else next.set(id, made);
  }
  return next;
}
