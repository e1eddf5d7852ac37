import { asType } from '../files/bytes/readBytes.ts';
import { isPassword } from '../spec/secret.ts';
import { report } from '../files/report.ts';
import { charsetOf, textOf } from '../files/text.ts';
import { randomId } from '../files/environment.ts';
import { parseDocument, type JsonDocument } from '../files/json/parseDocument.ts';
import { JsonError } from '../files/json/parseJson.ts';
import type { Answer, AnswerSource } from './answer.ts';
import { reportFromFailure, reportFromResponse, reportOf, type ErrorReport } from './report.ts';
import type { Cause } from './cause.ts';
import { nameFiles, type FileNaming } from './fileName.ts';
import type { HeldPart, JsonProblem } from './large/documents.ts';
import { LargeDocument } from './large/largeDocument.ts';
import { hidePasswords } from './hidePasswords.ts';
import { extensionOf, liesAbout, ownName } from './ownName.ts';
import { withNote, type BytesPart, type Part } from './part.ts';
import { MAX_ERROR_TEXT, readValue, type JsonQuestion } from './readValue.ts';
import { fileType, sniff, type FileType } from '../files/sniff.ts';
import { surpriseOf, type Note } from './note.ts';
import { essenceOf, isTextMime, MIME, typeOfEnding } from '../files/kinds.ts';
import { isDelimited } from '../files/traits.ts';

export type { Answer, AnswerSource } from './answer.ts';

/** Larger documents are parsed in a worker, and stay there: this many bytes take some 20 ms here. */
const MAX_HERE = 2_000_000;

/**
 * The rules of this room:
 * - What the response schema declares wins over every guess by value; a guess is only offered beside it.
 * - Nothing of an answer is missing from its drawing, or a note says how much isn't in it.
 * - A guess needs a reason in the data beyond its shape: a name that says so, a label with a score. Bars mean competing
 *   classes; without a reason a table comes first, and the bolder drawing is offered.
 * - "Nothing found" is an answer, and is said.
 * - An error is one only with a message and without a result; what stands beside the message is shown all the same.
 *
 * The server's answer → what to draw. Never throws, and never leaves anything blank.
 */
export async function readAnswer(source: AnswerSource): Promise<Answer> {
  const naming: FileNaming = { modelId: source.modelId, at: source.at ?? Date.now() };
  try {
    const hiding = await hidePasswords(source);
    const answer = await read(hiding, naming);
    return { ...answer, parts: answer.parts.map((part) => withClear(part, hiding.hidden)) };
  } catch (error) {
    report('Reading the answer', error);
    return unread(source, naming);
  }
}

function withClear(part: Part, hidden: AnswerSource['hidden']): Part {
  const clear = part.from === 'json' && isPassword(part.shape) ? hidden?.get(part.key) : undefined;
  return clear === undefined || part.from !== 'json' ? part : { ...part, clear };
}

async function read(source: AnswerSource, naming: FileNaming): Promise<Answer> {
  const { type, fileName = nameFiles(naming)('body', type) } = await nameOf(source);
  const label = labelOf(type, source.contentType);
  const raw = source.blob.type === label ? source.blob : asType(source.blob, label);
  const frame: Frame = { source, type, raw, naming, fileName };
  if (source.status < 200 || source.status > 299) return refused(frame);
  if (source.blob.size === 0) return failed(frame, emptyReport(source));
  if (type.mime === MIME.html && isUnasked(source)) return failed(frame, pageReport(source), [sourcePart(frame)]);
  if (type.mime === MIME.json || type.mime === MIME.jsonLines) return readJson(frame);
  return { ...bare(frame), parts: [bytesPart(frame)] };
}

/** With the encoding, which bytes don’t tell. */
function labelOf({ mime }: FileType, contentType = ''): string {
  const charset = isTextMime(mime) ? charsetOf(contentType) : undefined;
  return charset === undefined ? mime : `${mime};charset=${charset}`;
}

interface Frame {
  readonly source: AnswerSource;
  readonly type: FileType;
  readonly raw: Blob;
  readonly naming: FileNaming;
  readonly fileName: string;
}

interface Named {
  readonly type: FileType;
  /** The module’s own; undefined when it gave none that tells more than the bytes do. */
  readonly fileName: string | undefined;
}

/** What the answer is by its bytes, and its name: the module’s own, unless its ending lies about them. */
async function nameOf({ blob, contentType, contentDisposition }: AnswerSource): Promise<Named> {
  const type = await sniff(blob, contentType);
  const own = ownName(contentDisposition);
  const extension = own === undefined ? undefined : extensionOf(own);
  if (own === undefined || extension === undefined) return { type, fileName: undefined };
  if (liesAbout(extension, type)) return { type, fileName: `${own.slice(0, -extension.length - 1)}.${type.ext}` };
  const named = typeOfEnding(extension) ?? '';
  const mime = type.ext === 'txt' && isDelimited(named) ? named : type.mime;
  return { type: fileType(mime, extension), fileName: own };
}

