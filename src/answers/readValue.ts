import type { Json, JsonObject, Shape } from '../spec/model.ts';
import type { JsonDocument } from '../files/json/parseDocument.ts';
import { readBlocks, type BlockContext } from './parts/blocks.ts';
import { findAnswerError, reportFromAnswer } from './inAnswer.ts';
import type { ErrorReport } from './report.ts';
import { nameFiles, type FileNaming } from './fileName.ts';
import { isObject } from './isObject.ts';
import { withNote, type Part } from './part.ts';
import { readUnpacked } from './unpack.ts';

/** What has to be known to read a JSON answer. Plain data, since it may be read in a worker. */
export interface JsonQuestion {
  readonly status: number;
  readonly response: Shape | undefined;
  readonly naming: FileNaming;
  readonly curl: string | undefined;
}

export interface ReadJson {
  readonly parts: readonly Part[];
  /** Blocks of an answer without a schema, drawable or not. */
  readonly unpacked: readonly Part[];
  readonly error: ErrorReport | undefined;
}

/** An error page or a report is read up to here. */
export const MAX_ERROR_TEXT = 1_000_000;

/** A parsed answer → its blocks. Needs no page: it also runs where large documents are parsed. */
export async function readValue({ value, broken }: JsonDocument, text: string, question: JsonQuestion): Promise<ReadJson> {
  const read = await readWhole(value, text, question);
  const annotated = (parts: readonly Part[]) => (broken === undefined ? parts : withNote(parts, { code: 'broken-lines', ...broken }));
  return { ...read, parts: annotated(read.parts), unpacked: annotated(read.unpacked) };
}

async function readWhole(value: Json, text: string, question: JsonQuestion): Promise<ReadJson> {
  const { status, response, curl } = question;
  // Of one among several inputs; the whole answer is beside it, and repeating the request says nothing about this one.
  const report = (message: string) => reportFromAnswer({ message }, status, '');
  const context: Omit<BlockContext, 'draw'> = { nameFile: nameFiles(question.naming), report };
  const found = findAnswerError(value);
  if (found !== undefined) {
    const error = reportFromAnswer(found, status, text.slice(0, MAX_ERROR_TEXT), curl);
    const others = isObject(value) ? await readRest(value, found.keys, response, { ...context, draw: false }) : [];
    return { error, parts: [{ from: 'error', key: found.key, report: error }, ...others], unpacked: [] };
  }
  if (response === undefined) {
    const told: Pick<Part, 'notes'> = value === null ? { notes: [{ code: 'answered-null' }] } : {};
    const whole: Part = { from: 'json', key: 'body', value, shape: undefined, verbatim: true, ...told };
    return { error: undefined, parts: [whole], unpacked: value === null ? [] : await readUnpacked(value, context) };
  }
  const parts = await readBlocks(value, response, { ...context, draw: false });
  if (parts.some((part) => part.from !== 'json' || (part.value !== undefined && part.value !== null)))
    return { error: undefined, parts, unpacked: [] };
  const code = value === null ? 'answered-null' : 'nothing-announced';
  const whole: Part = { from: 'json', key: 'body', value, shape: undefined, verbatim: true, notes: [{ code }] };
  return { error: undefined, parts: [whole, ...parts.filter((part) => part.key !== 'body')], unpacked: [] };
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
