import type { Json, JsonObject, Shape } from '../spec/model.ts';
import type { Answer, AnswerSource } from './answer.ts';
import { readBlocks, type BlockContext } from './blocks.ts';
import type { NameFile } from './embedded.ts';
import { reportFromFailure } from './error/failure.ts';
import { findAnswerError, reportFromAnswer } from './error/inAnswer.ts';
import { reportFromResponse, type ErrorReport } from './error/report.ts';
import { isObject } from './isObject.ts';
import { JsonError, parseJson } from '../ui/json/parseJson.ts';
import type { BytesPart, Part } from './part.ts';
import { fileType, isTextMime, sniff, type FileType } from './sniff.ts';
import { readVisual } from './visual.ts';

export type { Answer, AnswerSource } from './answer.ts';

/** An error page or a report is read up to here. */
const MAX_ERROR_TEXT = 1_000_000;

/** The server's answer → what to draw. Never throws, and never leaves anything blank. */
export async function readAnswer(source: AnswerSource): Promise<Answer> {
  try {
    return await read(source);
  } catch {
    return unread(source);
  }
}

async function read(source: AnswerSource): Promise<Answer> {
  const type = await typeOf(source);
  const nameFile: NameFile = (key, inner) =>
    `${safeName(source.modelId)}${key === '' || key === 'body' ? '' : `-${safeName(key)}`}.${inner.ext}`;
  const raw = source.blob.type === type.mime ? source.blob : new Blob([source.blob], { type: type.mime });
  const frame: Frame = { source, type, raw, fileName: nameFile('body', type), nameFile };
  if (source.status < 200 || source.status > 299) return refused(frame);
  if (source.blob.size === 0) return failed(frame, emptyReport(source));
  if (type.mime === 'text/html' && !(source.accept ?? '').includes('html')) return failed(frame, pageReport(source), [bytesPart(frame)]);
  if (type.mime === 'application/json') return readJson(frame, source);
  return { ...bare(frame), parts: [bytesPart(frame)] };
}

interface Frame {
  readonly source: AnswerSource;
  readonly type: FileType;
  readonly raw: Blob;
  readonly fileName: string;
  readonly nameFile: NameFile;
}

const EXTENSION = /filename\*?=[^;]*?\.(npy\.lz4|tar\.gz|nii\.gz|[a-z0-9]{1,8})"?\s*(?:;|$)/i;

async function typeOf({ blob, contentType, contentDisposition }: AnswerSource): Promise<FileType> {
  const type = await sniff(blob, contentType);
  // DEEPaaS's own file names are random and have no extension; one that has comes from the module.
  const extension = EXTENSION.exec(contentDisposition ?? '')?.[1]?.toLowerCase();
  if (extension === undefined) return type;
  // The bytes of `x.nii.gz` only tell that they are compressed.
  if (extension.endsWith(`.${type.ext}`)) return { ...type, ext: extension };
  if (type.ext !== 'bin' && type.ext !== 'txt') return type;
  const tables: Readonly<Record<string, string>> = { csv: 'text/csv', tsv: 'text/tab-separated-values' };
  return fileType((type.ext === 'txt' ? tables[extension] : undefined) ?? type.mime, extension);
}

function safeName(name: string): string {
  return (
    name
      .replace(/[^\p{L}\p{N}._-]+/gu, '_')
      .replace(/^\.+/, '')
      .slice(0, 80) || 'answer'
  );
}

function bare({ raw, type, fileName }: Frame): Omit<Answer, 'parts'> {
  return { visual: [], json: undefined, raw, type, fileName, error: undefined };
}

function bytesPart({ raw, type, fileName, source }: Frame): BytesPart {
  // The schema describes JSON; of a body that isn't JSON it says nothing.
  const surprise =
    source.response !== undefined && source.accept === 'application/json' ? `Asked for JSON, the model sent ${type.mime}.` : undefined;
  return { from: 'bytes', key: 'body', blob: raw, type, fileName, shape: undefined, ...(surprise !== undefined && { note: surprise }) };
}

function failed(frame: Frame, error: ErrorReport, others: readonly Part[] = []): Answer {
  return { ...bare(frame), error, parts: [{ from: 'error', key: 'body', report: error }, ...others] };
}

async function refused(frame: Frame): Promise<Answer> {
  const { status, blob, contentType, argNames, curl } = frame.source;
  const textual = isTextMime(frame.type.mime);
  const text = textual ? await blob.slice(0, MAX_ERROR_TEXT).text() : '';
  // What the report doesn't quote in full is left as a file.
  const rest = blob.size > (textual ? MAX_ERROR_TEXT : 0) ? [bytesPart(frame)] : [];
  return failed(frame, reportFromResponse({ status, contentType, text, argNames, curl }), rest);
}