function bare({ raw, type, fileName, naming }: Frame): Omit<Answer, 'parts'> {
  return { unpacked: [], json: undefined, raw, type, fileName, naming, error: undefined };
}

function bytesPart({ raw, type, fileName, source }: Frame): BytesPart {
  // The schema describes JSON; of a body that isn't JSON it says nothing.
  const isJsonMissed = source.response !== undefined && source.accept === MIME.json;
  const surprise: Note | undefined = isJsonMissed ? { code: 'not-json', mime: type.mime } : surpriseOf(source.accept, type);
  return { from: 'bytes', key: 'body', blob: raw, type, fileName, shape: undefined, ...(surprise !== undefined && { notes: [surprise] }) };
}

/** A page that nobody asked for is a proxy's, unless it comes as a file: those are the module's. */
function isUnasked({ accept, contentDisposition }: AnswerSource): boolean {
  return !(accept ?? '').includes('html') && !/^\s*attachment/i.test(contentDisposition ?? '');
}

/** Somebody else's page isn't drawn as if it were a result. */
function sourcePart(frame: Frame): BytesPart {
  return { ...bytesPart(frame), blob: new Blob([frame.raw], { type: MIME.text }), type: fileType(MIME.text, 'html') };
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
function unread(source: AnswerSource, naming: FileNaming): Answer {
  const { status, contentType, argNames, curl } = source;
  const mime = essenceOf(contentType ?? '');
  const type = fileType(isTextMime(mime) ? MIME.text : MIME.binary);
  const raw = new Blob([source.blob], { type: type.mime });
  const fileName = nameFiles(naming)('body', type);
  const notes: readonly Note[] = [{ code: 'reading-failed' }];
  const parts: Part[] = [{ from: 'bytes', key: 'body', blob: raw, type, fileName, shape: undefined, notes }];
  const answer: Answer = { unpacked: [], json: undefined, raw, type, fileName, naming, error: undefined, parts };
  if (status >= 200 && status <= 299) return answer;
  const error = reportFromResponse({ status, contentType, text: '', argNames, curl });
  return { ...answer, error, parts: [{ from: 'error', key: 'body', report: error }, ...parts] };
}

async function readJson(frame: Frame): Promise<Answer> {
  const { blob, status, response, curl } = frame.source;
  const question: JsonQuestion = { status, response, naming: frame.naming, curl };
  if (blob.size > MAX_HERE) return readLarge(frame, question);
  const text = await textOf(blob);
  let document: JsonDocument;
  try {
    document = parseDocument(text, frame.type.mime);
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    return notJson(frame, error);
  }
  const { unpacked, parts, error } = await readValue(document, text, question);
  return { ...bare(frame), json: { value: document.value }, error, parts: surprised(parts, frame, error), unpacked };
}

/** An error explains itself why it isn't a picture. */
function surprised(parts: readonly Part[], { source, type }: Frame, error: ErrorReport | undefined): readonly Part[] {
  const surprise = error === undefined ? surpriseOf(source.accept, type) : undefined;
  return surprise === undefined ? parts : withNote(parts, surprise);
}

/** Parsed in a worker, which keeps the document; here are its blocks, and the beginnings of those that are large themselves. */
async function readLarge(frame: Frame, question: JsonQuestion): Promise<Answer> {
  const document = new LargeDocument({ id: randomId(), blob: frame.raw, question });
  const opened = await document.open();
  if ('problem' in opened) return notJson(frame, opened.problem);
  const place = ({ part, held }: HeldPart): Part =>
    held === undefined || part.from !== 'json' ? part : { ...part, large: { document, ...held } };
  return {
    ...bare(frame),
    json: { beginning: opened.whole.beginning, large: { document, index: 0, total: opened.whole.total } },
    error: opened.error,
    parts: surprised(opened.parts.map(place), frame, opened.error),
    unpacked: opened.unpacked.map(place),
  };
}

/** Text that begins like JSON and isn't. Where JSON was announced that is a failure. */
function notJson(frame: Frame, problem: JsonProblem): Answer {
  const { source } = frame;
  const labelled = /json/i.test(source.contentType ?? '') || source.response !== undefined;
  const blob = new Blob([source.blob], { type: MIME.text });
  const plain: BytesPart = { ...bytesPart(frame), blob, type: fileType(MIME.text) };
  return labelled ? failed(frame, unreadableReport(problem, source), [plain]) : { ...bare(frame), raw: blob, parts: [plain] };
}

function ownReport({ status, curl }: AnswerSource, cause: Cause): ErrorReport {
  return reportOf(cause, status, { curl });
}

function emptyReport(source: AnswerSource): ErrorReport {
  return ownReport(source, { code: 'empty-answer' });
}

function pageReport(source: AnswerSource): ErrorReport {
  return ownReport(source, { code: 'web-page' });
}

function unreadableReport({ truncated, line, column }: JsonProblem, source: AnswerSource): ErrorReport {
  if (truncated) return { ...reportFromFailure('truncated', source.curl), status: source.status };
  return ownReport(source, { code: 'invalid-json', line, column });
}
