import type { FileType } from '../files/sniff.ts';
import { MIME, essenceOf } from '../files/kinds.ts';
import * as say from './words.ts';

/** Result formats that people ask for to see or hear something, in their words. */
const ASKED: readonly (readonly [format: RegExp, came: RegExp, asked: keyof typeof say.askedFor])[] = [
  [/^image\//, /^image\//, 'picture'],
  // Sound without pictures may come in a film’s container.
  [/^audio\//, /^(?:audio|video)\//, 'sound'],
  // Modules call a moving GIF a film.
  [/^video\//, /^(?:video\/|image\/gif$)/, 'film'],
  [/^application\/pdf$/, /pdf$/, 'pdf'],
  [/^(?:application\/)?(?:x-)?zip(?:-compressed)?$/, /zip|x-tar|compress|officedocument/, 'archive'],
];

/** What to say when another kind of answer came than the one that was asked for; bytes of no known kind may be anything. */
export function surpriseOf(accept: string | undefined, { mime }: FileType): string | undefined {
  const format = essenceOf(accept ?? '');
  const asked = ASKED.find(([pattern]) => pattern.test(format));
  if (asked === undefined || asked[1].test(mime) || mime === MIME.binary) return undefined;
  return say.insteadOf(say.askedFor[asked[2]], nameOf(mime));
}

function nameOf(mime: string): string {
  if (mime === MIME.json || mime === MIME.jsonLines) return say.sentKinds.json;
  if (mime === MIME.html) return say.sentKinds.page;
  if (mime === MIME.text) return say.sentKinds.text;
  return mime;
}
