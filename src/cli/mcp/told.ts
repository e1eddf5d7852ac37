import { decodeFile } from '../../answers/embedded.ts';
import { readAnswer, type AnswerSource } from '../../answers/read.ts';
import type { ErrorReport } from '../../answers/report.ts';
import { formatBytes, grouped } from '../../files/amounts.ts';
import { readBytes } from '../../files/bytes/readBytes.ts';
import { maybeJson } from '../../files/json/parseJson.ts';
import { isTextMime, MIME } from '../../files/kinds.ts';
import { textOf } from '../../files/text.ts';
import { maskSecrets, quotesSecret } from '../../runs/secrets.ts';
import { seenText } from '../../request/guide/quote.ts';
import { exactJson } from '../../spec/exactJson.ts';
import type { Json } from '../../spec/model.ts';
import type { FilesFolder } from './folder.ts';
import type { ObjectSchema } from './schema.ts';
import { smallPicture } from './smallPicture.ts';
import { structuredOf, type Structured, type ToldAnswer, type WrittenFile } from './structured.ts';
import * as words from './words.ts';

type Content =
  { readonly type: 'text'; readonly text: string } | { readonly type: 'image'; readonly data: string; readonly mimeType: string };

export interface ToolAnswer {
  readonly content: Content[];
  readonly structuredContent?: Structured;
  readonly isError?: true;
}

/** What fits into an assistant's memory beside everything else. */
const MOST_TEXT = 20_000;
const MOST_ENTRIES = 20;
const LONGEST_TEXT = 400;
const MOST_FILES = 50;
const MOST_PICTURES = 3;
/** Shorter texts hold no file. */
const SHORTEST_FILE = 200;

export function saidText(text: string, isError = false): ToolAnswer {
  return { content: [{ type: 'text', text }], ...(isError && { isError: true as const }) };
}

/**
 * An answer for an assistant: a short text, files in the folder, small pictures. What repeats a secret is masked, or isn't handed on.
 * @param schema of what the client expects beside the text, if it was told of any
 */
export async function tellAnswer(
  source: AnswerSource,
  folder: FilesFolder,
  secrets: readonly string[],
  schema?: ObjectSchema,
): Promise<ToolAnswer> {
  const answer = await readAnswer(source);
  const masked = (text: string): string => maskSecrets(seenText(text), secrets);
  if (answer.error !== undefined) return saidText(masked(errorText(answer.error)), true);
  const { raw, type, fileName } = answer;
  const isJson = answer.json !== undefined;
  const text = isJson || isTextMime(type.mime) ? await textOf(raw) : undefined;
  const value = isJson && text !== undefined ? maybeJson(text) : undefined;
  const writing = new Writing(folder, secrets);
  const tell = async (lines: readonly string[], told: Omit<ToldAnswer, 'files'>): Promise<ToolAnswer> => ({
    content: [{ type: 'text', text: [words.UNTRUSTED, ...lines].join('\n') }, ...writing.pictures],
    ...(schema !== undefined && { structuredContent: await structuredOf(schema, { ...told, files: writing.files }) }),
  });
  if (text === undefined)
    return tell([await writing.write(raw, type.mime, fileName)], { json: undefined, value: undefined, isShortened: false });
  const apart = value === undefined ? undefined : await withFilesApart(value, writing, fileName, secrets);
  const body = apart === undefined ? text : exactJson(apart);
  if (body.length <= MOST_TEXT) {
    const json = masked(body);
    return tell([json], { json: apart === undefined ? undefined : json, value: apart, isShortened: false });
  }
  const whole = await writing.write(new Blob([maskSecrets(text, secrets)]), type.mime, fileName);
  const beginning = (apart === undefined ? body : exactJson(shortened(apart))).slice(0, MOST_TEXT);
  return tell([masked(beginning), words.leftOut(grouped(beginning.length), grouped(body.length), whole)], {
    json: undefined,
    value: undefined,
    isShortened: true,
  });
}

