import type { Cause } from '../../answers/cause.ts';
import { report } from '../../files/report.ts';
import { changedMark, type InputMark } from '../../outputs/overview/inputMark.ts';
import { cellsOf } from '../../outputs/summary/cells.ts';
import type { SentFile } from '../../files/sentFile.ts';
import type { Settings } from '../../request/settings.ts';
import type { Arg } from '../../spec/model.ts';
import { provenType } from '../../files/kindOfFile.ts';
import type { ArgProblem } from '../../spec/problem.ts';
import { newId, type ReadRun } from '../finishedRun.ts';
import type { PlannedRun } from '../plan.ts';
import { labelOf } from '../kept/keep.ts';
import { parseKept, type KeptInput } from '../kept/kept.ts';
import { writeToFolder } from '../folder/writeRun.ts';
import type { Batch, BatchItem, ItemStatus, Phase } from './batch.ts';
import { listItems, markItems, putItem, putItems, readBlob, updateBatch } from './batchStore.ts';
import { isSameMark, tellMarks, withoutVerdict, type ItemMarks } from '../marks/toldMarks.ts';
import { alone } from './alone.ts';
import { MIME } from '../../files/kinds.ts';
import * as words from './words.ts';

export interface BatchState {
  readonly items: readonly BatchItem[];
  readonly phase: Phase;
  /** Why it paused by itself. */
  readonly problem: string | undefined;
  /** What else is to be known, and pauses nothing: runs that aren't in the chosen folder. */
  readonly remark: string | undefined;
}

/** Sends one run and reads the answer; or says what keeps it from being sent. */
export type RunItem = (item: BatchItem, files: readonly SentFile[], signal: AbortSignal) => Promise<ReadRun | Unsent>;

type Unsent = Pick<PlannedRun, 'problems'>;

export interface Surroundings {
  readonly args: readonly Arg[];
  /** What was typed into password fields, by the argument's name. */
  readonly secrets: () => ReadonlyMap<string, readonly string[]>;
  /** Told what is wrong with arguments that are the same in all runs. */
  readonly onProblems: (problems: readonly ArgProblem[]) => void;
}

/** So many runs in a row without the server's answer mean that there is no server. */
const MAX_SILENT = 3;

/** Records written in one go. */
const KEPT_AT_ONCE = 200;

/** Proxies answer these for a server that is gone. */
const GONE: ReadonlySet<number | undefined> = new Set([undefined, 502, 503, 504]);

/** Why a batch can't go on as it is, in whole sentences. */
class Obstacle extends Error {}

/** Runs the items of a batch one after another. What came of each is in the storage before the next one begins. */
export class BatchRunner {
  /** Nothing was left to do when it was opened. */
  readonly endedBefore: boolean;
  private state: BatchState;
  private readonly listeners = new Set<() => void>();
  private controller: AbortController | undefined;
  private refusal = false;

  constructor(
    private made: Batch,
    items: readonly BatchItem[],
    private readonly around: Surroundings,
  ) {
    this.state = { items, phase: phaseOf(items), problem: undefined, remark: undefined };
    this.endedBefore = this.state.phase === 'ended';
  }

  get batch(): Batch {
    return this.made;
  }

  /** Whether nothing has been run since it stopped because of what is the same in all runs. */
  get refused(): boolean {
    return this.refusal && this.state.items.every(({ run }) => run === undefined);
  }

  /** Other settings for runs that are all still to come. */
  async take(settings: Settings): Promise<void> {
    this.refusal = false;
    this.made = { ...this.made, settings };
    await updateBatch(this.made);
  }

  readonly getState = (): BatchState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Does nothing while it runs, here or in another tab. */
  async run(runItem: RunItem): Promise<void> {
    if (this.controller !== undefined) return;
    const own = new AbortController();
    this.controller = own;
    this.change({ phase: 'running', problem: undefined });
    try {
      const free = await alone(this.batch.id, () => this.runAll(runItem, own.signal));
      if (!free) throw new Obstacle(words.inAnotherTab);
    } catch (error) {
      const problem = error instanceof Obstacle ? error.message : words.noStorage;
      if (!(error instanceof Obstacle)) report('Running a batch', error);
      if (!own.signal.aborted) this.change({ problem });
    }
    if (this.controller !== own) return;
    this.controller = undefined;
    this.settle();
  }

