import { formatJson } from '../../files/json/formatJson.ts';
import { MIME } from '../../files/kinds.ts';
import type { ZipSource } from '../../files/zip/writeZip.ts';
import { parsePython } from '../../spec/exactJson.ts';
import { asArray, asObject, asString } from '../../spec/loose.ts';
import type { Json } from '../../spec/model.ts';
import { parseKeptTraining, type KeptTraining } from '../trainings/parseKept.ts';
import { TRAININGS } from './format.ts';

/** Trainings of one model. */
export interface TrainingGroup {
  readonly model: string;
  readonly trainings: readonly KeptTraining[];
}

/** Trainings in a saved session. What a model was given and gave back stands as text, in which NaN and long numbers keep their form. */
export function trainingsSource(groups: readonly TrainingGroup[]): ZipSource {
  const told = {
    format: TRAININGS.format,
    version: TRAININGS.version,
    groups: groups.map(({ model, trainings }) => ({ model, trainings: trainings.map(written) })),
  };
  return { path: TRAININGS.index, blob: new Blob([JSON.stringify(told, undefined, 1)], { type: MIME.json }) };
}

function written({ training, ...rest }: KeptTraining) {
  const { args, result } = training;
  const output = result?.output === undefined ? undefined : formatJson(result.output, { indent: 0 });
  return { ...rest, training: { ...training, args: formatJson(args, { indent: 0 }), result: result && { ...result, output } } };
}

const MAX_GROUPS = 100;
const MAX_TRAININGS = 1000;

/** @returns those that can be read, by their models, and how many can't */
export function parseSavedTrainings(found: unknown): { readonly groups: readonly TrainingGroup[]; readonly broken: number } {
  let broken = 0;
  const groups = asArray(asObject(found)?.groups)
    .slice(0, MAX_GROUPS)
    .flatMap((entry): readonly TrainingGroup[] => {
      const group = asObject(entry);
      const model = asString(group?.model);
      if (model === undefined) return [];
      const records = asArray(group?.trainings).slice(0, MAX_TRAININGS);
      const trainings = records.flatMap((record) => parseKeptTraining(unwritten(record)) ?? []);
      broken += records.length - trainings.length;
      return [{ model, trainings }];
    });
  return { groups, broken };
}

function unwritten(input: unknown): unknown {
  const record = asObject(input);
  const training = asObject(record?.training);
  const result = asObject(training?.result);
  try {
    return {
      ...record,
      training: { ...training, args: read(training?.args), result: result && { ...result, output: read(result.output) } },
    };
  } catch {
    // No JSON where it should stand: then it is no training.
    return undefined;
  }
}

function read(text: unknown): Json | undefined {
  return typeof text === 'string' ? parsePython(text) : undefined;
}
