import type { Arg } from '../../spec/model.ts';
import { labelOf } from '../history/keep.ts';
import { parseKept } from '../history/kept.ts';
import { newId, type ReadRun } from '../finishedRun.ts';
import type { Batch, BatchItem } from './batch.ts';
import { putItem, readBlob } from './batchStore.ts';

export interface BatchState {
  readonly items: readonly BatchItem[];
  readonly phase: 'paused' | 'running' | 'ended';
  /** Why it paused by itself. */
  readonly problem: string | undefined;
}

/** Sends one file and reads the answer. */
export type RunFile = (file: File, signal: AbortSignal) => Promise<ReadRun>;

/** So many runs in a row without any answer mean that there is no server. */
const MAX_SILENT = 3;

/** Runs the items of a batch one after another. What came of each is in the storage before the next one begins. */
export class BatchRunner {
  private state: BatchState;
  private readonly listeners = new Set<() => void>();
  private controller: AbortController | undefined;

  constructor(
    readonly batch: Batch,
    items: readonly BatchItem[],
    private readonly args: readonly Arg[],
    private readonly secrets: () => readonly string[],
  ) {
    this.state = { items, phase: items.some(({ status }) => status === 'waiting') ? 'paused' : 'ended', problem: undefined };
  }

  readonly getState = (): BatchState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Does nothing while it runs. */
  async run(runFile: RunFile): Promise<void> {
    if (this.controller !== undefined) return;
    const own = new AbortController();
    this.controller = own;
    this.change({ phase: 'running', problem: undefined });
    let silent = 0;
    try {
      for (let item = this.next(); item !== undefined && !own.signal.aborted; item = this.next()) {
        this.replace({ ...item, status: 'running' });
        const ended = await this.runItem(item, runFile, own.signal);
        silent = ended ? 0 : silent + 1;
        if (silent === MAX_SILENT) throw new Error(`The server didn’t answer ${MAX_SILENT} times in a row.`);
      }
    } catch (error) {
      if (!own.signal.aborted) this.change({ problem: error instanceof Error ? error.message : 'The batch can’t go on.' });
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

  async retryFailed(): Promise<void> {
    for (const item of this.state.items.filter(({ status }) => status === 'failed')) {
      const again: BatchItem = { ...item, status: 'waiting', run: undefined, blobs: [item.input] };
      await putItem(again, new Map());
      this.replace(again);
    }
    if (this.controller === undefined) this.settle();
  }

  private next(): BatchItem | undefined {
    return this.state.items.find(({ status }) => status === 'waiting');
  }

  /** @returns whether the server answered at all */
  private async runItem(item: BatchItem, runFile: RunFile, signal: AbortSignal): Promise<boolean> {
    const bytes = await readBlob(item.input);
    if (bytes === undefined) throw new Error(`${item.name} is gone from the browser’s storage.`);
    const ended = await runFile(new File([bytes], item.name, { type: item.type }), signal);
    if (signal.aborted) return true;
    const { source } = ended.run;
    const label = await labelOf(ended, this.secrets());
    const key = source === undefined || label.withholdAnswer ? undefined : newId();
    const run = parseKept({
      ...ended.run,
      ...label,
      shelf: this.batch.shelf,
      args: this.args.map(({ name, kind }) => ({ name, kind })),
      inputs: [{ arg: this.batch.arg, name: item.name, type: item.type, size: item.size, blob: item.input }],
      answer: source && { ...source, size: source.blob.size, blob: key },
    });
    const done: BatchItem = {
      ...item,
      status: ended.error === undefined ? 'done' : 'failed',
      run,
      blobs: [item.input, ...(key === undefined ? [] : [key])],
    };
    await putItem(done, key === undefined || source === undefined ? new Map() : new Map([[key, source.blob]]));
    this.replace(done);
    return source !== undefined;
  }

  private replace(item: BatchItem): void {
    this.change({ items: this.state.items.map((other) => (other.index === item.index ? item : other)) });
  }

  private settle(): void {
    const items = this.state.items.map((item): BatchItem => (item.status === 'running' ? { ...item, status: 'waiting' } : item));
    this.change({ items, phase: items.some(({ status }) => status === 'waiting') ? 'paused' : 'ended' });
  }

  private change(change: Partial<BatchState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}