/** The way out when reading fails for a reason that nobody foresaw: the body as it came. */
function unread(source: AnswerSource): Answer {
  const { status, contentType, modelId, argNames, curl } = source;
  const mime = contentType?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const type = fileType(isTextMime(mime) ? 'text/plain' : 'application/octet-stream');
  const raw = new Blob([source.blob], { type: type.mime });
  const fileName = `${safeName(modelId)}.${type.ext}`;
  const note = 'Something went wrong while this answer was read. Here it is as it came.';
  const parts: Part[] = [{ from: 'bytes', key: 'body', blob: raw, type, fileName, shape: undefined, note }];
  const answer: Answer = { visual: [], json: undefined, raw, type, fileName, error: undefined, parts };
  if (status >= 200 && status <= 299) return answer;
  const error = reportFromResponse({ status, contentType, text: '', argNames, curl });
  return { ...answer, error, parts: [{ from: 'error', key: 'body', report: error }, ...parts] };
}

async function readJson(frame: Frame, source: AnswerSource): Promise<Answer> {
  const text = await source.blob.text();
  try {
    return await readValue(frame, source, parseJson(text), text);
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    const labelled = /json/i.test(source.contentType ?? '') || source.response !== undefined;
    const blob = new Blob([source.blob], { type: 'text/plain' });
    const plain: BytesPart = { ...bytesPart(frame), blob, type: fileType('text/plain') };
    if (!labelled) return { ...bare(frame), parts: [plain] };
    return failed(frame, unreadableReport(error, source), [plain]);
  }
}

async function readValue(frame: Frame, source: AnswerSource, value: Json, text: string): Promise<Answer> {
  // Of one among several inputs; the whole answer is beside it, and repeating the request says nothing about this one.
  const report = (message: string) => reportFromAnswer({ message }, source.status, '');
  const context: Omit<BlockContext, 'draw'> = { nameFile: frame.nameFile, report };
  const base = { ...bare(frame), json: { value } };
  const found = findAnswerError(value);
  if (found !== undefined) {
    const error = reportFromAnswer(found, source.status, text.slice(0, MAX_ERROR_TEXT), source.curl);
    const others = isObject(value) ? await readRest(value, found.keys, source.response, { ...context, draw: false }) : [];
    return { ...base, error, parts: [{ from: 'error', key: found.key, report: error }, ...others] };
  }
  if (source.response === undefined) {
    const note = value === null ? 'The model answered null: it gave no result.' : undefined;
    const whole: Part = { from: 'json', key: 'body', value, shape: undefined, verbatim: true, ...(note !== undefined && { note }) };
    return { ...base, parts: [whole], visual: value === null ? [] : await readVisual(value, context) };
  }
  const parts = await readBlocks(value, source.response, { ...context, draw: false });
  if (parts.some((part) => part.from !== 'json' || (part.value !== undefined && part.value !== null))) return { ...base, parts };
  const note =
    value === null ? 'The model answered null: it gave no result.' : 'The answer holds none of the values that the schema announces.';
  const whole: Part = { from: 'json', key: 'body', value, shape: undefined, verbatim: true, note };
  return { ...base, parts: [whole, ...parts.filter((part) => part.key !== 'body')] };
}

/** What an answer with an error holds besides: perhaps the results of some of the inputs. */
async function readRest(
  value: JsonObject,
  errorKeys: readonly string[],
  response: Shape | undefined,
  context: BlockContext,
): Promise<Part[]> {
  const rest = withoutEmpty(value, errorKeys);
  if (Object.keys(rest).length === 0) return [];
  if (response === undefined) return [{ from: 'json', key: 'body', value, shape: undefined, verbatim: true }];
  return readBlocks(rest, { ...response, properties: response.properties.filter(({ name }) => Object.hasOwn(rest, name)) }, context);
}

function withoutEmpty(value: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(value).filter(([key, member]) => !keys.includes(key) && key !== 'status' && !isBlank(member)));
}

function isBlank(member: Json): boolean {
  return member === null || member === '' || (typeof member === 'object' && Object.keys(member).length === 0);
}

function ownReport(source: AnswerSource, words: Pick<ErrorReport, 'title' | 'what' | 'next'>): ErrorReport {
  return { status: source.status, ...words, fields: [], raw: '', ...(source.curl !== undefined && { curl: source.curl }) };
}

function emptyReport(source: AnswerSource): ErrorReport {
  return ownReport(source, {
    title: 'The answer is empty',
    what: 'The server reports success, but it sent nothing.',
    next: 'Run again, or ask for another result format. If it stays empty, tell the module’s author.',
  });
}

function pageReport(source: AnswerSource): ErrorReport {
  return ownReport(source, {
    title: 'A web page came instead of an answer',
    what: 'It is probably from a proxy or a sign-in page in front of the model. Its source is shown below as text.',
    next: 'Reload this page, and sign in if you are asked to. Then run again.',
  });
}

function unreadableReport(error: JsonError, source: AnswerSource): ErrorReport {
  if (error.truncated) return { ...reportFromFailure('truncated', source.curl), status: source.status };
  return ownReport(source, {
    title: 'The answer isn’t valid JSON',
    what: `It is labelled as JSON, but can’t be read at line ${error.line}, column ${error.column}. It is shown below as text.`,
    next: 'Download it if you need it, and tell the module’s author.',
  });
}
