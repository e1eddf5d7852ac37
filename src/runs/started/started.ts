import { reporting } from '../../files/report.ts';
import { dropFiles, parseStarted, storeStarted, type StartedRun } from './startedFiles.ts';
import type { PlannedRun } from '../plan.ts';
import { inTab } from '../storage.ts';

/*
 * A run that is under way when its page is left: the model goes on, and nobody gets its answer. What it was given is noted at
 * its start with the tab, so that a reload can say so and fill the form again; secrets are in no settings.
 */
const STARTED = 'started';

/** A page that is left breaks its connection off first, which looks like a run that failed; in milliseconds. */
const LEAVING = 1500;

/** In milliseconds: a run that is over by then needs no copy of its files. */
const QUICK = 300;
/** An upload that takes longer isn't as fast as a disk is, which then has time for a copy. */
const SLOW = 2000;

const pause = (time: number) => new Promise<void>((resolve) => setTimeout(resolve, time));

/**
 * @param sent when all of it has been sent: before, a copy of its files would take the disk's time from the upload
 * @returns what forgets it once it has ended, with the server's answer (or by the visitor's will) or without
 */
export function noteStart(
  { origin, modelId, settings, files }: PlannedRun,
  startedAt: number,
  sent: Promise<unknown> = Promise.resolve(),
): (answered: boolean) => void {
  const earlier = noted();
  // A lost run whose inputs are offered still needs its files.
  const before = offered.has(earlier?.startedAt) ? undefined : earlier?.inputs;
  const write = (inputs: readonly object[]) =>
    inTab.remember(STARTED, JSON.stringify({ place: `${origin.url} ${modelId}`, startedAt, settings, inputs }));
  write(files.map(({ name, file }) => ({ arg: name, name: file.name, size: file.size })));
  // It may be over meanwhile, or all that is kept was deleted, or the next run has begun: a large file takes its time.
  const current = () => noted()?.startedAt === startedAt;
  const store = async () => {
    await dropFiles(before);
    if (files.length === 0) return;
    await Promise.race([sent.then(() => pause(QUICK)), pause(SLOW)]);
    if (!current()) return;
    const inputs = await storeStarted(files, startedAt);
    if (current()) write(inputs);
    else await dropFiles(inputs);
  };
  void store().catch(reporting('Keeping the inputs of a run under way'));
  const forget = () => {
    if (current()) dropStart({ startedAt, inputs: noted()?.inputs });
  };
  return (answered) => {
    if (answered) forget();
    else setTimeout(forget, LEAVING);
  };
}

/** What was noted, as it stands there; undefined when nothing was. */
function noted(): Readonly<Record<string, unknown>> | undefined {
  try {
    const note: unknown = JSON.parse(inTab.recall(STARTED) ?? 'null');
    return typeof note === 'object' && note !== null ? (note as Record<string, unknown>) : undefined;
  } catch {
    // Somebody else's, and as good as none.
    return undefined;
  }
}

/** The run of this model that was under way when the page was left. @param place server and model, as the history has them */
export function lostRun(place: string): StartedRun | undefined {
  const note = noted();
  return note?.place === place ? parseStarted(note) : undefined;
}

/** Lost runs whose inputs this page offers. When it is left before they are taken, their files are dropped as those of a closed tab. */
const offered = new Set<unknown>();

/** Keeps the files of a lost run until it is dropped, also when the next run is noted in its place. */
export function keepLost({ startedAt }: StartedRun): void {
  offered.add(startedAt);
}

/** Forgets a run and its files; the note only if it is still of this one. */
export function dropStart({ startedAt, inputs }: { readonly startedAt: number; readonly inputs: unknown }): void {
  offered.delete(startedAt);
  if (noted()?.startedAt === startedAt) inTab.forget(STARTED);
  void dropFiles(inputs).catch(reporting('Forgetting the inputs of a run'));
}
