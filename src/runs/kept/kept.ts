import { parseAnswerLine, type AnswerLine } from '../../outputs/summary/lineWords.ts';
import { parseCause, type Cause } from '../../answers/cause.ts';
import { asArray, asObject, asString } from '../../spec/loose.ts';
import type { JsonObject, Shape } from '../../spec/model.ts';
import type { Settings } from '../../request/settings.ts';
import type { Origin } from '../finishedRun.ts';
import { blobFrom } from './blobs.ts';
import type { SentFile } from '../../files/sentFile.ts';
import { parseMarks, type KeptMarks } from '../marks/keptMarks.ts';
import { readKeptShape } from './readShape.ts';

/** What the list of runs shows, and everything of a run but its bytes, which are kept apart so that a list stays light. */
export interface KeptRun {
  readonly id: string;
  /** Server and model; see `keptKeyOf`. It is stored, and exported, under its first name. */
  readonly shelf: string;
  readonly modelId: string;
  readonly origin: Origin;
  readonly startedAt: number;
  readonly took: number;
  readonly settings: Settings;
  /** The arguments that the model had then, to tell when another module has taken its name. */
  readonly args: readonly KeptArg[];
  readonly inputs: readonly KeptInput[];
  readonly answer: KeptAnswer | undefined;
  /** Why the run failed. */
  readonly error: Cause | undefined;
  /** The answer in a line. */
  readonly gist: AnswerLine;
  readonly thumbnail: Blob | undefined;
  /** Given by the visitor; empty when none was. */
  readonly name: string;
  /** Stays when older runs must go. */
  readonly pinned: boolean;
  /** What the visitor noted about its inputs, if anything. */
  readonly marks?: KeptMarks;
  /** Keys of the bytes that belong to it; several runs may share an input. */
  readonly blobs: readonly string[];
  /** Bytes of inputs and answer together. */
  readonly size: number;
}

export interface KeptArg {
  readonly name: string;
  readonly kind: string;
}

export interface KeptInput {
  /** The argument's name. */
  readonly arg: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly lastModified: number;
  /** Undefined when the file was too large to be kept. */
  readonly blob: string | undefined;
}

/** A file that went out, and the key of its bytes. */
export function keptInput({ name: arg, file }: SentFile, blob: string | undefined): KeptInput {
  const { name, type, size, lastModified } = file;
  return { arg, name, type, size, lastModified, blob };
}

export interface KeptAnswer {
  readonly status: number;
  readonly contentType: string | undefined;
  readonly contentDisposition: string | undefined;
  readonly accept: string | undefined;
  readonly response: Shape | undefined;
  readonly size: number;
  /** Undefined when the answer wasn't kept. */
  readonly blob: string | undefined;
}

/** Texts of foreign records end here; no real name or address is longer. */
const MAX_TEXT = 2000;
const MAX_ENTRIES = 1000;

/** Reads a run from the browser's storage or from an imported file, either of which may hold anything; undefined when it is none. */
export function parseKept(input: unknown): KeptRun | undefined {
  const found = asObject(input);
  if (found === undefined) return undefined;
  const id = text(found.id);
  const shelf = text(found.shelf);
  const modelId = text(found.modelId);
  const startedAt = count(found.startedAt);
  const took = count(found.took);
  if (!id || !shelf || !modelId || startedAt === undefined || took === undefined || startedAt > LAST_DATE) return undefined;
  const inputs = all(found.inputs, parseInput);
  const marks = parseMarks(found.marks);
  const answer = found.answer === undefined || found.answer === null ? undefined : parseAnswer(found.answer);
  if (inputs === undefined || (answer === undefined && asObject(found.answer) !== undefined)) return undefined;
  return {
    id,
    shelf,
    modelId,
    origin: parseOrigin(found.origin),
    startedAt,
    took,
    settings: parseSettings(found.settings),
    args: all(found.args, parseArg) ?? [],
    inputs,
    answer,
    error: parseCause(found.error),
    gist: parseAnswerLine(found.gist),
    thumbnail: blobFrom(found.thumbnail),
    name: text(found.name) ?? '',
    pinned: found.pinned === true,
    ...(marks !== undefined && { marks }),
    blobs: [...new Set([...inputs.map(({ blob }) => blob), answer?.blob].filter((key) => key !== undefined))],
    size: inputs.reduce((sum, { size }) => sum + size, answer?.size ?? 0),
  };
}

/** The largest time that a Date can hold. */
const LAST_DATE = 8.64e15;

/** Only its form; whether it fits the model is told when it is used. */
export function parseSettings(input: unknown): Settings {
  const found = asObject(input);
  const format = asString(found?.format);
  return {
    ...(format !== undefined && { format }),
    values: (asObject(found?.values) as JsonObject | undefined) ?? {},
    unset: asArray(found?.unset).filter((name) => typeof name === 'string'),
  };
}

function parseOrigin(input: unknown): Origin {
  const found = asObject(input);
  return { url: text(found?.url) ?? '', deepaas: text(found?.deepaas) ?? '', model: text(found?.model) };
}

function parseArg(input: unknown): KeptArg | undefined {
  const found = asObject(input);
  const name = text(found?.name);
  const kind = text(found?.kind);
  return name === undefined || kind === undefined ? undefined : { name, kind };
}

/** Files that are kept beside a run's own, as those of a batch; none when one of them can't be read. */
export function parseInputs(input: unknown): readonly KeptInput[] {
  return all(input, parseInput) ?? [];
}

function parseInput(input: unknown): KeptInput | undefined {
  const found = asObject(input);
  const arg = text(found?.arg);
  const name = text(found?.name);
  const size = count(found?.size);
  if (arg === undefined || name === undefined || size === undefined) return undefined;
  return {
    arg,
    name,
    type: text(found?.type) ?? '',
    size,
    lastModified: count(found?.lastModified) ?? 0,
    blob: text(found?.blob),
  };
}

function parseAnswer(input: unknown): KeptAnswer | undefined {
  const found = asObject(input);
  const status = count(found?.status);
  const size = count(found?.size);
  if (status === undefined || status > 999 || size === undefined) return undefined;
  return {
    status,
    contentType: text(found?.contentType),
    contentDisposition: text(found?.contentDisposition),
    accept: text(found?.accept),
    response: readKeptShape(found?.response),
    size,
    blob: text(found?.blob),
  };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value.slice(0, MAX_TEXT) : undefined;
}

function count(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined;
}

/** Undefined when one of them is broken: a run with half of its inputs would be another run. */
function all<T>(value: unknown, parse: (entry: unknown) => T | undefined): T[] | undefined {
  if (!Array.isArray(value) || value.length > MAX_ENTRIES) return undefined;
  const parsed = value.map(parse);
  return parsed.includes(undefined) ? undefined : (parsed as T[]);
}
