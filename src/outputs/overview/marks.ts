import { createContext } from 'react';

export type Judgement = 'right' | 'wrong';

/** What somebody noted about one input. */
export interface InputMark {
  readonly verdict?: Judgement | undefined;
  readonly note?: string | undefined;
}

/** Marks by the ids of inputs, and where they go. */
export interface InputMarks {
  readonly all: ReadonlyMap<string, InputMark>;
  readonly mark: (ids: readonly string[], change: InputMark) => void;
  /** Whether they are still there after a reload; undefined until that is known. */
  readonly isKept: boolean | undefined;
}

export const NO_MARK: InputMark = {};

/** A mark that says nothing any more is none. */
export function markedWith(all: ReadonlyMap<string, InputMark>, ids: readonly string[], change: InputMark): ReadonlyMap<string, InputMark> {
  const next = new Map(all);
  for (const id of ids) {
    const made = { ...next.get(id), ...change };
    if (made.verdict === undefined && (made.note ?? '') === '') next.delete(id);
    else next.set(id, made);
  }
  return next;
}

/** The app says where marks are kept; without it they last as long as the view. */
export const MarksContext = createContext<InputMarks | undefined>(undefined);
