import type { Part } from '../../../answers/part.ts';
import { typeOfEnding, endingOf } from '../../../files/kinds.ts';
import type { SentFile } from '../../../files/sentFile.ts';
import type { JsonObject } from '../../../spec/model.ts';
import { classesOfIds } from '../../exports/classIds.ts';
import type { Dataset, DatasetImage } from '../../exports/dataset.ts';
import { mergeDatasets } from '../../exports/merge.ts';
import type { ShownInput, ShownInputs } from '../shown.ts';

type DatasetOf = (parts: readonly Part[], sent: readonly SentFile[]) => Promise<Dataset>;

/** The inputs of a gallery for other programs, one after another, with what was noted of each. */
export async function datasetOfInputs({ inputs }: ShownInputs, datasetOf: DatasetOf): Promise<Dataset> {
  const sets: Dataset[] = [];
  for (const input of inputs) sets.push(await datasetOfInput(input, datasetOf));
  return mergeDatasets(sets);
}

async function datasetOfInput(input: ShownInput, datasetOf: DatasetOf): Promise<Dataset> {
  const { name, label, score } = input;
  const blob = await input.blob();
  // Entries of archives have no type of their own.
  const type = blob?.type === '' ? typeOfEnding(endingOf(name)) : blob?.type;
  const file = blob && new File([blob], name, { type: type ?? '' });
  const set = await datasetOf(await input.parts(), file === undefined ? [] : [{ name: 'input', file }]);
  const [image, ...others] = set.images;
  const about = aboutInput(input);
  if (image !== undefined && others.length === 0) return { ...set, images: [withAbout({ ...image, name }, about)] };
  if (others.length > 0 || set.sounds !== undefined || set.features !== undefined) return set;
  const labels = label === undefined ? [] : [{ label, score: score === undefined || Number.isNaN(score) ? undefined : score }];
  const bare: DatasetImage = { name, size: undefined, items: [], labels, ...(file !== undefined && { blob: file }) };
  return { images: [withAbout(bare, about)], ...classesOfIds(labels.map((one) => [one.label, undefined])) };
}

function withAbout(image: DatasetImage, about: JsonObject): DatasetImage {
  return Object.keys(about).length === 0 ? image : { ...image, more: { ...image.more, ...about } };
}

/** What the answer says beside its class, and what the visitor noted. */
function aboutInput({ values, mark, note, error }: ShownInput): JsonObject {
  return { ...values, ...(mark !== undefined && { mark }), ...(note !== '' && { note }), ...(error !== undefined && { error }) };
}
