import type { JsonScalar } from '../../answers/isObject.ts';
import type { Part } from '../../answers/part.ts';
import type { Judgement } from './inputMark.ts';

/** One input that a gallery shows, for whatever writes it to a file. */
export interface ShownInput {
  readonly name: string;
  readonly label: string | undefined;
  readonly score: number | undefined;
  readonly values: Readonly<Record<string, JsonScalar>>;
  readonly error: string | undefined;
  readonly mark: Judgement | undefined;
  readonly note: string;
  /** Its bytes; undefined where the file isn't there. */
  readonly blob: () => Promise<Blob | undefined>;
  /** Its answer in parts. */
  readonly parts: () => Promise<readonly Part[]>;
}

/** Those that are selected or, where none is, all that the filters leave, in the order in which they are shown. */
export interface ShownInputs {
  readonly inputs: readonly ShownInput[];
}
