import { asObject } from '../../spec/loose.ts';
import type { Arg } from '../../spec/model.ts';
import type { Cause } from '../../answers/cause.ts';
import { reportOf, type ErrorReport } from '../../answers/report.ts';
import { faultInWords } from '../../request/faults.ts';
import { newId, type FinishedRun } from '../finishedRun.ts';
import { blobFrom, storedForms, storedRecord, writeBlobs } from './blobs.ts';
import { announceChange, openDatabase } from './database.ts';
import type { KeptMarks } from '../marks/keptMarks.ts';
import { markedWith, type InputMark } from '../../outputs/overview/inputMark.ts';
import { keptInput, parseKept, type KeptAnswer, type KeptInput, type KeptRun } from './kept.ts';
import { dropNotedInputs, evict, evictIn, RECORD_SIZE, removeIn, usedBytes } from './room.ts';
import * as say from './words.ts';

export interface Listed {
  /** Newest first. */
  readonly runs: readonly KeptRun[];
  /** Keys of records that nobody can read any more. */
  readonly broken: readonly string[];
}

/** @throws when the storage is blocked */
export async function listRuns(keptKey: string): Promise<Listed> {
  const index = (await openDatabase()).transaction('runs').store.index('shelf');
  const range = IDBKeyRange.bound([keptKey], [keptKey, []]);
  const [records, keys] = await Promise.all([index.getAll(range), index.getAllKeys(range)]);
  const runs: KeptRun[] = [];
  const broken: string[] = [];
  records.forEach((record, place) => {
    const run = parseKept(record);
    if (run === undefined) broken.push(keys[place] ?? '');
    else runs.push(run);
  });
  return { runs: runs.toReversed(), broken };
}

/** What the list shows of a run beside what the run itself says. */
export interface Label {
  readonly gist: KeptRun['gist'];
  readonly thumbnail: Blob | undefined;
  /** Why it failed. */
  readonly error: KeptRun['error'];
  /** The answer repeats a secret. */
  readonly withholdAnswer: boolean;
}

export interface Kept {
  readonly run: KeptRun;
  /** Older runs that had to go. */
  readonly evicted: number;
}

/** Files that are stored already: the next run often has the same ones. */
const known = new WeakMap<Blob, string>();

/** Under which key a file is stored, if it came from the storage or went there; its bytes may have been removed since. */
export function keyOfFile(file: Blob): string | undefined {
  return known.get(file);
}

/**
 * Keeps a run, and lets the oldest ones that aren't pinned go until all fit into the limit. What is too large for the limit
 * by itself is left out of the record: first the inputs, which the visitor has, then the answer.
 * @throws when the storage is blocked, or full although everything that may go has gone
 */
export async function keepRun(keptKey: string, args: readonly Arg[], run: FinishedRun, label: Label, limit: number): Promise<Kept> {
  const blobs = new Map<string, Blob>();
  const answerSize = label.withholdAnswer ? 0 : (run.source?.blob.size ?? 0);
  const inputSize = run.files.reduce((sum, { file }) => sum + file.size, 0);
  const keepsAnswer = answerSize <= limit && !label.withholdAnswer;
  const keepsInputs = inputSize + (keepsAnswer ? answerSize : 0) <= limit;
  const store = (blob: Blob) => {
    const key = known.get(blob) ?? newId();
    known.set(blob, key);
    blobs.set(key, blob);
    return key;
  };
  const inputs = run.files.map((sent) => keptInput(sent, keepsInputs ? store(sent.file) : undefined));
  const record = parseKept({
    ...run,
    ...label,
    shelf: keptKey,
    args: args.map(({ name, kind }) => ({ name, kind })),
    inputs,
    answer: run.source && { ...run.source, size: run.source.blob.size, blob: keepsAnswer ? store(run.source.blob) : undefined },
  });
  if (record === undefined) throw new Error(say.notWritable);
  return { run: record, evicted: await putRun(record, blobs, limit) };
}

/**
 * Writes a record with its bytes: a new one, one that was deleted a moment ago, one from an export.
 * @returns how many older runs had to go
 */
