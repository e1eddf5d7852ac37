import { isTextMime, mediumOf, MIME } from '../../../files/kinds.ts';
import { sniff } from '../../../files/sniff.ts';
import { isTextEnding } from '../../../files/traits.ts';
import { formatMentions } from '../../../spec/hints.ts';
import type { Medium, Shape } from '../../../spec/model.ts';
import { ownFile } from '../inputs/files/make.ts';
import * as words from './words.ts';

export interface BadFile {
  /** For people: "a text named photo.png". */
  readonly what: string;
  readonly file: File;
  /** Nothing right can be answered to it: whoever answers all the same tells something that isn't so. */
  readonly hopeless: boolean;
}

/** Half of less than this is still all of it, for many a format. */
const WORTH_CUTTING = 64;

/** Files that can't be what an argument takes, made of one that is: same name and type, or those of another medium. */
export async function badFilesOf(honest: File, arg: Pick<Shape, 'description' | 'hints'>): Promise<BadFile[]> {
  const { mime } = await sniff(honest, honest.type);
  const isText = isTextMime(mime);
  const { media } = arg.hints;
  // What is said to take a table as well may rightly read a text.
  const mentions = formatMentions(arg.description);
  const sure = !isText && (media.length > 0 || mentions.length > 0) && !mentions.some(({ ending }) => isTextEnding(ending));
  const { name, type } = honest;
  // Names of their own, so that a command that asks for the same says which file it means.
  const like = (called: keyof typeof words.fileNames, parts: BlobPart[]): File =>
    new File(parts, words.fileNames[called] + name.slice(name.lastIndexOf('.')), { type });
  const text = isText ? like('noise', [noise()]) : like('text', [words.PLAIN_TEXT]);
  const wrong = isText
    ? { what: words.noiseNamed(text.name), file: text, hopeless: false }
    : { what: words.textNamed(text.name), file: text, hopeless: sure };
  const other = isText ? undefined : await otherMedium(media, mime);
  const cut = Math.floor(honest.size / 2);
  const empty = like('empty', []);
  return [
    wrong,
    ...(other === undefined ? [] : [{ what: words.otherFile(other.name), file: other, hopeless: sure }]),
    ...(honest.size < WORTH_CUTTING ? [] : [{ what: words.halfOf(name), file: like('half', [honest.slice(0, cut)]), hopeless: false }]),
    { what: words.emptyNamed(empty.name), file: empty, hopeless: sure },
  ];
}

async function otherMedium(taken: readonly Medium[], mime: string): Promise<File | undefined> {
  const honest = mediumOf(mime);
  if (honest === undefined || taken.length === 0) return undefined;
  if (honest !== 'audio' && !taken.includes('audio')) return ownFile(MIME.wav, 0);
  if (honest !== 'image' && !taken.includes('image')) return ownFile(MIME.png, 0);
  return undefined;
}

/** Bytes that are no text, the same each time. */
function noise(): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: 512 }, (_, at) => (at * 197 + (at >> 3) * 89) % 256);
}
