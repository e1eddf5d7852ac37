import { isNumber, type JsonScalar } from '../../isObject.ts';
import { areWhole } from '../classes/compete.ts';
import type { ClassRow } from '../classes/rows.ts';
import { areMeasures, areOtherThings } from '../classes/reasons.ts';
import type { InputSet, ReadInput, AnsweredInput } from './answered.ts';
import { isResultName, isScoreName, isSizeName, mostly } from './names.ts';

/** All of them, or none: a set of which one entry is something else is no set. An answer is what a name alone isn't. */
export function complete(inputs: readonly (ReadInput | undefined)[], members: readonly string[] | undefined): InputSet | undefined {
  const read = inputs.flatMap((input) => input ?? []);
  if (read.length < inputs.length || !read.some((input) => input.error === undefined)) return undefined;
  const boxes = read.some((input) => input.boxes === true);
  const told = withShares(read);
  const isAnswered = boxes || told.some(({ classes }) => classes.length > 0) || areScored(read) || areCounted(read);
  return isAnswered ? { inputs: told, members, holds: boxes ? 'boxes' : 'answers' } : undefined;
}

function areScored(inputs: readonly AnsweredInput[]): boolean {
  return mostly(
    inputs,
    ({ values, error }) =>
      error !== undefined || Object.entries(values).some(([name, value]) => (isScoreName(name) || isResultName(name)) && isNumber(value)),
  );
}

/** How many of each class, as `litter_high: 4`; sizes and times of files are whole numbers as well. */
function areCounted(inputs: readonly AnsweredInput[]): boolean {
  const [first] = inputs;
  const names = Object.keys(first?.values ?? {});
  if (names.length < 2 || names.some(isSizeName)) return false;
  return inputs.every(({ values, error }) => {
    if (error !== undefined) return true;
    const counts = Object.entries(values);
    return counts.length === names.length && counts.every(([name, value]) => names.includes(name) && isCount(value));
  });
}

const isCount = (value: JsonScalar): boolean => typeof value === 'number' && Number.isInteger(value) && value >= 0;

/** Numbers that are one whole for each input, under names that all inputs have: shares of classes that compete. */
function withShares(inputs: readonly ReadInput[]): readonly ReadInput[] {
  const told = inputs.filter(({ error, values }) => error === undefined && Object.keys(values).length > 0);
  const [first] = told;
  if (first === undefined || told.length < 2 || inputs.some(({ classes, boxes }) => classes.length > 0 || boxes === true)) return inputs;
  const names = Object.keys(first.values).filter((name) => isNumber(first.values[name]) && !isSizeName(name));
  if (names.length < 2 || areMeasures(names) || areOtherThings(names, true) || names.some(isScoreName)) return inputs;
  const sharesOf = ({ values }: ReadInput) => names.map((name) => values[name]).map((value) => (isNumber(value) ? Number(value) : NaN));
  const shares = told.map(sharesOf);
  // Ones and zeros are answers to questions.
  if (!shares.every(areWhole) || shares.flat().every(Number.isInteger)) return inputs;
  const known = new Set(told);
  return inputs.map((input) =>
    known.has(input)
      ? {
          ...input,
          classes: names.map((label, place): ClassRow => ({ label, score: sharesOf(input)[place] ?? NaN })),
          values: Object.fromEntries(Object.entries(input.values).filter(([name]) => !names.includes(name))),
        }
      : input,
  );
}
