import { sortClasses } from '../../answers/shapes/classes/rows.ts';
import type { Grid } from '../../answers/shapes/grid.ts';
import type { InputSet } from '../../answers/shapes/many/answered.ts';
import { readGrid } from '../../answers/shapes/readGrid.ts';
import { isObject, isScalar } from '../../answers/isObject.ts';
import type { InputFiles } from '../../files/thumbnails/inputFiles.ts';
import type { Json, JsonObject } from '../../spec/model.ts';
import type { ListedInput } from '../overview/listed.ts';
import * as overviewWords from '../overview/words.ts';

/**
 * The inputs of an answer as a list shows them. Of classes that compete the best one is found by its name, of boxes each.
 * @param nameOf what a file is called where the answer doesn't say it
 */
export function asListed({ inputs, holds }: InputSet, key: string, nameOf: InputFiles['nameOf']): readonly ListedInput[] {
  const areShares = inputs.every(({ classes }) => classes.every(({ score }) => Number.isNaN(score) || (score >= 0 && score <= 1)));
  return inputs.map(({ name, classes, values, error }, at): ListedInput => {
    const sorted = sortClasses(classes);
    const [best] = sorted;
    const labels = (holds === 'boxes' ? sorted : sorted.slice(0, 1)).map(({ label }) => label);
    return {
      id: `${key}.${at}`,
      name: name ?? nameOf(at) ?? overviewWords.nth(at + 1),
      label: best?.label,
      score: best?.score,
      labels,
      ...(holds === 'answers' && classes.length > 1 && areShares && { isShare: true }),
      values,
      error,
    };
  });
}

/** A row for each: as the answer has them, else one of what was read. */
export function gridOf({ inputs }: InputSet, value: Json): Grid {
  const isFlat = Array.isArray(value) && value.every((entry) => isObject(entry) && Object.values(entry).every(isScalar));
  const isPlain = isFlat || inputs.every(({ classes }) => classes.length < 2);
  const own = isPlain && Array.isArray(value) && value.every(isObject) ? readGrid(value, { declared: true }) : undefined;
  const rows = inputs.map(({ name, classes, values, error }, at): JsonObject => {
    const [best] = sortClasses(classes);
    return {
      input: name ?? at,
      ...(best !== undefined && { class: best.label, score: Number.isNaN(best.score) ? null : best.score }),
      ...values,
      ...(error !== undefined && { error }),
    };
  });
  return own ?? readGrid(rows, { declared: true }) ?? NOTHING;
}

const NOTHING: Grid = { columns: [], rowCount: 0, hiddenColumns: 0, cell: () => undefined, number: () => NaN };

/** What is to be known about where the pictures come from. */
export function pictureRemarks(set: InputSet, { paired, unused, problem }: InputFiles, isSent: boolean): readonly string[] {
  const names = (places: readonly number[]) => places.map((at) => set.inputs[at]?.name ?? overviewWords.nth(at + 1));
  return [
    ...(problem === undefined ? [] : [problem]),
    ...(isSent && paired.by === 'order' ? [overviewWords.byOrder] : []),
    ...(isSent && problem === undefined && paired.by === 'nothing' ? [overviewWords.byNothing] : []),
    ...(paired.twice.length > 0 ? [overviewWords.twice(names(paired.twice))] : []),
    ...(paired.missing.length > 0 && paired.by === 'name' ? [overviewWords.missing(names(paired.missing))] : []),
    ...(unused.length > 0 && paired.by === 'name' ? [overviewWords.unused(unused)] : []),
  ];
}
