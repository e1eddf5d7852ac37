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

/**
 * @returns what forgets it once it has ended, with the server's answer (or by the visitor's will) or without
 */
export function noteStart({ origin, modelId, settings, files }: PlannedRun, startedAt: number): (answered: boolean) => void {
  const before = noted()?.inputs;
  const write = (inputs: readonly object[]) =>
    inTab.remember(STARTED, JSON.stringify({ place: `${origin.url} ${modelId}`, startedAt, settings, inputs }));
  write(files.map(({ name, file }) => ({ arg: name, name: file.name, size: file.size })));
  let over = false;
  const store = async () => {
    await dropFiles(before);
    if (over || files.length === 0) return;
    const inputs = await storeStarted(files, startedAt);
    // A large file takes its time, and a run may be over before.
    if (over) await dropFiles(inputs);
    else write(inputs);
  };
  void store().catch(reporting('Keeping the inputs of a run under way'));
  const forget = () => {
    over = true;
    if (noted()?.startedAt === startedAt) dropStart();
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

export function dropStart(): void {
  const inputs = noted()?.inputs;
  inTab.forget(STARTED);
  void dropFiles(inputs).catch(reporting('Forgetting the inputs of a run'));
}
