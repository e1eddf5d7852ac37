import type { FileType } from '../files/sniff.ts';
import { essenceOf, mediumOf, MIME, typeOfEnding, usualType } from '../files/kinds.ts';
import type { Kind, Medium } from '../spec/model.ts';
import type { BrokenLines } from '../files/json/parseDocument.ts';
import * as say from './words.ts';

/**
 * Something to tell about an answer or a part of it: a code, and the data that belong to it. This is what is exported; words
 * are made of it where it is shown. `said` are the answer's own words.
 */
export type Note =
  | { readonly code: 'nothing-found' | 'json-in-string' | 'answered-null' | 'nothing-announced' | 'reading-failed' }
  | ({ readonly code: 'broken-lines' } & BrokenLines)
  | { readonly code: 'only-a-name' | 'not-decoded'; readonly announced: Medium }
  /** Without a type where the bytes are of an unknown one. */
  | { readonly code: 'other-bytes'; readonly announced: Medium; readonly mime: string | undefined }
  | { readonly code: 'other-kind'; readonly announced: Exclude<Kind, 'any' | 'file'> }
  | { readonly code: 'not-json'; readonly mime: string }
  | { readonly code: 'not-as-asked'; readonly asked: Asked; readonly mime: string }
  | { readonly code: 'left-as-json'; readonly count: number; readonly total: number; readonly of: 'entries' | 'members' }
  | { readonly code: 'said'; readonly said: string };

export function notesInWords(notes: readonly Note[]): string {
  return notes.map(noteInWords).join(' ');
}

function noteInWords(note: Note): string {
  switch (note.code) {
    case 'broken-lines':
      if (note.count > 1) return say.brokenLines(note.count, note.first);
      return note.isEnd ? say.brokenEnd : say.brokenLine(note.first);
    case 'only-a-name':
      return say.announcedButName(say.announcedMedia[note.announced]);
    case 'not-decoded':
      return say.announcedButText(say.announcedMedia[note.announced]);
    case 'other-bytes':
      return say.announcedButBytes(say.announcedMedia[note.announced], note.mime);
    case 'other-kind':
      return say.announced(say.announcedKinds[note.announced]);
    case 'not-json':
      return say.insteadOfJson(note.mime);
    case 'not-as-asked':
      return say.insteadOf(say.askedFor[note.asked], nameOf(note.mime));
    case 'left-as-json':
      return say.moreAsJson(note.count, note.total, note.of);
    case 'said':
      return note.said;
    default:
      return say.notes[note.code];
  }
}

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

/** What is to be told when another kind of answer came than the one that was asked for; bytes of no known kind may be anything. */
export function surpriseOf(accept: string | undefined, { mime }: FileType): Note | undefined {
  const asked = askedFor(essenceOf(accept ?? ''));
  if (asked === undefined || CAME[asked](mime) || mime === MIME.binary) return undefined;
  return { code: 'not-as-asked', asked, mime };
}

function nameOf(mime: string): string {
  if (mime === MIME.json || mime === MIME.jsonLines) return say.sentKinds.json;
  if (mime === MIME.html) return say.sentKinds.page;
  if (mime === MIME.text) return say.sentKinds.text;
  return mime;
}
