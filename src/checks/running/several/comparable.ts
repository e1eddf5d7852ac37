import { readBytes } from '../../../files/bytes/readBytes.ts';
import { isTextMime, MIME } from '../../../files/kinds.ts';
import { reporting } from '../../../files/report.ts';
import { textOf } from '../../../files/text.ts';
import { openArchive } from '../../../files/zip/archive.ts';
import type { Json } from '../../../spec/model.ts';
import type { AnsweredCase } from '../define.ts';
import { wholeJson } from '../wholeJson.ts';

/** In bytes, and in files of an archive: more isn't looked through. */
const MOST_BYTES = 5_000_000;
const MOST_FILES = 50;

/** What can be counted in an answer: its JSON, the files of an archive by their names, the lines of a text; undefined of others. */
export async function comparable(one: AnsweredCase): Promise<Json | undefined> {
  const json = await wholeJson(one);
  const { raw, type } = one.answer;
  if (json !== undefined || raw.size > MOST_BYTES) return json;
  if (type.mime === MIME.zip) return filesIn(raw).catch(reporting('Comparing archives'));
  return isTextMime(type.mime) ? (await textOf(raw)).trimEnd().split(/\r?\n/) : undefined;
}

async function filesIn(archive: Blob): Promise<Json> {
  const { entries } = await openArchive(archive);
  const files = entries.filter(({ folder, refusal }) => !folder && refusal === undefined).slice(0, MOST_FILES);
  const contents = await Promise.all(files.map(async (entry) => [entry.path, sumOf(await readBytes((await entry.open()).blob))] as const));
  return Object.fromEntries(contents);
}

/** FNV-1a, with the length: what differs between two files of a check differs in it. */
function sumOf(bytes: Uint8Array): string {
  let sum = 0x811c9dc5;
  for (const byte of bytes) sum = Math.imul(sum ^ byte, 0x01000193);
  return `${bytes.length}-${(sum >>> 0).toString(16)}`;
}
