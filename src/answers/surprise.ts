import { JSON_LINES } from '../files/json/parseDocument.ts';
import type { FileType } from '../files/sniff.ts';

/** Result formats that people ask for to see or hear something, in their words. */
const ASKED: readonly (readonly [format: RegExp, came: RegExp, words: string])[] = [
  [/^image\//, /^image\//, 'a picture'],
  // Sound without pictures may come in a film’s container.
  [/^audio\//, /^(?:audio|video)\//, 'sound'],
  // Modules call a moving GIF a film.
  [/^video\//, /^(?:video\/|image\/gif$)/, 'a film'],
  [/^application\/pdf$/, /pdf$/, 'a PDF'],
  [/^(?:application\/)?(?:x-)?zip(?:-compressed)?$/, /zip|x-tar|compress|officedocument/, 'an archive'],
];

/** What to say when another kind of answer came than the one that was asked for; bytes of no known kind may be anything. */
export function surpriseOf(accept: string | undefined, { mime }: FileType): string | undefined {
  const format = accept?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const asked = ASKED.find(([pattern]) => pattern.test(format));
  if (asked === undefined || asked[1].test(mime) || mime === 'application/octet-stream') return undefined;
  return `Asked for ${asked[2]}, the model sent ${nameOf(mime)}.`;
}

function nameOf(mime: string): string {
  if (mime === 'application/json' || mime === JSON_LINES) return 'JSON';
  if (mime === 'text/html') return 'a web page';
  if (mime === 'text/plain') return 'text';
  return mime;
}
