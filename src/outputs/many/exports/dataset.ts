import { sortClasses } from '../../../answers/shapes/classes/rows.ts';
import type { InputSet } from '../../../answers/shapes/many/answered.ts';
import { classesOfIds } from '../../exports/classIds.ts';
import type { Dataset } from '../../exports/dataset.ts';

/** The classes of many inputs; undefined where the answer holds something else of them, such as boxes. */
export function datasetOfSetOfInputs({ inputs }: InputSet): Dataset | undefined {
  if (!inputs.some(({ classes }) => classes.length > 0)) return undefined;
  const images = inputs.map(({ name, classes, values, error }, at) => {
    const labels = sortClasses(classes).map(({ label, score }) => ({ label, score: Number.isNaN(score) ? undefined : score }));
    const more = { ...values, ...(error !== undefined && { error }) };
    return { name: name ?? `input_${at + 1}`, size: undefined, items: [], labels, ...(Object.keys(more).length > 0 && { more }) };
  });
  return { images, ...classesOfIds(images.flatMap(({ labels }) => labels.map(({ label }) => [label, undefined]))) };
}