  /** Gives up the run under way; the model goes on with it at the server, and it is repeated later. */
  pause(): void {
    this.controller?.abort();
    this.controller = undefined;
    this.settle();
  }

  /** Ends the batch: what hasn't been run won't be, unless somebody asks for it. */
  stop(): Promise<void> {
    this.pause();
    return this.turn('waiting', (item) => ({ ...item, status: 'stopped' }));
  }

  /** Lets those that failed, or that were stopped, wait for their turn again. */
  again(status: 'failed' | 'stopped'): Promise<void> {
    const anew = (item: BatchItem): BatchItem => ({ ...item, status: 'waiting', run: undefined, cells: {}, blobs: blobsOf(item) });
    return this.turn(status, anew, withoutVerdict);
  }

  /** Notes something about the answers of some, or takes it back. Other tabs are told. */
  async mark(indices: ReadonlySet<number>, change: InputMark): Promise<void> {
    this.takeMarks(
      new Map(this.state.items.flatMap(({ index, mark }) => (indices.has(index) ? [[index, changedMark(mark, change)]] : []))),
    );
    const all = [...indices];
    // Thousands at once would hold the page up.
    for (let start = 0; start < all.length; start += KEPT_AT_ONCE) {
      await this.kept(async () => tellMarks(this.batch.id, await markItems(this.batch.id, all.slice(start, start + KEPT_AT_ONCE), change)));
    }
  }

  /** What is noted about some of them, here or in another tab. */
  readonly takeMarks = (marks: ItemMarks): void => {
    const items = this.state.items.map((item) => {
      const mark = marks.get(item.index);
      return marks.has(item.index) && !isSameMark(item.mark, mark) ? { ...item, mark } : item;
    });
    if (items.some((item, at) => item !== this.state.items[at])) this.change({ items });
  };

  private async turn(
    status: ItemStatus,
    change: (item: BatchItem) => BatchItem,
    marked: (mark: InputMark | undefined) => InputMark | undefined = (mark) => mark,
  ): Promise<void> {
    const changed = new Map(
      this.state.items
        .filter((item) => item.status === status)
        .map((item) => [item.index, { ...change(item), mark: marked(item.mark) }] as const),
    );
    this.change({ items: this.state.items.map((item) => changed.get(item.index) ?? item) });
    if (this.controller === undefined) this.settle();
    await this.kept(() => putItems([...changed.values()], marked));
  }

  private async kept(write: () => Promise<void>): Promise<void> {
    await write().catch((error: unknown) => {
      report('Keeping a batch', error);
      this.change({ problem: words.storageSilent });
    });
  }

  private async runAll(runItem: RunItem, signal: AbortSignal): Promise<void> {
    // Another tab may have gone on with it meanwhile.
    this.change({ items: await listItems(this.batch.id) });
    const fixed = await Promise.all(this.batch.fixed.map(readFile));
    const missing = this.batch.secrets.filter((name) => !this.around.secrets().has(name));
    if (missing.length > 0) {
      this.around.onProblems(missing.map((name) => ({ name, message: words.secretMissing })));
      throw new Obstacle(words.secretsMissing(missing.join(', ')));
    }
    let silent = 0;
    for (let item = this.next(); item !== undefined && !signal.aborted; item = this.next()) {
      this.replace({ ...item, status: 'running' });
      const answered = await this.runOne(item, runItem, fixed, signal);
      silent = answered ? 0 : silent + 1;
      if (silent === MAX_SILENT) throw new Obstacle(words.serverSilent(MAX_SILENT));
    }
  }

  private next(): BatchItem | undefined {
    return this.state.items.find(({ status }) => status === 'waiting');
  }

