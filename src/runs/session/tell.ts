import { formatMoment } from '../../files/amounts.ts';
import * as keptWords from '../kept/words.ts';
import type { SessionIndex } from './format.ts';
import type { Here, TakenSession } from './takeSession.ts';
import * as say from './words.ts';

export interface ToldSession {
  /** From which model, when, and from where, in sentences. */
  readonly from: readonly string[];
  readonly holds: string;
  /** What of it can't come here; undefined when all can. */
  readonly unfit: string | undefined;
}

/** What is in a file, before any of it is taken over. */
export function tellSession(index: SessionIndex, { models }: Here): ToldSession {
  const { savedAt, site, api, page, counts, form, choices } = index;
  const named = index.models.map(({ id, title }) => say.nameOfModel(id, title));
  const address = site ?? api?.url;
  const versions = say.withVersions(api?.deepaas, page);
  const parts = [
    counts.runs > 0 && say.runsIn(counts.runs),
    counts.batches > 0 && say.batchesIn(counts.batches),
    counts.trainings > 0 && say.trainingsIn(counts.trainings),
    choices.size > 0 && say.choicesIn,
    form !== undefined && say.formIn(form.files.length),
  ].filter((part) => part !== false);
  return {
    from: [
      say.fromModels(named),
      ...(savedAt === undefined ? [] : [say.savedOn(formatMoment(savedAt))]),
      ...(address === undefined || address === '' ? [] : [say.servedAt(versions === '' ? address : `${address} (${versions})`)]),
    ],
    holds: say.holds(parts),
    unfit: fits(index, models) ? undefined : say.otherModel(models),
  };
}

/** Whether something in it is of a model that is here; what doesn't say of which it is, may be. */
function fits({ models }: SessionIndex, here: readonly string[]): boolean {
  return models.length === 0 || models.some(({ id }) => here.includes(id));
}

/** What came and what didn't, part by part, each with its reason. */
export function tellTaken({ runs, batches, trainings, choices, stopped }: TakenSession): string[] {
  const told = [
    stopped && say.stopped,
    ...ofRuns(runs),
    ...ofBatches(batches),
    trainings.added > 0 && say.trainingsCame(trainings.added),
    trainings.known > 0 && say.trainingsKnown(trainings.known),
    trainings.leftOut > 0 && say.trainingsLeftOut(trainings.leftOut),
    trainings.broken > 0 && say.trainingsBroken(trainings.broken),
    ...ofForeign(runs.foreign, batches.foreign, trainings.foreign),
    choices.taken > 0 && say.choicesCame(choices.taken),
    choices.stayed > 0 && say.choicesStayed(choices.stayed),
  ].filter((part) => part !== false);
  return told.length === 0 ? [say.nothingNew] : told;
}

function ofRuns({ added, others, known, leftOut, broken, unread }: TakenSession['runs']): (string | false)[] {
  return [
    added > 0 && keptWords.takenOver(added) + (others > 0 ? ` ${keptWords.ofOtherModels(others)}` : ''),
    known > 0 && keptWords.hereAlready(known),
    leftOut > 0 && keptWords.noRoomFor(leftOut),
    broken > 0 && keptWords.unreadable(broken),
    unread > 0 && keptWords.notLookedAt(unread),
  ];
}

function ofBatches(batches: TakenSession['batches']): (string | false)[] {
  const { added, known, completed, broken, newer, folders, oversized, leftOut, unread } = batches;
  return [
    added > 0 && say.batchesCame(added),
    known > 0 && say.batchesKnown(known) + (completed > 0 ? ` ${say.batchesCompleted(completed)}` : ''),
    oversized > 0 && say.batchesOversized(oversized),
    leftOut > 0 && say.batchesLeftOut(leftOut),
    broken > 0 && say.batchesBroken(broken),
    newer > 0 && say.batchesNewer(newer),
    folders > 0 && say.batchesToRead(folders),
    unread > 0 && say.batchesUnread(unread),
  ];
}

type ByModel = ReadonlyMap<string, number>;

/** Longer names are none; more models than these are told of by the first ones. */
const MAX_NAME = 100;
const MAX_MODELS = 5;

function ofForeign(runs: ByModel, batches: ByModel, trainings: ByModel): string[] {
  const models = [...new Set([...runs.keys(), ...batches.keys(), ...trainings.keys()])].slice(0, MAX_MODELS);
  return models.map((model) => {
    const counts = [runs, batches, trainings].map((of) => of.get(model) ?? 0);
    const words = [say.runsIn, say.batchesIn, say.trainingsIn];
    const parts = counts.flatMap((count, index) => (count > 0 ? [words[index]?.(count) ?? ''] : []));
    const sum = counts.reduce((total, count) => total + count, 0);
    return say.foreign(parts, model.slice(0, MAX_NAME), sum);
  });
}
