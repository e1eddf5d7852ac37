import type { Json, Shape } from '../spec/model.ts';
import type { FileType } from '../files/sniff.ts';
import type { LargeValue } from './large/largeValue.ts';
import type { Note } from './note.ts';
import type { ListedClasses } from './shapes/detections/classNames.ts';
import type { ErrorReport } from './report.ts';

interface Place {
  /** Dotted path inside the answer, as in `predictions.labels`; `body` for the answer as a whole. */
  readonly key: string;
  /** Further members that this part draws with its own: `probabilities` beside `labels`. */
  readonly also?: readonly string[];
  /** Key of the member that was taken apart into this part and its neighbours. */
  readonly group?: string;
  /** Names of classes that the answer lists beside it or around it; for pictures and what may be one. */
  readonly classes?: ListedClasses;
  /** Something to tell the visitor about this part: what couldn't be decoded, what the schema promised. */
  readonly notes?: readonly Note[];
}

export interface FileData {
  readonly blob: Blob;
  readonly type: FileType;
  /** Name for a download, extension included. */
  readonly fileName: string;
}

/** A value of a JSON answer. `value` is undefined when the schema promises the property and the answer lacks it. */
export interface JsonPart extends Place {
  readonly from: 'json';
  readonly value: Json | undefined;
  /** What the schema says about it; undefined without a schema and for properties that the schema doesn't know. */
  readonly shape: Shape | undefined;
  /** The answer as it came, which is drawn as JSON whatever its shape suggests. */
  readonly verbatim?: true;
  /** A password's text, whose `value` is only dots; undefined when it is known no more. */
  readonly clear?: string;
  /** What may be places in a picture, and isn't: it doesn't lie in the one that was sent. */
  readonly places?: 'data';
  /** What was put together here, whatever its names suggest: many inputs with an answer each, or members side by side as columns of a table. */
  readonly rows?: 'inputs' | 'columns';
  /** What a string holds although no keyword announced a file. */
  readonly file?: FileData;
  /** Where the whole of a large value is. `value` is then only its beginning. */
  readonly large?: LargeValue;
}

/** Bytes: a body that isn't JSON, or a string of a JSON answer that decoded to a file. */
export interface BytesPart extends Place, FileData {
  readonly from: 'bytes';
  /** The schema's word for it, when it came out of a JSON answer. */
  readonly shape: Shape | undefined;
}

interface ErrorPart extends Place {
  readonly from: 'error';
  readonly report: ErrorReport;
}

/** One block of the result. */
export type Part = JsonPart | BytesPart | ErrorPart;

/** Where a member or an entry of a value is: below its key, or at the top when that is the whole answer, whose key is empty. */
export function memberKey(prefix: string, name: string): string {
  return prefix === '' ? name : `${prefix}.${name}`;
}

/** The value by which a renderer may choose; undefined for bytes, for what is missing, and for answers shown verbatim. */
export function partValue(part: Part): Json | undefined {
  return part.from === 'json' && part.verbatim !== true ? part.value : undefined;
}

/** Something about all of these parts is said before the first. */
export function withNote(parts: readonly Part[], note: Note): Part[] {
  const [first, ...others] = parts;
  return first === undefined ? [] : [{ ...first, notes: [note, ...(first.notes ?? [])] }, ...others];
}
