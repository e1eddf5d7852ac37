import type { Settings } from '../../request/settings.ts';
import { asObject, asString } from '../../spec/loose.ts';
import { parseKept, parseSettings, type KeptRun } from '../history/kept.ts';

/** Many files for one argument, everything else being equal. */
export interface Batch {
  readonly id: string;
  readonly shelf: string;
  readonly startedAt: number;
  /** The argument that gets a file of its own in each run. */
  readonly arg: string;
  readonly settings: Settings;
  readonly count: number;
}

export type ItemStatus = 'waiting' | 'running' | 'done' | 'failed';

/** One of its runs, done or to be done. Its bytes are kept apart. */
export interface BatchItem {
  readonly batch: string;
  readonly index: number;
  readonly name: string;
  readonly size: number;
  /** Key of the file's bytes. */
  readonly input: string;
  readonly type: string;
  readonly status: ItemStatus;
  /** What came of it; its inputs are the file above. */
  readonly run: KeptRun | undefined;
  /** Keys of all its bytes. */
  readonly blobs: readonly string[];
}

export function parseBatch(input: unknown): Batch | undefined {
  const found = asObject(input);
  const id = asString(found?.id);
  const shelf = asString(found?.shelf);
  const arg = asString(found?.arg);
  if (id === undefined || shelf === undefined || arg === undefined) return undefined;
  if (typeof found?.startedAt !== 'number' || typeof found.count !== 'number') return undefined;
  return { id, shelf, arg, startedAt: found.startedAt, count: found.count, settings: parseSettings(found.settings) };
}

const STATUSES: readonly ItemStatus[] = ['waiting', 'running', 'done', 'failed'];

/** A run that was under way when the page closed is one to be done again: its answer is lost. */
export function parseItem(input: unknown): BatchItem | undefined {
  const found = asObject(input);
  const batch = asString(found?.batch);
  const name = asString(found?.name);
  const key = asString(found?.input);
  const status = STATUSES.find((known) => known === found?.status);
  if (batch === undefined || name === undefined || key === undefined || status === undefined) return undefined;
  if (typeof found?.index !== 'number' || typeof found.size !== 'number') return undefined;
  const run = found.run === undefined ? undefined : parseKept(found.run);
  return {
    batch,
    index: found.index,
    name,
    size: found.size,
    input: key,
    type: asString(found.type) ?? '',
    status: status === 'running' || (status !== 'waiting' && run === undefined) ? 'waiting' : status,
    run,
    blobs: [key, ...(run?.blobs ?? [])],
  };
}

export interface Counts {
  readonly done: number;
  readonly failed: number;
  readonly left: number;
  /** Milliseconds that a run takes, on average. */
  readonly pace: number | undefined;
}

export function countItems(items: readonly BatchItem[]): Counts {
  const ended = items.filter(({ status }) => status === 'done' || status === 'failed');
  const failed = ended.filter(({ status }) => status === 'failed').length;
  const took = ended.reduce((sum, { run }) => sum + (run?.took ?? 0), 0);
  return {
    done: ended.length - failed,
    failed,
    left: items.length - ended.length,
    pace: ended.length === 0 ? undefined : took / ended.length,
  };
}

/** One line for each file, as spreadsheets read it. */
export function toCsv(items: readonly BatchItem[]): string {
  const rows = items.map(({ name, size, status, run }) => [
    name,
    size,
    status,
    run === undefined ? '' : run.took / 1000,
    run?.error === undefined ? (run?.gist ?? '') : '',
    run?.error === undefined ? '' : `${run.error.title}. ${run.error.what}`,
  ]);
  return [['file', 'bytes', 'status', 'seconds', 'result', 'error'], ...rows].map((row) => `${row.map(toCell).join(',')}\r\n`).join('');
}

/** Text that a spreadsheet would take for a formula gets an apostrophe in front: file names and answers are foreign. */
function toCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
