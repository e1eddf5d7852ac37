import { lazyModule } from '../../files/lazyParts.ts';
import { report, reporting } from '../../files/report.ts';
import { markChanges, markedWith, type InputMark, type MarkedInput } from '../../outputs/overview/inputMark.ts';
import type { KeptMarks } from './keptMarks.ts';

const loadStore = lazyModule(() => import('../kept/store.ts'));
const loadDatabase = lazyModule(() => import('../kept/database.ts'));

type Marks = ReadonlyMap<string, InputMark>;

interface MarksState {
  readonly all: Marks;
  /** Whether they are still there after a reload; undefined until that is known. */
  readonly isKept: boolean | undefined;
}

const NOTHING: Marks = new Map();
const UNKNOWN: MarksState = { all: NOTHING, isKept: undefined };

/** Milliseconds that a note may be typed before it is written. */
const PAUSE = 300;

/**
 * What was noted about the inputs of a run: kept with it as soon as it is kept itself. Only what was changed here is written, so that
 * what another tab noted meanwhile stays; it is shown here as soon as it is written there.
 */
class RunMarks {
  private state = UNKNOWN;
  /** As the storage has them. */
  private kept = NOTHING;
  /** What was changed here and isn't written yet. */
  private changes = NOTHING;
  private listeners = new Set<() => void>();
  private pause: ReturnType<typeof setTimeout> | undefined;
  /** One after another: what was read before a change was written is older than that change. */
  private turn: Promise<void> = Promise.resolve();
  private stop: Promise<() => void> | undefined;

  constructor(private readonly runId: string) {}

  readonly getState = (): MarksState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    if (this.listeners.size === 0) this.open();
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.close();
    };
  };

  readonly mark = (inputs: readonly MarkedInput[], change: InputMark): void => {
    this.changes = joined(this.changes, markChanges(inputs, change));
    this.show(this.state.isKept);
    clearTimeout(this.pause);
    this.pause = setTimeout(this.writeNow, PAUSE);
  };

  /** Writes what isn't written yet. Resolves when it is, or can't be. */
  readonly flush = (): Promise<void> => {
    clearTimeout(this.pause);
    this.pause = undefined;
    return this.inTurn(this.changes.size > 0 ? () => this.write() : () => Promise.resolve());
  };

  private readonly writeNow = (): void => void this.flush();

  private open(): void {
    known.set(this.runId, this);
    void this.inTurn(() => this.read());
    window.addEventListener('pagehide', this.writeNow);
    // A run is kept some time after its end, or once the history is switched on; and another tab may note something.
    this.stop = loadDatabase().then(({ onChange }) =>
      onChange(() => void this.inTurn(() => (this.changes.size > 0 ? this.write() : this.read()))),
    );
    this.stop.catch(reporting('Listening to other tabs'));
  }

  private close(): void {
    window.removeEventListener('pagehide', this.writeNow);
    this.stop?.then((stop) => stop()).catch(reporting('Listening to other tabs no more'));
    this.stop = undefined;
    void this.flush().then(() => {
      // What isn't kept is here alone.
      if (this.listeners.size === 0 && this.changes.size === 0 && known.get(this.runId) === this) known.delete(this.runId);
    });
  }

  private inTurn(act: () => Promise<void>): Promise<void> {
    this.turn = this.turn.then(act).catch((error: unknown) => {
      report('Keeping marks', error);
      this.show(false);
    });
    return this.turn;
  }

  private async read(): Promise<void> {
    const found = await (await loadStore()).marksOf(this.runId);
    if (found !== undefined) this.take(found);
    else if (this.state.isKept === true) this.lose();
  }

  private async write(): Promise<void> {
    const sent = this.changes;
    const made = await (await loadStore()).changeMarks(this.runId, sent);
    if (made === undefined) {
      this.lose();
      return;
    }
    // What was changed once more meanwhile is still to be written.
    this.changes = new Map([...this.changes].filter(([id, change]) => sent.get(id) !== change));
    this.take(made);
  }

  /** The run isn't there, perhaps not any more; should it come back, all of them are written. */
  private lose(): void {
    this.changes = joined(this.kept, [...this.changes]);
    this.kept = NOTHING;
    this.show(false);
  }

  private take(found: KeptMarks): void {
    // Storage is read whenever anything in it changes.
    if (JSON.stringify(found) !== JSON.stringify(Object.fromEntries(this.kept))) this.kept = new Map(Object.entries(found));
    this.show(true);
  }

  private show(isKept: boolean | undefined): void {
    const all = this.changes.size === 0 ? this.kept : markedWith(this.kept, this.changes);
    if (all === this.state.all && isKept === this.state.isKept) return;
    this.state = { all, isKept };
    for (const listener of this.listeners) listener();
  }
}

function joined(changes: Marks, further: readonly (readonly [id: string, change: InputMark])[]): Marks {
  const next = new Map(changes);
  for (const [id, change] of further) next.set(id, { ...next.get(id), ...change });
  return next;
}

const known = new Map<string, RunMarks>();

/** The marks of a run, of which this tab has them once. */
export function runMarks(runId: string): RunMarks {
  const made = known.get(runId) ?? new RunMarks(runId);
  known.set(runId, made);
  return made;
}

/** What is noted about a run's inputs, as this tab or else the storage has it. */
export async function marksOfRun(runId: string): Promise<KeptMarks> {
  const here = known.get(runId);
  if (here === undefined) return (await (await loadStore()).marksOf(runId)) ?? {};
  await here.flush();
  return Object.fromEntries(here.getState().all);
}
