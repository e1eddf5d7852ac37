import type { Part } from '../../../answers/part.ts';
import { typeOfEnding, endingOf } from '../../../files/kinds.ts';
import type { PackedFile } from '../../../files/thumbnails/packedFile.ts';
import type { SentFile } from '../../../files/sentFile.ts';
import type { JsonObject } from '../../../spec/model.ts';
import { classesOfIds } from '../../exports/classIds.ts';
import type { Dataset, DatasetImage } from '../../exports/dataset.ts';
import { eachInTurn, type Following } from '../../exports/many/following.ts';
import { mergeDatasets } from '../../exports/merge.ts';
import { namedFeatures } from '../../exports/many/namedFeatures.ts';
import type { ShownInput, ShownInputs } from '../shown.ts';

type DatasetOf = (parts: readonly Part[], sent: readonly SentFile[]) => Promise<Dataset>;

/** The inputs of a gallery for other programs, one after another, with what was noted of each. */
export async function datasetOfInputs({ inputs }: ShownInputs, datasetOf: DatasetOf, following?: Following): Promise<Dataset> {
  return mergeDatasets(await eachInTurn(inputs, (input) => datasetOfInput(input, datasetOf), following));
}

async function datasetOfInput(input: ShownInput, datasetOf: DatasetOf): Promise<Dataset> {
  const { name, label, score } = input;
  const stored = await input.stored();
  const parts = await input.parts();
  // Entries of archives have no type of their own.
  const type = (stored instanceof Blob ? stored.type : '') || (typeOfEnding(endingOf(name)) ?? '');
  const found = (bytes: BlobPart[]) =>
    datasetOf(parts, stored === undefined ? [] : [{ name: 'input', file: new File(bytes, name, { type }) }]);
  let set = await found(stored instanceof Blob ? [stored] : []);
  // Places in a picture need its size: only for them it is unpacked, and isn't kept.
  if (
    stored !== undefined &&
    !(stored instanceof Blob) &&
    set.images.some(({ items, labelMap }) => items.length > 0 || labelMap !== undefined)
  ) {
    const blob = await input.blob();
    if (blob !== undefined) set = await found([blob]);
  }
  set = stored === undefined ? set : withStored(set, stored);
  const [image, ...others] = set.images;
  const about = aboutInput(input);
  if (image !== undefined && others.length === 0) return { ...set, images: [withAbout({ ...image, name }, about)] };
  if (others.length > 0 || set.sounds !== undefined || set.features !== undefined) return { ...set, ...namedFeatures(set, name, about) };
  const labels = label === undefined ? [] : [{ label, score: score === undefined || Number.isNaN(score) ? undefined : score }];
  const bare: DatasetImage = { name, size: undefined, items: [], labels, ...(stored !== undefined && { blob: stored }) };
  return { images: [withAbout(bare, about)], ...classesOfIds(labels.map((one) => [one.label, undefined])) };
}

/** What was found is of a file that stays where it lies. */
function withStored(set: Dataset, blob: Blob | PackedFile): Dataset {
  const own = <T extends { readonly blob?: Blob | PackedFile }>(one: T): T => (one.blob === undefined ? one : { ...one, blob });
  return { ...set, images: set.images.map(own), ...(set.sounds !== undefined && { sounds: set.sounds.map(own) }) };
}

function withAbout(image: DatasetImage, about: JsonObject): DatasetImage {
  return Object.keys(about).length === 0 ? image : { ...image, more: { ...image.more, ...about } };
}

/** What the answer says beside its class, and what the visitor noted. */
function aboutInput({ values, mark, note, error }: ShownInput): JsonObject {
  return { ...values, ...(mark !== undefined && { mark }), ...(note !== '' && { note }), ...(error !== undefined && { error }) };
}
