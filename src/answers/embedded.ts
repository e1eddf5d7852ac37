import { chosenMedium } from '../spec/hints.ts';
import type { Kind, Medium, Shape } from '../spec/model.ts';
import { decodeEmbedded, looksEmbedded, type Embedded } from '../files/base64.ts';
import type { NameFile } from './fileName.ts';
import type { Note } from './note.ts';
import type { FileData, Part } from './part.ts';
import { blobOf } from '../files/bytes/readBytes.ts';
import { sniffBytes, type FileType } from '../files/sniff.ts';
import { isTextMime, MIME } from '../files/kinds.ts';

/** How the schema wants a string to be shown, by the description's keywords. */
export function wantedAs(shape: Shape | undefined): Medium | 'file' | undefined {
  if (shape === undefined) return undefined;
  const { media, noparse, file } = shape.hints;
  return chosenMedium(shape.hints) ?? (noparse || file || media.length > 1 || shape.kind === 'file' ? 'file' : undefined);
}

/** The same question before there is an answer: only what can be a string, or a list of strings, can be a file. */
export function expectedAs(shape: Shape): Medium | 'file' | undefined {
  if (shape.kind === 'array') {
    const { items } = shape;
    return items === undefined || TEXTUAL.has(items.kind) ? ((items && wantedAs(items)) ?? wantedAs(shape)) : undefined;
  }
  return TEXTUAL.has(shape.kind) ? wantedAs(shape) : undefined;
}

const TEXTUAL: ReadonlySet<Kind> = new Set<Kind>(['string', 'file', 'any']);

/** The file in a part that is drawn as what it holds; undefined for other parts, and where the schema calls it no more than a file. */
export function fileIn(part: Part, fits: (type: FileType) => boolean): FileData | undefined {
  if (part.from !== 'bytes' || wantedAs(part.shape) === 'file' || !fits(part.type)) return undefined;
  const { blob, type, fileName } = part;
  return { blob, type, fileName };
}

/** A string of a JSON answer → one part: bytes when the schema announces them and they decode, else text. Never throws. */
export async function readString(key: string, value: string, shape: Shape | undefined, nameFile: NameFile, draw: boolean): Promise<Part> {
  const wanted = wantedAs(shape);
  const text = { from: 'json', key, value, shape } as const;
  if (wanted === undefined || isTextual(value)) {
    const file = looksEmbedded(value) ? await decodeAs(key, value, undefined, nameFile) : undefined;
    if (file === undefined) return text;
    return draw ? { from: 'bytes', key, shape, ...file } : { ...text, file };
  }
  const file = await decodeAs(key, value, wanted, nameFile);
  // "Name of the file" is a common description, so plain text under that word is no surprise worth a note.
  if (file === undefined) {
    return wanted === 'file' ? text : { ...text, notes: [{ code: isName(value) ? 'only-a-name' : 'not-decoded', announced: wanted }] };
  }
  const note = noteFor(wanted, file.type);
  return { from: 'bytes', key, shape, ...file, ...(note !== undefined && { notes: [note] }) };
}

/** Empty text and web addresses are no files, whatever was announced; an address isn't fetched, since its host would learn of the visitor. */
function isTextual(value: string): boolean {
  return value.trim() === '' || /^https?:\/\/\S+$/i.test(value.trim());
}

/** Modules answer with the name of what they wrote, too. */
function isName(value: string): boolean {
  return /^[^\n]{1,255}\.[a-z][a-z\d]{1,4}$/i.test(value.trim());
}

function noteFor(wanted: Medium | 'file', type: FileType): Note | undefined {
  if (wanted === 'file' || type.medium === wanted) return undefined;
  return { code: 'other-bytes', announced: wanted, mime: type.mime === MIME.binary ? undefined : type.mime };
}

/** The file in a string that begins like one, for a view of the text. */
export async function decodeFile(text: string): Promise<{ blob: Blob; mime: string; ext: string } | undefined> {
  const found = looksEmbedded(text) ? await decodeAs('', text, undefined, () => '') : undefined;
  return found && { blob: found.blob, mime: found.type.mime, ext: found.type.ext };
}

async function decodeAs(
  key: string,
  value: string,
  wanted: Medium | 'file' | undefined,
  nameFile: NameFile,
): Promise<FileData | undefined> {
  const embedded = decodeEmbedded(value);
  if (embedded === undefined) return undefined;
  const declared = embedded.declared ?? (wanted === undefined || wanted === 'file' ? undefined : `${wanted}/*`);
  const type = await sniffBytes(embedded.bytes, declared);
  if (!isPlausible(embedded, type, value, wanted !== undefined)) return undefined;
  return { blob: blobOf(embedded.bytes, type.mime), type, fileName: nameFile(key, type) };
}

/** Ordinary words are valid base64 too, and decode to noise or to a few characters. */
function isPlausible(embedded: Embedded, type: FileType, value: string, announced: boolean): boolean {
  if (embedded.bytes.length === 0) return false;
  if (embedded.declared !== undefined) return true;
  if (type.mime === MIME.binary) return announced && value.length >= 256;
  return isTextMime(type.mime) ? announced && value.length >= 24 : true;
}
