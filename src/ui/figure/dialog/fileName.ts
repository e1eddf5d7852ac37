import { safeWord } from '../../../files/clock.ts';

export interface FigureOrigin {
  readonly model: string | undefined;
  /** Names of what was sent. */
  readonly files: readonly string[];
}

const ENDING = /\.[^.]{1,8}$/;
/** Beyond, some programs refuse a name. */
const LONGEST = 120;

/** `detector-sample-predictions-2x.png`: the model, what was sent where that is one file, what is drawn of it, and how large. */
export function figureFileName(name: string, { model, files }: FigureOrigin, scale: number, extension: string): string {
  const [file] = files;
  const words = [model, files.length === 1 ? file?.replace(ENDING, '') : undefined, name]
    .filter((word) => word !== undefined && word !== '')
    .map((word) => safeWord(word ?? ''));
  // What is drawn may be called as the file is.
  const told = words.filter((word, at) => !words.slice(at + 1).some((later) => later.startsWith(word)));
  return `${told.join('-').slice(0, LONGEST)}${scale === 1 ? '' : `-${scale}x`}.${extension}`;
}