/** An error in words; what the server or the model said is in them. */
function errorText({ title, what, next, fields }: ErrorReport): string {
  return [
    `${title}. ${what}`,
    ...fields.map(({ name, index, message }) => words.atArgument(index === undefined ? name : `${name}[${index}]`, message)),
    next,
  ]
    .filter((line) => line.trim() !== '')
    .join('\n')
    .slice(0, MOST_TEXT);
}

/** Files that are written for one answer. */
class Writing {
  readonly pictures: Content[] = [];
  readonly files: WrittenFile[] = [];

  constructor(
    private readonly folder: FilesFolder,
    private readonly secrets: readonly string[],
  ) {}

  get isFull(): boolean {
    return this.files.length >= MOST_FILES;
  }

  /** @returns a line about it */
  async write(blob: Blob, mime: string, fileName: string): Promise<string> {
    if (await quotesSecret(blob, this.secrets)) return words.withheld(mime);
    const bytes = await readBytes(blob);
    const name = await this.folder.write(maskSecrets(fileName, this.secrets), bytes);
    this.files.push({ path: name, type: mime, bytes: bytes.length });
    return words.written(name, mime, formatBytes(bytes.length), await this.preview(blob, mime));
  }

  /** What is to be said of the small picture; null where none is expected: of many only the first have one. */
  private async preview(blob: Blob, mime: string): Promise<readonly string[] | null | undefined> {
    const isPicture = mime.startsWith(IMAGE) || mime === MIME.dicom;
    // An array may be anything.
    if (!isPicture && mime !== MIME.npy) return null;
    if (this.pictures.length >= MOST_PICTURES) return null;
    const picture = await smallPicture(blob, mime);
    if (picture === undefined) return isPicture ? undefined : null;
    const { data, mimeType, remarks } = picture;
    this.pictures.push({ type: 'image', data, mimeType });
    return remarks;
  }
}

const IMAGE = MIME.png.slice(0, MIME.png.indexOf('/') + 1);

/** The value with what holds a file in base64 written into the folder, and a line in its place. */
async function withFilesApart(
  value: Json,
  writing: Writing,
  fileName: string,
  secrets: readonly string[],
  key = '',
  depth = 0,
): Promise<Json> {
  if (depth > 100) return value;
  if (typeof value === 'string') {
    if (value.length < SHORTEST_FILE || writing.isFull) return value;
    const file = await decodeFile(value);
    if (file === undefined) return value;
    const stem = fileName.replace(/\.\w+$/, '');
    const line = await writing.write(file.blob, file.mime, `${stem}-${maskSecrets(key, secrets) || 'file'}.${file.ext}`);
    return line;
  }
  if (Array.isArray(value)) {
    const list: Json[] = [];
    for (const [at, entry] of value.entries())
      list.push(await withFilesApart(entry, writing, fileName, secrets, `${key}-${at}`, depth + 1));
    return list;
  }
  if (typeof value !== 'object' || value === null) return value;
  const members: [string, Json][] = [];
  for (const [name, member] of Object.entries(value))
    members.push([name, await withFilesApart(member, writing, fileName, secrets, key === '' ? name : `${key}-${name}`, depth + 1)]);
  return Object.fromEntries(members);
}

/** The beginnings of long lists and texts, each with how much isn't in it. */
export function shortened(value: Json, depth = 0): Json {
  if (typeof value === 'string')
    return value.length > LONGEST_TEXT
      ? `${value.slice(0, LONGEST_TEXT)}… ${words.moreCharacters(grouped(value.length - LONGEST_TEXT))}`
      : value;
  if (typeof value !== 'object' || value === null) return value;
  if (depth > 20) return words.deeper;
  if (Array.isArray(value)) {
    const first = value.slice(0, MOST_ENTRIES).map((entry) => shortened(entry, depth + 1));
    return value.length > MOST_ENTRIES ? [...first, words.moreEntries(grouped(value.length - MOST_ENTRIES))] : first;
  }
  const members = Object.entries(value);
  const first = members.slice(0, 5 * MOST_ENTRIES).map(([name, member]): [string, Json] => [name, shortened(member, depth + 1)]);
  return Object.fromEntries(
    members.length > first.length ? [...first, ['…', words.moreMembers(grouped(members.length - first.length))]] : first,
  );
}
