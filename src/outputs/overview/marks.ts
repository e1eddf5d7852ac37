import { createContext } from 'react';
import type { InputMark, MarkedInput } from './inputMark.ts';

/** Marks by the ids of inputs, and where they go. */
export interface InputMarks {
  readonly all: ReadonlyMap<string, InputMark>;
  readonly mark: (inputs: readonly MarkedInput[], change: InputMark) => void;
  /** Whether they are still there after a reload; undefined until that is known. */
  readonly isKept: boolean | undefined;
}

/** The app says where marks are kept; without it they last as long as the view. */
export const MarksContext = createContext<InputMarks | undefined>(undefined);