export async function putRun(record: KeptRun, blobs: ReadonlyMap<string, Blob>, limit: number): Promise<number> {
  const evicted = await write(record, blobs, limit);
  announceChange();
  return evicted;
}

/** Writes; when the browser's own limit is reached first, makes room for as much again and tries once more. */
async function write(record: KeptRun, blobs: ReadonlyMap<string, Blob>, limit: number): Promise<number> {
  try {
    return await tryWrite(record, blobs, limit);
  } catch (error) {
    if (!isFull(error)) throw error;
    // The inputs that were noted when this run began are in it.
    await dropNotedInputs();
    const freed = await evict((await usedBytes()) - 2 * record.size - RECORD_SIZE);
    return freed + (await untilNoticed(() => tryWrite(record, blobs, limit), freed === 0 ? SHORT_PAUSES : PAUSES));
  }
}

/** Browsers go on counting for a while what was deleted. In milliseconds. */
const PAUSES = [500, 2000, 5000];
/** Where nothing was deleted but a note, which may not have been there. */
const SHORT_PAUSES = [500, 1500];

async function untilNoticed(tryAgain: () => Promise<number>, pauses: readonly number[]): Promise<number> {
  for (const pause of pauses) {
    try {
      return await tryAgain();
    } catch (error) {
      if (!isFull(error)) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return tryAgain();
}

/**
 * Writes a record that comes from elsewhere: nothing that is here gives way to it, and nobody is told until all of them are in.
 * @returns the bytes that it takes; undefined when the browser has no more room
 */
export async function addRun(record: KeptRun, blobs: ReadonlyMap<string, Blob>): Promise<number | undefined> {
  try {
    await tryWrite(record, blobs, Infinity);
  } catch (error) {
    if (isFull(error)) return undefined;
    throw error;
  }
  return [...blobs.values()].reduce((sum, { size }) => sum + size, RECORD_SIZE);
}

function tryWrite(record: KeptRun, blobs: ReadonlyMap<string, Blob>, limit: number): Promise<number> {
  return writeBlobs(async () => {
    const [forms, stored] = await Promise.all([storedForms(blobs), storedRecord(record)]);
    return writeForms(record.id, stored, forms, limit);
  });
}

async function writeForms(id: string, record: unknown, blobs: readonly (readonly [string, unknown])[], limit: number): Promise<number> {
  const transaction = (await openDatabase()).transaction(['runs', 'blobs', 'items'], 'readwrite');
  try {
    const bytes = transaction.objectStore('blobs');
    for (const [key, blob] of blobs) if ((await bytes.count(key)) === 0) await bytes.put(blob, key);
    await transaction.objectStore('runs').put(record);
    // Reading all records for each of thousands takes minutes.
    const evicted = limit === Infinity ? 0 : await evictIn(transaction, limit, id);
    await transaction.done;
    return evicted;
  } catch (error) {
    // The error that led here is thrown below.
    transaction.done.catch(() => undefined /* the same error once more */);
    abort(transaction);
    throw error;
  }
}

function abort(transaction: { abort: () => void }): void {
  try {
    transaction.abort();
  } catch {
    // It ended by itself.
  }
}

/** Whether the browser has no more room. */
export function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}

export async function hasRun(id: string): Promise<boolean> {
  return (await (await openDatabase()).count('runs', id)) > 0;
}

/** Removes runs by their keys, records that can't be read among them. */
export async function removeRuns(ids: readonly string[]): Promise<void> {
  const transaction = (await openDatabase()).transaction(['runs', 'blobs', 'items'], 'readwrite');
  for (const id of ids) {
    const run = parseKept(await transaction.objectStore('runs').get(id));
    await removeIn(transaction, run ?? { id, blobs: [] });
  }
  await transaction.done;
  announceChange();
}

/**
 * Gives a run a name, or pins it.
 * @returns whether it is there: another tab may have removed it
 */
export async function changeRun(id: string, change: Partial<Pick<KeptRun, 'name' | 'pinned'>>): Promise<boolean> {
  return (await changeRecord(id, () => change)) !== undefined;
}

/**
 * Notes something about inputs of a run: each by itself, since another tab may note something about others.
 * @returns all that is noted then; undefined when the run isn't kept
 */
export async function changeMarks(id: string, changes: ReadonlyMap<string, InputMark>): Promise<KeptMarks | undefined> {
  const changed = await changeRecord(id, ({ marks = {} }) => ({
    marks: Object.fromEntries(markedWith(new Map(Object.entries(marks)), changes)),
  }));
  return changed?.marks;
}

/** Takes over what was noted elsewhere about inputs of which nothing is noted here. */
export async function fillMarks(id: string, marks: KeptMarks): Promise<void> {
  const here = new Set(Object.keys((await marksOf(id)) ?? {}));
  const missing = Object.entries(marks).filter(([input]) => !here.has(input));
  if (missing.length > 0) await changeMarks(id, new Map(missing));
}

/** @returns undefined when there is no such run */
async function changeRecord<T extends Partial<KeptRun>>(id: string, change: (run: KeptRun) => T): Promise<T | undefined> {
  const transaction = (await openDatabase()).transaction('runs', 'readwrite');
  const stored = await transaction.store.get(id);
  const run = parseKept(stored);
  const changed = run && change(run);
  // The thumbnail in the form that this browser takes.
  if (run !== undefined) await transaction.store.put({ ...run, thumbnail: asObject(stored)?.thumbnail, ...changed });
  await transaction.done;
  if (run !== undefined) announceChange();
  return changed;
}

/** What was noted about a run's inputs; undefined when it isn't kept. */
export async function marksOf(id: string): Promise<KeptMarks | undefined> {
  const run = parseKept(await (await openDatabase()).get('runs', id));
  return run && (run.marks ?? {});
}

export interface OpenedRun {
  readonly run: FinishedRun;
  /** Files that weren't kept, or got lost. */
  readonly lost: readonly KeptInput[];
}

/** The run as it ended, with its bytes. */
export async function openRun(kept: KeptRun): Promise<OpenedRun> {
  const blobs = await readBlobs(kept);
  const { answer, error } = kept;
  const blob = answer && blobs.get(answer.blob ?? '');
  const run: FinishedRun = {
    id: kept.id,
    modelId: kept.modelId,
    origin: kept.origin,
    startedAt: kept.startedAt,
    took: kept.took,
    settings: kept.settings,
    files: kept.inputs.flatMap((input) => {
      const bytes = blobs.get(input.blob ?? '');
      return bytes === undefined ? [] : [{ name: input.arg, file: fileFrom(input, bytes) }];
    }),
    source: answer && blob && sourceOf(kept, answer, blob),
    silence: error && answer === undefined ? reportOfKept(error) : undefined,
  };
  return { run, lost: kept.inputs.filter((input) => !blobs.has(input.blob ?? '')) };
}

/** Which checks held a run back is told in the form's words. */
function reportOfKept(error: Cause): ErrorReport {
  const told = reportOf(error, undefined);
  return error.code === 'not-sent' && error.faults.length > 0 ? { ...told, what: error.faults.map(faultInWords).join(' ') } : told;
}

function fileFrom({ name, type, lastModified, blob: key }: KeptInput, bytes: Blob): File {
  const file = new File([bytes], name, { type, lastModified });
  if (key !== undefined) known.set(file, key);
  return file;
}

/** The bytes of a run, by their keys; without those that got lost. */
export async function readBlobs({ blobs }: KeptRun): Promise<ReadonlyMap<string, Blob>> {
  const database = await openDatabase();
  const found = await Promise.all(blobs.map(async (key): Promise<[string, unknown]> => [key, await database.get('blobs', key)]));
  return new Map(
    found.flatMap(([key, stored]) => {
      const blob = blobFrom(stored);
      return blob === undefined ? [] : [[key, blob] as const];
    }),
  );
}

function sourceOf(kept: KeptRun, answer: KeptAnswer, blob: Blob): FinishedRun['source'] {
  const { status, contentType, contentDisposition, accept, response } = answer;
  const argNames = kept.args.map(({ name }) => name);
  return { status, contentType, contentDisposition, accept, response, blob, modelId: kept.modelId, argNames };
}
