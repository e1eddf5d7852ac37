import type { FileData } from '../../answers/part.ts';

export interface TextProps {
  /** Null and undefined are said in words. */
  readonly text: string | null | undefined | Blob;
  /** What the text holds, when it is an encoded file. */
  readonly file: FileData | undefined;
}
