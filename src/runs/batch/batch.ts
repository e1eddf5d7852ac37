import { LEFT_OUT } from '../../outputs/summary/leftOut.ts';
import type { Settings } from '../../request/settings.ts';
import { asArray, asObject, asString } from '../../spec/loose.ts';
import type { Json } from '../../spec/model.ts';
import type { InputMark } from '../../outputs/overview/inputMark.ts';
import { parseInputs, parseKept, parseSettings, type KeptInput, type KeptRun } from '../kept/kept.ts';
import { parseMark } from '../marks/keptMarks.ts';

/** Many runs that differ in one argument: in its file, or in its value, which makes it a sweep. */
export interface Batch {
  readonly id: string;
  readonly shelf: string;
  readonly startedAt: number;
  readonly varies: 'file' | 'value';
  /** The argument that differs from run to run. */
  readonly arg: string;
  readonly settings: Settings;
  /** Files of other arguments, which go out with each run. */
  readonly fixed: readonly KeptInput[];
  /** Arguments that had a secret, which nobody kept. */
  readonly secrets: readonly string[];
  readonly count: number;
}

export type Phase = 'paused' | 'running' | 'ended';

export type ItemStatus = 'waiting' | 'running' | 'done' | 'failed' | 'stopped';

/** A column of the table for spreadsheets, and what it holds for one run. */
type Cells = Readonly<Record<string, string | number | boolean>>;

/** One of its runs, done or to be done. Its bytes are kept apart. */
export interface BatchItem {
  readonly batch: string;
  readonly index: number;
  /** Of the file, with its folder when there is one; or the value as text. */
  readonly name: string;
  readonly size: number;
  readonly type: string;
  /** Key of the file's bytes. */
  readonly input: string | undefined;
  /** What the argument is set to, in a sweep. */
  readonly value: Json | undefined;
  readonly status: ItemStatus;
  /** What came of it. */
  readonly run: KeptRun | undefined;
  /** Single values in its answer. */
  readonly cells: Cells;
  /** What the visitor noted about its answer. */
  readonly mark?: InputMark | undefined;
  /** Keys of all its bytes. */
  readonly blobs: readonly string[];
}

export function parseBatch(input: unknown): Batch | undefined {
  const found = asObject(input);
  const id = asString(found?.id);
  const shelf = asString(found?.shelf);
  const arg = asString(found?.arg);
  if (id === undefined || shelf === undefined || arg === undefined) return undefined;
  if (typeof found?.startedAt !== 'number' || !isDate(found.startedAt) || typeof found.count !== 'number') return undefined;
  return {
    id,
    shelf,
    arg,
    varies: found.varies === 'value' ? 'value' : 'file',
    startedAt: found.startedAt,
    count: found.count,
    settings: parseSettings(found.settings),
    fixed: parseInputs(found.fixed),
    secrets: asArray(found.secrets).filter((name) => typeof name === 'string'),
  };
}

function isDate(moment: number): boolean {
  return !Number.isNaN(new Date(moment).getTime());
}

const STATUSES: readonly ItemStatus[] = ['waiting', 'running', 'done', 'failed', 'stopped'];

/** A run that was under way when the page closed is one to be done again: its answer is lost. */
export function parseItem(input: unknown): BatchItem | undefined {
  const found = asObject(input);
  const batch = asString(found?.batch);
  const name = asString(found?.name);
  const status = STATUSES.find((known) => known === found?.status);
  if (batch === undefined || name === undefined || status === undefined) return undefined;
  if (typeof found?.index !== 'number' || typeof found.size !== 'number') return undefined;
  const key = asString(found.input);
  const run = found.run === undefined ? undefined : parseKept(found.run);
  const mark = parseMark(found.mark);
  const ended = status === 'done' || status === 'failed';
  return {
    batch,
    index: found.index,
    name,
    size: found.size,
    type: asString(found.type) ?? '',
    input: key,
    value: found.value as Json | undefined,
    status: status === 'running' || (ended && run === undefined) ? 'waiting' : status,
    run,
    cells: parseCells(found.cells),
    ...(mark !== undefined && { mark }),
    blobs: [...new Set([...(key === undefined ? [] : [key]), ...(run?.blobs ?? [])])],
  };
}

function parseCells(input: unknown): Cells {
  const cells = Object.entries(asObject(input) ?? {}).filter((entry): entry is [string, string | number | boolean] =>
    ['string', 'number', 'boolean'].includes(typeof entry[1]),
  );
  // Until there were codes the count of what had no room had a name in words.
  return Object.fromEntries(cells.map(([name, value]) => [name === 'values left out' ? LEFT_OUT : name, value]));
}

export interface Counts {
  readonly done: number;
  readonly failed: number;
  readonly stopped: number;
  readonly left: number;
  /** Milliseconds that a run takes, on average. */
  readonly pace: number | undefined;
}

export function countItems(items: readonly BatchItem[]): Counts {
  const count = (wanted: ItemStatus) => items.filter(({ status }) => status === wanted).length;
  const ended = items.flatMap(({ run }) => run ?? []);
  const took = ended.reduce((sum, run) => sum + run.took, 0);
  return {
    done: count('done'),
    failed: count('failed'),
    stopped: count('stopped'),
    left: count('waiting') + count('running'),
    pace: ended.length === 0 ? undefined : took / ended.length,
  };
}
