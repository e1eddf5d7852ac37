import { createContext } from 'react';
import type { InputMark, Judgement, MarkedInput } from './inputMark.ts';

/** Marks by the ids of inputs, and where they go. */
export interface InputMarks {
  readonly all: ReadonlyMap<string, InputMark>;
  readonly mark: (inputs: readonly MarkedInput[], change: InputMark) => void;
  /** Whether they are still there after a reload; undefined until that is known. */
  readonly isKept: boolean | undefined;
}

/** The app says where marks are kept; without it they last as long as the view. */
export const MarksContext = createContext<InputMarks | undefined>(undefined);

/** How many inputs are marked as what. */
export function countMarks(
  inputs: readonly MarkedInput[],
  marks: ReadonlyMap<string, InputMark>,
): { readonly right: number; readonly wrong: number } {
  const verdicts = inputs.map(({ id }) => marks.get(id)?.verdict);
  return { right: verdicts.filter((one) => one === 'right').length, wrong: verdicts.filter((one) => one === 'wrong').length };
}

export function commonVerdict([first, ...others]: readonly (Judgement | undefined)[]): Judgement | undefined {
  return others.every((one) => one === first) ? first : undefined;
}
