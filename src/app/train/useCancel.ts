import { useState } from 'react';
import { deleteTraining, type Training } from '../../api/train.ts';
import { changesOf } from '../../runs/trainings/merge.ts';
import { forgetKept, readKept, writeKept } from '../../runs/trainings/kept.ts';
import type { Trainings } from './useTrainings.ts';
import * as words from './words.ts';

/** How a wish to be rid of a training went, in a sentence for the visitor. */
interface Outcome {
  readonly uuid: string;
  readonly ok: boolean;
  readonly message: string;
}

interface Removal {
  /** The training that is being removed. */
  readonly pending: string | undefined;
  readonly outcome: Outcome | undefined;
  /** Stops a running training. */
  readonly cancel: (training: Training) => Promise<void>;
  /** Takes a finished training off the server's list, if it is there, and out of this browser's history. */
  readonly remove: (training: Training, listed: boolean) => Promise<void>;
}

export function useCancel({ url, keptKey, refresh }: Trainings): Removal {
  const [pending, setPending] = useState<string>();
  const [outcome, setOutcome] = useState<Outcome>();

  const cancel = async (training: Training) => {
    setPending(training.uuid);
    setOutcome(undefined);
    // First, so that the list that no longer has it doesn't take it for lost.
    await keepEnd(keptKey, training);
    await deleteTraining(url, training.uuid);
    const list = await refresh();
    const found = list?.trainings.find(({ training: { uuid }, listed }) => uuid === training.uuid && listed === true);
    const unknown = list === undefined || list.problem !== undefined;
    if (!unknown && found === undefined) {
      // Again: a list that was asked for before may have been written down since.
      await keepEnd(keptKey, training);
      await refresh();
    }
    setPending(undefined);
    setOutcome({
      uuid: training.uuid,
      ok: !unknown && found === undefined,
      message: unknown
        ? words.NOBODY_KNOWS
        : found === undefined
          ? words.IS_CANCELLED
          : found.status === 'running'
            ? words.STILL_RUNNING
            : words.HAD_ENDED,
    });
  };

  const remove = async (training: Training, listed: boolean) => {
    setPending(training.uuid);
    setOutcome(undefined);
    if (listed) await deleteTraining(url, training.uuid);
    await forgetKept(keptKey, training.uuid);
    const list = await refresh();
    const still = list?.trainings.some(({ training: { uuid } }) => uuid === training.uuid) === true;
    setPending(undefined);
    setOutcome({ uuid: training.uuid, ok: !still, message: still ? words.NOT_REMOVED : words.IS_REMOVED });
  };

  return { pending, outcome, cancel, remove };
}

async function keepEnd(keptKey: string, training: Training): Promise<void> {
  const kept = await readKept(keptKey);
  const records = kept.filter(({ uuid }) => uuid === training.uuid);
  const known = records.length > 0 ? records : changesOf([training], [], keptKey, Date.now());
  await writeKept(
    keptKey,
    known.map((record) => ({ ...record, end: 'cancelled' })),
  );
}
