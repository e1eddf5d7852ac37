import type { JsonScalar } from '../../answers/isObject.ts';
import type { Part } from '../../answers/part.ts';
import type { InputFiles } from '../../files/thumbnails/inputFiles.ts';
import type { PackedFile } from '../../files/thumbnails/packedFile.ts';
import { NO_MARK, type InputMark, type Judgement } from './inputMark.ts';
import type { ListedInput } from './listed.ts';

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
  /** The same where it lies: an archive isn't unpacked for it. */
  readonly stored: () => Promise<Blob | PackedFile | undefined>;
  /** Its answer in parts. */
  readonly parts: () => Promise<readonly Part[]>;
}

/** Those that are selected or, where none is, all that the filters leave, in the order in which they are shown. */
export interface ShownInputs {
  readonly inputs: readonly ShownInput[];
}

/** One of the inputs, with what was noted about it. */
export function shownInput(
  at: number,
  inputs: readonly ListedInput[],
  marks: ReadonlyMap<string, InputMark>,
  files: InputFiles | undefined,
  partsOf: (at: number) => Promise<readonly Part[]>,
): ShownInput | undefined {
  const input = inputs[at];
  if (input === undefined) return undefined;
  const { id, name, label, score, values, error } = input;
  const { verdict, note = '' } = marks.get(id) ?? NO_MARK;
  const blob = () => files?.blobOf(at) ?? Promise.resolve(undefined);
  const stored = () => files?.storedOf(at) ?? Promise.resolve(undefined);
  return { name, label, score, values, error, mark: verdict, note, blob, stored, parts: () => partsOf(at) };
}