  /** @returns whether the server answered */
  private async runOne(item: BatchItem, runItem: RunItem, fixed: readonly SentFile[], signal: AbortSignal): Promise<boolean> {
    const { arg, shelf } = this.batch;
    const files = [...fixed];
    const inputs: KeptInput[] = [...this.batch.fixed];
    if (item.input !== undefined) {
      const { type, size, input: blob } = item;
      // A server gets names, not folders.
      const name = item.name.split('/').pop() || item.name;
      const input: KeptInput = { arg, name, type, size, lastModified: 0, blob };
      inputs.push(input);
      files.push(await readFile(input));
    }
    const ended = await runItem(item, files, signal);
    if (signal.aborted) return true;
    this.checkFixed('problems' in ended ? ended.problems : refusalsIn(ended));
    if ('problems' in ended) {
      // Only this value is refused, and that before anything was sent.
      const error: Cause = { code: 'not-sent', faults: ended.problems.map(({ fault }) => fault), said: '' };
      await this.finish({ ...item, status: 'failed', run: this.note(error, item) }, new Map());
      return true;
    }
    const { source } = ended.run;
    const label = await labelOf(ended, [...this.around.secrets().values()].flat());
    const key = source === undefined || label.withholdAnswer ? undefined : newId();
    const run = parseKept({
      ...ended.run,
      ...label,
      shelf,
      args: this.around.args.map(({ name, kind }) => ({ name, kind })),
      inputs,
      answer: source && { ...source, size: source.blob.size, blob: key },
    });
    const done: BatchItem = {
      ...item,
      status: ended.error === undefined ? 'done' : 'failed',
      run,
      cells: ended.answer === undefined || label.withholdAnswer ? {} : cellsOf(ended.answer),
      blobs: run?.blobs ?? item.blobs,
    };
    await this.finish(done, key === undefined || source === undefined ? new Map() : new Map([[key, source.blob]]));
    this.change({ remark: await writeToFolder(ended, label.withholdAnswer) });
    return ended.error === undefined || !GONE.has(ended.error.status);
  }

  /** What is the same in all runs would fail in all of them. */
  private checkFixed(problems: readonly ArgProblem[]): void {
    const fixed = problems.filter(({ name }) => name !== this.batch.arg);
    if (fixed.length === 0) return;
    this.refusal = true;
    this.around.onProblems(fixed);
    const names = [...new Set(fixed.map(({ name }) => name))].join(', ');
    throw new Obstacle(words.allWouldFail(names));
  }

  private note(error: Cause, { name }: BatchItem) {
    const { id, shelf, settings } = this.batch;
    const origin = { url: '', deepaas: '', model: undefined };
    return parseKept({ id: `${id} ${name}`, shelf, modelId: shelf, origin, startedAt: Date.now(), took: 0, settings, inputs: [], error });
  }

  private async finish(item: BatchItem, blobs: ReadonlyMap<string, Blob>): Promise<void> {
    this.replace({ ...item, mark: await putItem(item, blobs) });
  }

  private replace(item: BatchItem): void {
    this.change({ items: this.state.items.map((other) => (other.index === item.index ? item : other)) });
  }

  private settle(): void {
    const items = this.state.items.map((item): BatchItem => (item.status === 'running' ? { ...item, status: 'waiting' } : item));
    this.change({ items, phase: phaseOf(items) });
  }

  private change(change: Partial<BatchState>): void {
    const names = Object.keys(change) as (keyof BatchState)[];
    if (names.every((name) => this.state[name] === change[name])) return;
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}

function phaseOf(items: readonly BatchItem[]): Phase {
  return items.some(({ status }) => status === 'waiting') ? 'paused' : 'ended';
}

function blobsOf({ input }: BatchItem): readonly string[] {
  return input === undefined ? [] : [input];
}

/** What the server refused before the model ran. */
function refusalsIn({ error }: ReadRun): readonly ArgProblem[] {
  return error?.status === 422 ? error.fields : [];
}

async function readFile({ arg, name, type, blob: key }: KeptInput): Promise<SentFile> {
  const bytes = key === undefined ? undefined : await readBlob(key);
  if (bytes === undefined) throw new Obstacle(words.fileGone(name));
  const file = new File([bytes], name, { type });
  // A file without type and extension travels with the type that its bytes prove.
  if (type === '' || type === MIME.binary) await provenType(file);
  return { name: arg, file };
}
