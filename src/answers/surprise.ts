import type { FileType } from '../files/sniff.ts';
import { essenceOf, mediumOf, MIME, typeOfEnding, usualType } from '../files/kinds.ts';
import * as say from './words.ts';

/** Result formats that people ask for to see or hear something, in their words. */
type Asked = keyof typeof say.askedFor;

const BY_MEDIUM = { image: 'picture', audio: 'sound', video: 'film' } as const;

function askedFor(format: string): Asked | undefined {
  const medium = mediumOf(format);
  if (medium !== undefined) return BY_MEDIUM[medium];
  // Some modules say `zip`.
  const type = typeOfEnding(format) ?? usualType(format);
  return type === MIME.pdf ? 'pdf' : type === MIME.zip ? 'archive' : undefined;
}

const CAME: Readonly<Record<Asked, (mime: string) => boolean>> = {
  picture: (mime) => mediumOf(mime) === 'image',
  // Sound without pictures may come in a film’s container.
  sound: (mime) => mediumOf(mime) === 'audio' || mediumOf(mime) === 'video',
  // Modules call a moving GIF a film.
  film: (mime) => mediumOf(mime) === 'video' || mime === MIME.gif,
  pdf: (mime) => mime === MIME.pdf,
  archive: (mime) => /zip|x-tar|compress|officedocument/.test(mime),
};

/** What to say when another kind of answer came than the one that was asked for; bytes of no known kind may be anything. */
export function surpriseOf(accept: string | undefined, { mime }: FileType): string | undefined {
  const asked = askedFor(essenceOf(accept ?? ''));
  if (asked === undefined || CAME[asked](mime) || mime === MIME.binary) return undefined;
  return say.insteadOf(say.askedFor[asked], nameOf(mime));
}

function nameOf(mime: string): string {
  if (mime === MIME.json || mime === MIME.jsonLines) return say.sentKinds.json;
  if (mime === MIME.html) return say.sentKinds.page;
  if (mime === MIME.text) return say.sentKinds.text;
  return mime;
}
