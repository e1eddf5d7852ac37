import { endingOf, MIME, typeOfEnding } from './kinds.ts';

/** A file that went out with the run whose answer is drawn. */
export interface SentFile {
  /** The argument's name. */
  readonly name: string;
  readonly file: File;
}

/** What a file is, by its label or, since systems don't know every type, by its name. */
export function mimeOf(file: File): string {
  const own = file.type.toLowerCase();
  return own !== '' && own !== MIME.binary ? own : (typeOfEnding(endingOf(file.name)) ?? '');
}
